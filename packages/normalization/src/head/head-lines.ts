import type { DocumentLine } from '@arkivar/types'
import type { HeadField } from '../layouts/head-label-wordings.ts'
import { type HeadLabel, readHeadLabel } from '../layouts/head-labels.ts'
import { markedText } from '../layouts/item-markers.ts'
import { opensPart } from '../layouts/part-headings.ts'
import { tableRows } from './fields-as-lines.ts'
import type { HeadEntry, HeadLines } from './head-entry.ts'
import { FULL_NAME, NAME_LINE } from './name-shape.ts'
import { participantsIn } from './participants-table.ts'
import { withPartiesBeside } from './party-below.ts'

/** Fields whose value may go on over many lines; the others end with their first. */
const LISTS = new Set<HeadField>(['participants', 'others', 'absent', 'substitutes', 'remarks', 'contents'])

/** Reads the head of a document as labels and values; tables are read row by row. */
export function readHeadLines(lines: readonly DocumentLine[]): HeadLines {
  const entries: HeadEntry[] = []
  const loose: DocumentLine[] = []
  let current: HeadEntry | null = null
  let list: HeadEntry | null = null
  let before: DocumentLine | undefined
  for (const line of lines) {
    entries.push(...participantsIn(line))
  }
  for (const line of withPartiesBeside(lines)
    .filter((each) => participantsIn(each).length === 0)
    .flatMap(tableRows)
    .flatMap(atInnerLabels)) {
    // "1. suppleant Eva Holm" may have been taken for the first entry of a list.
    const text =
      line.kind === 'listItem' && /^(?:suppleant|næstformand|stedfortræder)/.test(line.text)
        ? markedText(line)
        : line.text
    const read: HeadLabel | null =
      isEntry(line, before) || isValueOf(current, text) || isTimeOf(current, text) ? null : readHeadLabel(text)
    before = line
    const label: HeadLabel | null = isGroupOf(current, read, text) ? null : read
    // "Dagsorden" at the very top is the title; farther down it begins the list of items.
    if (label !== null && !(label.field === 'contents' && entries.length === 0)) {
      // "Formand: Ea Ras" among the members: the list goes on behind it.
      list =
        !(label.field === 'chair' || isOneSubstitute(label, text)) || label.rest === ''
          ? null
          : current !== null && LISTS.has(current.field)
            ? current
            : list
      const isMixed: boolean = label.field === 'absent' && label.rest === '' && isEmptyList(current)
      current = {
        field: isMixed ? 'participants' : label.field,
        label: label.label,
        page: line.page,
        lines: label.rest === '' ? [] : [label.rest],
        isInline: label.rest !== '',
        isMixed,
      }
      entries.push(current)
      continue
    }
    if (
      list !== null &&
      (current?.field === 'chair' || current?.field === 'substitutes') &&
      current.lines.length > 0 &&
      line.kind !== 'heading' &&
      NAME_LINE.test(text) &&
      !OF_SENDER.test(text)
    ) {
      current = { ...list, lines: [] }
      entries.push(current)
      list = null
    }
    const opensGroup: boolean = namesMany(text)
      ? current === null || !LISTS.has(current.field)
      : isBehindAbsentees(current, text)
    if (opensGroup && line.kind !== 'heading') {
      current = { field: 'participants', label: 'Deltagere', page: line.page, lines: [text] }
      entries.push(current)
      continue
    }
    const goesOn: boolean =
      current !== null &&
      (current.lines.length === 0 ||
        (LISTS.has(current.field) && line.kind !== 'heading') ||
        (current.field === 'place' &&
          current.isInline === false &&
          current.lines.length === 1 &&
          ADDRESS_BELOW.test(text)))
    if (
      current !== null &&
      goesOn &&
      !endsNames(current, text) &&
      !(line.kind === 'heading' && current.lines.length > 0)
    ) {
      current.lines.push(text)
      continue
    }
    current = null
    loose.push(line)
  }
  return { entries: entries.flatMap(withSentencesAside), loose }
}

