import { findKommune, parseDate } from '@arkivar/danish'
import type { DocumentLine, Hints } from '@arkivar/types'
import { isCaseLine } from '../items/case-line.ts'
import { readHeadLabel } from '../layouts/head-labels.ts'
import type { Provenance } from '../provenance.ts'
import { besideKommune } from './office-lines.ts'
import { PAIR } from './office-words.ts'
import { namesSection } from './section-title.ts'
import { findTitleLine } from './title-line.ts'
import { NAVIGATION } from './title-worth.ts'
import { isAddress, isOffice } from './unit.ts'

const LABEL_WORD =
  /^(?:(?:(?:juridisk|internt|teknisk|fagligt|økonomisk|administrativt|lukket|åbent|kort) )?\p{L}{0,24}notat(?:\s+nr\.?\s?[\d/-]+|\s+\d{1,2}[.-]\d{1,2}[.-]\d{4})?|memo|svarnotits|svarnotat|svar til (?:byråds|kommunalbestyrelses)?medlem|svar på politikerspørgsmål|(?:svar|besvarelses)skema|spørgsmålet lyder|spørgsmål|indstilling|besvarelse|svar|brev|bilag(?:\s\d+)?|kommune|medlemsforslag|mødenotat|log (?:ind|på)|udkast|fortroligt|åbent|internt|offentligt|pressemeddelelse(?:\sfra\s.{3,60})?|presseinformation|til pressen|debatindlæg|læserbrev|klumme|kronik|referat|dagsorden)$/iu
const LEADING_LABEL =
  /^(?:notat|memo|emne|vedr\.?|vedrørende|titel|overskrift|ang\.?|angående)\s*[:–-]\s*|^\p{L}{1,24}notat\s*:\s*|^(?:besvarelse|svar)\s(?=spørgsmål\s(?:om|vedr|fra))/iu
const HEAD_LINES = 40
const LONGEST_TITLE = 300

/** The heading or subject line, without its label. */
export function readTitle(
  lines: readonly DocumentLine[],
  unit: string | null,
  hints: Hints,
  provenance: Provenance,
): string | null {
  const top = withoutList(aboveGreeting(lines.slice(0, HEAD_LINES)))
  const head = top.filter(({ text }) => text !== unit)
  const found =
    subjectLine(head) ?? labelledTitle(head) ?? titleLine(top, unit) ?? firstHeading(head) ?? firstLine(head)
  if (found !== null && found.text !== '') {
    provenance.tell('/title', found.page, found.text)
    return found.text
  }
  return hints.title ?? null
}

/** Below a greeting stand names, and no title. */
function aboveGreeting(head: readonly DocumentLine[]): readonly DocumentLine[] {
  const greeting = head.findIndex(({ text, region }) => region === 'body' && GREETING.test(text))
  return greeting < FEWEST_ABOVE ? head : head.slice(0, greeting)
}

const FEWEST_ABOVE = 3

/** "Titel: …" again and again: there documents are listed, and none of them is this one. */
function withoutList(head: readonly DocumentLine[]): readonly DocumentLine[] {
  const rest = head.filter(({ text }) => !LISTED.test(text))
  return head.length - rest.length > 1 ? rest : head
}

const LISTED = /^titel\s*:\s*\S/im

interface FoundTitle {
  text: string
  page: number
}

function subjectLine(head: readonly DocumentLine[]): FoundTitle | null {
  for (const [index, line] of head.entries()) {
    if (line.region === 'side' && line.text.length < 12) continue
    for (const row of line.kind === 'table' ? line.text.split('\n') : [line.text]) {
      const label = readHeadLabel(row)
      if (label?.field !== 'title') continue
      const below = head[index + 1]?.text ?? ''
      // A field of a form that nobody has filled in.
      if (label.rest === '' && (line.kind === 'table' || line.rows !== undefined)) continue
      const text = label.rest === '' ? below : label.rest
      if (isTitle(text) || ANSWERS_MAIL.test(text)) return { text: tidy(text), page: line.page }
    }
  }
  return null
}

/** "Emne: Svar: Spørgsmål til punkt 7" */
const ANSWERS_MAIL = /^(?:svar|sv|vs|re)\s?:\s\S/i

/** "NOTAT: Status for …". */
function labelledTitle(head: readonly DocumentLine[]): FoundTitle | null {
  for (const { text, page, kind } of head) {
    if (kind === 'table' || !LEADING_LABEL.test(text) || (!LABELLED.test(text) && SENTENCE.test(text))) continue
    const rest = text.replace(LEADING_LABEL, '')
    if (isTitle(rest)) return { text: tidy(rest), page }
  }
  return null
}

const LABELLED = /^[\p{L}.]+\s*[:–-]/u
/** "Vedr. støjen kan vi oplyse følgende:" */
const SENTENCE = /[.:;]$|.{140}/

function titleLine(head: readonly DocumentLine[], unit: string | null): FoundTitle | null {
  const found = findTitleLine(head, (text) => text !== unit && mayBeTitle(text))
  return found === null ? null : { text: tidy(found.text), page: found.page }
}

