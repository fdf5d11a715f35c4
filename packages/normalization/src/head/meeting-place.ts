import { parseDate } from '@arkivar/danish'
import { isBodyName } from '../layouts/bodies.ts'
import { entryOf, type HeadLines } from './head-entry.ts'
import type { MeetingTitle } from './meeting-title.ts'
import { namesPlace, PLACE } from './place-words.ts'

const AFTER_TIME =
  /(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d{2})?(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?\s*,?\s*(?:i|på|,)\s+(.{3,90})$/i

/** "Kl. 12.30 – 16.00 i Festsalen": the label is part of the line. */
function timesOf(head: HeadLines): { text: string; page: number }[] {
  return head.entries
    .filter(({ field }) => field === 'time')
    .map(({ label, lines, page }) => ({ text: `${label} ${lines[0] ?? ''}`, page }))
}

/** "… afholdt Byrådet møde i Byrådssalen." */
const HELD_IN =
  /\b(?:af)?holdt\s.{3,80}?\smøde\s(?:i|på)\s((?:\p{Lu}|(?:udvalgs|møde|råds)\p{Ll}+\s)(?:[^.]|\.\s(?=sal|th|tv)){0,80})\.?$/u

/** "i Festsalen, Engvej 3, 2. sal, 4999 Engby" */
const LONGEST_ADDRESS = 110

const PLACE_FIRST =
  /^(?:(?:ordinært|ekstraordinært) møde\s*[–-]\s*)?(?:lokale|mødelokale|mødesal|byrådssal|udvalgsværelse|rådhus|kantinen|skype|teams|telefonmøde|virtuelt|online|videomøde)/i
/** "Mødelokale 2 kl. 16.00": the hour stands with the room. */
function withoutTime(place: string): string {
  return place.replace(/\s*,?\s*kl\.?\s?\d.*$/i, '')
}

/** "Engvej 3" */
const ADDRESS = /^\p{Lu}\p{L}+(?:vej|gade|allé|torv|plads|pladsen|torvet|stræde|vænget|parken)\s\d{1,3}[A-Z]?$/u

/** "Mødet startede kl. 19:00", below the day and above the place. */
const HOUR_ALONE =
  /^mødet?\s(?:startede|starter|begyndte|begynder|åbnede)\s(?:kl\.?|klokken)\s\d{1,2}(?:[.:]\d{2})?\.?$/i

const TITLE_BEHIND = /\s(?:Referat|Dagsorden|Tillægsdagsorden|Beslutningsprotokol)$/

/** The line of the head that names day and hour; the day alone may stand in the title above it as well. */
function dayLine({ loose }: HeadLines, { date, quote }: { date: string | null; quote: string }): number {
  const timed = loose
    .slice(0, 12)
    .findIndex(
      ({ text }) => text.length < 60 && /\bkl\.?\s?\d/i.test(text) && date !== null && parseDate(text)?.date === date,
    )
  return timed === -1 ? loose.findIndex(({ text }) => text === quote) : timed
}

/** Where the meeting was: labelled, in the title, behind the time, or on a line of its own beside the day. */
export function locationOf(
  head: HeadLines,
  title: MeetingTitle | null,
  moment: { date: string | null; quote: string; page: number; after?: string } | null,
): { text: string; source: { page: number; quote: string } } | null {
  const labelled = entryOf(head, 'place')
  const value = labelled?.lines[0]
  if (labelled !== null && value !== undefined)
    return {
      text: withoutTime(labelled.lines.join(', ')).replace(/[.\s]+$/, ''),
      source: { page: labelled.page, quote: value },
    }
  const [heldAt] = head.entries.flatMap(({ label, lines, page }) =>
    /^afholdt$/i.test(label) && /^\p{Lu}/u.test(lines[0] ?? '') ? [{ text: lines[0] ?? '', page }] : [],
  )
  if (heldAt !== undefined && !/\d{4}\b.*\bkl\b/i.test(heldAt.text) && namesPlace(heldAt.text))
    return { text: heldAt.text.replace(/[.\s]+$/, ''), source: { page: heldAt.page, quote: heldAt.text } }
  if (title?.location) return { text: title.location, source: { page: title.page, quote: title.text } }
  const after = moment === null ? null : AFTER_TIME.exec(moment.quote)
  if (moment !== null && after !== null) {
    const text = (after[1] ?? '').replace(/[.\s]+$/, '')
    if (/^(?:\p{Lu}|lokale|mødelokale)/iu.test(text))
      return { text, source: { page: moment.page, quote: moment.quote } }
  }
  const behind = /^\s*[,;–·|-]?\s*(?:i|på|,)?\s*((?:\p{Lu}|lokale|mødelokale)[^.;]{2,90})[.\s]*$/u.exec(
    moment?.after ?? '',
  )?.[1]
  if (moment !== null && behind !== undefined && PLACE.test(behind))
    return { text: behind.trim(), source: { page: moment.page, quote: moment.quote } }
  const held = [...head.loose.slice(0, 12), ...timesOf(head)].flatMap((line) => {
    const found = (HELD_IN.exec(line.text) ??
      (/^kl|\smøde\b|møde\s.*\d{4}|^mødet\s(?:blev\s|er\s|bliver\s)?(?:af)?holdt\s/i.test(line.text)
        ? AFTER_TIME.exec(line.text)
        : null))?.[1]
    return found !== undefined && !isBodyName(found) ? [{ text: found.replace(/[.\s]+$/, ''), line }] : []
  })[0]
  if (held !== undefined) return { text: held.text, source: { page: held.line.page, quote: held.line.text } }
  // Body, date and place as three short lines.
  const at = moment === null ? -1 : dayLine(head, moment)
  const following = at === -1 ? undefined : head.loose[at + 1]
  const isBetween = following !== undefined && (isBodyName(following.text) || HOUR_ALONE.test(following.text))
  const next = isBetween ? head.loose[at + 2] : following
  if (
    next !== undefined &&
    moment !== null &&
    ((head.loose[at]?.text.length ?? 0) < 60 ||
      ADDRESS.test(next.text) ||
      namesPlace(next.text) ||
      /^i\s\p{Lu}[^:]*\d/u.test(next.text)) &&
    next.text.length < (/^i\s/.test(next.text) ? LONGEST_ADDRESS : 60) &&
    (next.kind === 'paragraph' || (next.kind === 'heading' && PLACE.test(next.text))) &&
    (/^(?:i\s)?(?:\p{Lu}|(?:møde)?lokale\s)(?:[^.:]|\.\s(?=sal|th|tv)|(?<=\b(?:Gl|Skt|St|Sdr|Ndr|Nr))\.)*\.?$/u.test(
      next.text,
    ) ||
      (/^i\s\p{Ll}[^.:]+\.?$/u.test(next.text) && namesPlace(next.text))) &&
    (/\s/.test(next.text) || PLACE.test(next.text)) &&
    !isBodyName(next.text) &&
    !/^(?:referat|dagsorden|indhold|valg af|godkendelse|velkomst|punkt|sager?\b|fold|udskriv|søg)|kommune$|\smøde$/i.test(
      next.text,
    )
  ) {
    return { text: next.text.replace(/^i\s|^I\s(?=\p{Lu})|\.$/gu, ''), source: { page: next.page, quote: next.text } }
  }
  const above = at > 0 ? head.loose[at - 1] : undefined
  if (
    above !== undefined &&
    above.kind === 'paragraph' &&
    above.text.length < 60 &&
    PLACE.test(above.text) &&
    /^\p{Lu}[^.:]*$/u.test(above.text) &&
    !isBodyName(above.text) &&
    !/\d{4}|kommune|referat|dagsorden|møde$/i.test(above.text)
  )
    return { text: above.text, source: { page: above.page, quote: above.text } }
  const timed = head.loose.slice(0, 12).flatMap((line) => {
    const found = /\bkl\.?\s?\d{1,2}[.:]\d{2},?\s+(.{3,80})$/iu.exec(line.text.slice(0, 200))?.[1]
    return found !== undefined && PLACE.test(found) && /^(?:\p{Lu}|lokale)/u.test(found) ? [{ text: found, line }] : []
  })[0]
  if (timed !== undefined) return { text: timed.text, source: { page: timed.line.page, quote: timed.line.text } }
  const named = head.loose
    .slice(0, 12)
    .find(
      (line) =>
        (line.kind === 'paragraph' || line.kind === 'heading') &&
        line.text.length < 60 &&
        PLACE_FIRST.test(line.text) &&
        !/\d{4}|kommune|[.:]$/i.test(line.text),
    )
  if (named === undefined) return null
  // The title of the document may stand beside it.
  const text = withoutTime(named.text.replace(/^.*?møde\s*[–-]\s*/i, '')).replace(TITLE_BEHIND, '')
  return { text, source: { page: named.page, quote: named.text } }
}