/** "Engby Kommune", "Engby Allé 1", below the last of those who came. */
const OF_SENDER = /^[\p{L}. -]+\s(?:\d{1,3}\s?[A-Za-z]?|kommune)$/iu

const isEmptyList = (entry: HeadEntry | null): boolean => entry?.field === 'participants' && entry.lines.length === 0

/** "Bestyrelsen: Eva Holm, Bo Ras og Otto Lind": whatever the label, these are people. */
function namesMany(text: string): boolean {
  const names = /^\p{Lu}[\p{L}/ -]{2,40}:\s(?<names>\p{Lu}.{20,})$/u.exec(text)?.groups?.names
  if (names === undefined || names.length > LONGEST_LIST) return false
  const each = names.replace(/\.$/, '').split(/,\s|\sog\s/)
  return each.length >= FEWEST_OF_LIST && each.every((name) => FULL_NAME.test(name.trim()))
}

/** "Engvej 3, 4999 Engby", "4999 Engby" below the name of the house. */
const ADDRESS_BELOW =
  /^(?:\p{Lu}[\p{L}. ]{0,30}(?:vej|gade|allé|torv|plads|pladsen|torvet|stræde|vænget|parken)\s\d{1,3}\s?[A-Za-z]?(?:,\s.{2,60})?|\d{4}\s\p{Lu}[\p{L} .]{1,30})$/u

const FEWEST_OF_LIST = 3
const LONGEST_LIST = 1000

/** "Fraværende: Eva Holm", and on the next line "Ledelse: Bo Ras": the absent stood on the line of their label. */
function isBehindAbsentees(current: HeadEntry | null, text: string): boolean {
  return current?.field === 'absent' && current.isInline === true && LABELLED_NAME.test(text)
}

