import { beginsWithOutcome } from '../layouts/decision-phrases.ts'
import type { ItemPart } from './item-part.ts'

/** How a line of minutes begins that tells a decision without a heading saying so. */
const DECIDES =
  /^(?:(?:indstillingen|indstillingens|medlemsforslaget|forslaget|sagen|dagsordenen|dagsordenens|dagsorden|begge|punktet|orienteringen|referatet|referat|referaterne|redegørelsen|ansøgningen|udvalget|rådet|bestyrelsen|[\p{L}-]*rådet|kommunalbestyrelsen|borgerrepræsentationen)\b.{0,80}?\b(?:godkendt|godkendte|tiltrådt|tiltrådte|vedtaget|vedtog|forkastet|udsat|udsættes|udskydes|til efterretning|drøftet|drøftede|anbefaler|besluttede|valgte|taget af)|(?:godkendt|tiltrådt|vedtaget|taget til efterretning|til efterretning|drøftet|udsat|udskudt|udsættes|udgår|anbefales|indstilles godkendt|forkastet|udgik|herefter godkendt|intet|ingen bemærkninger)(?=[\s.,]|$)|\p{Lu}[^.]{3,90}\sblev\s(?:\p{L}+\sog\s)?(?:drøftet|godkendt|taget til efterretning|valgt|genvalgt|udpeget)(?:\s(?:med|uden|som|til)\s[^.]{3,60})?\.?$|(?:ændringsforslag|forslag|indstilling)\p{L}*\b.{0,120}?\s(?:blev\s(?:sat\s(?:til|under)\safstemning|forkastet|vedtaget)|faldt)(?!\p{L})|(?:rådet|udvalget|bestyrelsen)\s(?:har|havde)\singen\sbemærkninger|vi (?:besluttede|vedtog|blev enige om)(?=[\s,])|det blev (?:besluttet|vedtaget)(?=[\s,])|der var intet(?=[\s.]|$)|[\p{L}-]{2,30}\stog\s(?:orienteringen|redegørelsen|status)\b[^.]{0,60}\stil efterretning)/iu
/** "Formanden fortalte om turen. Orienteringen blev taget til efterretning.": the last sentence of a short paragraph decides. */
const NOTES_LAST =
  /\.\s(?:(?:orienteringen\s(?:blev\s|er\s)?)?taget|(?:\p{L}{0,30}rådet|\p{L}{0,30}udvalget|\p{L}{0,30}bestyrelsen|nævnet|forummet)\stog\sorienteringen) til efterretning\.?$/iu
/** "Der var to kandidater. Eva Holm blev valgt med fire stemmer." */
const CHOOSES_LAST = /(?:^|\.\s)\p{Lu}[^.]{3,160}\s(?:blev|er)\s(?:valgt|genvalgt|udpeget)(?:\s[^.]{2,60})?\.?$/u

/**
 * Minutes of some kommuner have no heading above a decision: it is the paragraph after the proposal, or all there is. Where
 * an item has no decision of its own, that paragraph and what follows it in its part become one.
 */
export function withUnmarkedDecision(parts: readonly ItemPart[]): ItemPart[] {
  if (parts.some(({ role, lines }) => role === 'decision' && lines.length > 0)) return [...parts]
  for (const [index, part] of parts.entries()) {
    if (part.role !== 'lead' && part.role !== 'proposal' && part.role !== 'proposal-and-decision') continue
    const from = part.role === 'lead' ? 0 : 1
    const at = part.lines.findIndex(
      (line, position) =>
        position >= from &&
        (line.kind === 'paragraph' || (line.kind === 'listItem' && line.marker === '')) &&
        (DECIDES.test(line.text) ||
          NOTES_LAST.test(line.text) ||
          CHOOSES_LAST.test(line.text) ||
          (isAll(parts, part) && line.text.length < LONGEST_OUTCOME && beginsWithOutcome(line.text))) &&
        !isOfPart(part.lines, position),
    )
    const page = part.lines[at]?.page
    if (at === -1 || page === undefined) continue
    const decision: ItemPart = { ...part, role: 'decision', heading: '', page, lines: part.lines.slice(at) }
    return [...parts.slice(0, index), { ...part, lines: part.lines.slice(0, at) }, decision, ...parts.slice(index + 1)]
  }
  return [...parts]
}

/** "Kunne ikke tiltrædes.": what stands alone below a title. */
const LONGEST_OUTCOME = 120

function isAll(parts: readonly ItemPart[], part: ItemPart): boolean {
  return parts.length === 1 && part.role === 'lead' && part.lines.length === 1
}

/** "Intet nyt." below "a) Formanden", with "b)" to follow: what one part of the item ends with. */
function isOfPart(lines: ItemPart['lines'], position: number): boolean {
  const isLettered = (line: ItemPart['lines'][number] | undefined) =>
    line?.kind === 'listItem' && /^[a-z][.)]$/i.test(line.marker)
  return isLettered(lines[position - 1]) && lines.slice(position + 1).some(isLettered)
}