function firstHeading(head: readonly DocumentLine[]): FoundTitle | null {
  const headings = head.flatMap((line, index) =>
    line.kind === 'heading' && isTitle(line.text) && !namesSection(line.text) ? [{ line, index }] : [],
  )
  const first = headings[0]
  if (first === undefined) return null
  const next = head[first.index + 1]
  const wrapped = next?.kind === 'heading' && next.level === first.line.level && /^[\p{Ll}(]/u.test(next.text)
  return { text: tidy(wrapped ? `${first.line.text} ${next.text}` : first.line.text), page: first.line.page }
}

function firstLine(head: readonly DocumentLine[]): FoundTitle | null {
  const lines = head.filter(
    ({ text, kind, region }) =>
      kind === 'paragraph' &&
      region === 'body' &&
      text.length <= 160 &&
      isTitle(text) &&
      !namesSection(text) &&
      !/[.,;:]$/.test(text) &&
      !NAVIGATION.test(text),
  )
  // One word is the name of an office or a form more often than a title.
  const line = lines.find(({ text }) => text.split(' ').length > 1) ?? lines[0]
  return line === undefined ? null : { text: tidy(line.text), page: line.page }
}

/** "Bilag 4: Svar fra rådet" */
const ATTACHMENT = /^bilag\s\d{1,3}\s?[:–-]\s?\S/i
/** "Spørgsmål nr. 142-24 fra regionsrådsmedlem Asta Lind (B)" */
const NUMBERED_QUESTION = /^spørgsmål nr\.?\s\S+\s(?:fra|af|om|til|vedr)/i
/** "Ref. abc", "Kommunens sagsnr. 15/5820" */
const FIELD =
  /\S@\S|^af:|^(?:ref|init|initialer|tlf|telefon|mail|e-mail|cvr|ean|web|www|sagsbeh)\b[.:]?|^\p{L}{2,20}nr\.?\s\d[\d/.-]+$|^\p{L}{2,20}[- ]?(?:id|nr\.?|nummer)\s?:\s?\S{0,12}\d|\b(?:sags|j\.|journal|dok\.?)\s?-?nr\.?\s?:?\s?\d/iu

/** "Lundby Kommune, 3. maj 2024"; not "Sygefravær i Lundby Kommune 2024" */
const OF_KOMMUNE =
  /^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2}\s(?:K|k|Regionsk)ommune,?\s|^[\p{Lu}\s-]{2,30}\sKOMMUNE,?\s/u
const GREETING = /^(?:med )?(?:venlig|de bedste|bedste|mange) hils(?:en|ner)\b|^på \p{L}{3,20}s vegne$/iu
const PAIR_BESIDE_STAMP = /^(?:Notat|NOTAT)\s\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)*(?:,? (?:og|&) \p{Lu}[\p{L}-]+)$/u
/** "12345_0001.png" below the stamp of a page */
const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|tiff?|pdf|docx?|xlsx?)$/i
/** Whom an authority writes to, in a line of its own. */
const MINISTER = /^\p{Lu}[\p{L}\s,-]{2,60}minister(?:en)?$/u

function isTitle(text: string): boolean {
  return mayBeTitle(text) && !PAIR.test(text)
}

/** Neither label, office, date, number nor the opening of a letter. */
function mayBeTitle(text: string): boolean {
  if (text.length < 4 || text.length > LONGEST_TITLE || !/\p{L}{3}/u.test(text) || LABEL_WORD.test(text.trim()))
    return false
  if (
    /^(?:til|fra|kære|att\.?|side|dato|sagsnr|sagsbehandler(?!\stil\s)|kopi)\b/i.test(text) ||
    (/^\S+(?:\s\S+){0,2}$/.test(text) && findKommune(text) !== null)
  )
    return false
  if (/^(?:notat|memo)\s+til\b(?!\s(?:punkt|pkt|sag|brug)\b)/i.test(text) || isAddress(text) || FIELD.test(text))
    return false
  // The stamp, with the number of the page or the office on the same line
  if (
    /^notat\s+side\s\d|\skommune\s+(?:side\s\d|[|·•–-]?\s?notat(?!\p{L}))/iu.test(text) ||
    PAIR_BESIDE_STAMP.test(text)
  )
    return false
  // "Lundby Kommune SVAR", two columns on a line
  if (/^\p{Lu}[\p{L} -]{1,30} Kommune\s\p{Lu}[\p{Lu}\s]{3,40}$/u.test(text)) return false
  if (OF_KOMMUNE.test(text) && /\d{4}$/.test(text)) return false
  // "Lundby Kommune · By og Kultur"
  if (/^Region \p{Lu}\p{L}+$/u.test(text)) return false
  if (besideKommune(text) !== undefined) return false
  const date = text.length < 60 && /\d/.test(text) ? parseDate(text) : null
  // "September 2012"
  if (date !== null && text.length - (date.end - date.start) < 3) return false
  if (date !== null && date.precision === 'day' && text.length - (date.end - date.start) < 14) return false
  if (GREETING.test(text) || MINISTER.test(text) || FILE_NAME.test(text)) return false
  if (isCaseLine(text)) return false
  if (/^(?:svar|spørgsmål)\s?(?:\d{1,2}\s?)?:/i.test(text)) return false
  return (readHeadLabel(text) === null || ATTACHMENT.test(text) || NUMBERED_QUESTION.test(text)) && !isOffice(text)
}

function tidy(text: string): string {
  return text.replace(LEADING_LABEL, '').replace(/\s+/g, ' ').replace(/\s?:$/, '').trim()
}