const LABELLED_NAME = /^\p{Lu}\p{Ll}[\p{L} ]{2,24}:\s\p{Lu}[\p{L}.'’-]+\s\p{Lu}/u

/** "Fra Velfærdsforvaltningen: Eva Holm, Bo Ras og Otto Lind" among those who came. */
function isGroupOf(current: HeadEntry | null, label: HeadLabel | null, text: string): boolean {
  return label?.field === 'from' && current?.field === 'participants' && namesMany(text)
}

/** "- Udvalg: Stiudvalget" is a field with a bullet before it; what begins with a number or has no colon is an entry. */
function isEntry({ kind, marker, text, block }: DocumentLine, before: DocumentLine | undefined): boolean {
  // A line that the writer broke below the last entry may be anything.
  if (kind !== 'listItem' || (marker === '' && block === before?.block)) return false
  return /\d/.test(marker) || !BULLETED_FIELD.test(text)
}

const BULLETED_FIELD = /^(?:udvalg|forum|organ|møde(?:dato|sted|tid|tidspunkt|lokale)|dato|tid|sted|tidspunkt)\s?:\s/i

/** "Suppleant Bo Dam" on a line among those who came; with a colon it begins a list of its own. */
function isOneSubstitute({ field, rest }: HeadLabel, text: string): boolean {
  return field === 'substitutes' && !text.includes(':') && NAME_LINE.test(rest)
}

/** "Fraværende: Ea Ras. Bo Dam deltog ikke i behandlingen af pkt. 3": behind the names stand sentences about others. */
const TELLS_OF_ITEM = /\s(?:deltog|medvirkede|forlod|ankom|mødte)\s.{0,80}\b(?:pkt|punkt|sag)/i

function withSentencesAside(entry: HeadEntry): HeadEntry[] {
  const text = entry.lines.join('\n')
  if (entry.field !== 'absent' || !TELLS_OF_ITEM.test(text)) return [entry]
  const parts = text.split(/\n|(?<=\p{L}{3}\.|\d\.)\s+(?=\p{Lu})/u)
  const told = parts.filter(
    (part) => TELLS_OF_ITEM.test(part) && /\s(?:deltog|medvirkede) ikke\s|forlod|ankom|mødte først/i.test(part),
  )
  if (told.length === 0 || told.length === parts.length) return [entry]
  const names = parts.filter((part) => !told.includes(part)).map((part) => part.replace(/\.$/, ''))
  return [
    { ...entry, lines: names },
    { ...entry, field: 'remarks', label: 'Bemærkninger', lines: told },
  ]
}

/** Below the names of an invitation. */
const GREETS = /^(?:med )?(?:venlig|kærlig) hilsen\b/i

const LONGEST_SENTENCE = 300
/** Below a list that a full stop has ended. */
const SENTENCE = /^\p{Lu}.*\s(?:blev|bød|orienterede|indledte|åbnede|konstaterede)\s.*\.$/u

function endsNames(current: HeadEntry, text: string): boolean {
  // "Åben", above the first item.
  if (current.lines.length > 0 && (opensPart(text) !== null || GREETS.test(text))) return true
  const last = current.lines.at(-1)
  if (last?.endsWith('.') && text.length < LONGEST_SENTENCE && SENTENCE.test(text)) return current.field !== 'remarks'
  // A field that nobody knows: "Udsendt til pressen: 13. marts".
  if (last !== undefined && current.field !== 'remarks' && /^\p{Lu}[\p{L} ]{2,30}:\s+\d/u.test(text)) return true
  if (current.field !== 'absent' || last === undefined) return false
  // "GODKENDELSE AF DAGSORDEN:" is nobody's name.
  if (/^[^\p{Ll}]{8,}:$/u.test(text)) return true
  // After the names of the absent comes only what was broken off, and other names.
  return !(/[,&(]$|\bog$/.test(last) || last.split('(').length > last.split(')').length || NAME_LINE.test(text))
}

/** "Kl. 12.30" below "Sluttidspunkt:". */
function isTimeOf(current: HeadEntry | null, text: string): boolean {
  return current !== null && current.lines.length === 0 && current.field === 'end' && /^kl\b/i.test(text)
}

/** "Mødelokale 412" below "Sted" is the place, not a label with a value of its own. */
function isValueOf(current: HeadEntry | null, text: string): boolean {
  return (
    current !== null &&
    current.lines.length === 0 &&
    !/:/.test(text) &&
    readHeadLabel(text)?.rest !== '' &&
    readHeadLabel(text)?.field === current.field
  )
}

const INNER_LABEL =
  /(?<=[^\s:,(]\)?\s)(?=(?:Afbud(?: fra)?|Fraværende(?: (?:med|uden) afbud)?|Ikke til stede|Øvrige deltagere|Fra (?:forvaltningen|administrationen|sekretariatet|kommunen)|Mødedato|Mødested|Sted|Bemærkninger|Afbud\/fravær(?:ende)?|Fravær(?:ende)?\/afbud|Referent|Mødeleder|Tidspunkt|Mødetidspunkt|Stedfortrædere?|Suppleanter|Suppleant|Medlemmer|Deltagere|Mødedeltagere|Sluttidspunkt|Starttidspunkt|Dagsorden(?=:$)):(?:\s|$))|(?<=\.\s)(?=(?:Fraværende var|Der var afbud fra|Ikke til stede var|Fraværende med afbud var)\s\p{Lu})/u

/** Lines that were joined: each label begins a line of its own. */
function atInnerLabels(line: DocumentLine): DocumentLine[] {
  if (line.kind === 'table' || !(line.text.includes(':') || line.text.includes(' var '))) return [line]
  const parts = line.text.split(INNER_LABEL)
  return parts.length === 1
    ? [line]
    : parts.map((text, index) => ({ ...line, ...(index > 0 && { kind: 'paragraph' as const }), text: text.trim() }))
}
