import { type EanMention, type FoundNumber, findEan, findNumbers } from '@arkivar/danish'
import type { CaseNumber, DocumentLine, ExtractedDocument } from '@arkivar/types'
import { isCaseLine } from '../items/case-line.ts'
import type { Provenance } from '../provenance.ts'
import { withFieldsAsLines } from './fields-as-lines.ts'
import { readUnit } from './unit.ts'

/** What a letterhead tells beside title and date. */
export interface Letterhead {
  unit: string | null
  caseNumbers: CaseNumber[]
  documentNumbers: string[]
  ean: string | null
  /** `330-2018-3619` names the kommune. */
  kommuneCode: string | null
}

/** A letterhead, its side column included, is over after so many lines. */
const HEAD_LINES = 40
const FOOT_LINES = 12
/** A case number of an item stands on a line of its own or in its title. */
const LONGEST_LINE = 220

/** Figures as case numbers, document numbers and EAN have them. */
const HAS_NUMBER = /\d{2}[./-]\d|\d{4}|\d \d{2}|[A-ZØ]{2,3} \d/

/** Numbers and office: of minutes the case numbers of all items, else those that the letterhead labels. */
export function readLetterhead(
  printed: readonly DocumentLine[],
  extracted: ExtractedDocument,
  provenance: Provenance,
  isMeeting: boolean,
): Letterhead {
  const caseNumbers: CaseNumber[] = []
  const documentNumbers: string[] = []
  let ean: string | null = null
  let kommuneCode: string | null = null
  const lines = withFieldsAsLines(printed)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const text = withNumberBelow(line, lines[index + 1])
    const { page } = line
    const near = line.region === 'side' || index < HEAD_LINES || index >= lines.length - FOOT_LINES
    if ((isMeeting ? text.length > LONGEST_LINE : !near) || !(/\d/.test(text) && HAS_NUMBER.test(text))) continue
    const { cases, documents } = findNumbers(!isMeeting && CASE_ALONE.test(text) ? `Sagsnr. ${text}` : text)
    for (const found of cases) {
      kommuneCode ??= found.kommuneCode ?? null
      if (!counts(found, text, near, isMeeting)) continue
      if (caseNumbers.some(({ value }) => value === found.value)) continue
      provenance.tell(`/caseNumbers/${caseNumbers.length}`, page, text)
      caseNumbers.push(toCaseNumber(found))
    }
    for (const { value } of near || (isMeeting && text.length < 160) ? documents : []) {
      if (documentNumbers.includes(value)) continue
      provenance.tell(`/documentNumbers/${documentNumbers.length}`, page, text)
      documentNumbers.push(value)
    }
    if (isMeeting) continue
    const mention: EanMention | undefined = ean === null ? findEan(text)[0] : undefined
    if (mention !== undefined) {
      ean = mention.value
      provenance.tell('/ean', page, text)
    }
  }
  ean ??= eanInFurniture(extracted)
  const headers = isMeeting ? [] : headersOf(extracted)
  for (const { text, page } of caseNumbers.length > 0 ? [] : headers.slice(0, HEAD_LINES)) {
    const { cases, documents } = HAS_NUMBER.test(text) ? findNumbers(text) : { cases: [], documents: [] }
    for (const found of cases) {
      if (found.label === undefined || caseNumbers.some(({ value }) => value === found.value)) continue
      provenance.tell(`/caseNumbers/${caseNumbers.length}`, page, text)
      caseNumbers.push(toCaseNumber(found))
    }
    for (const { value } of documents) if (!documentNumbers.includes(value)) documentNumbers.push(value)
  }
  const unit = isMeeting ? null : readUnit([...headers, ...lines], provenance)
  return { unit, caseNumbers, documentNumbers, ean, kommuneCode }
}

/** A line with the one after it where it is a label, since labels and numbers often stand on lines of their own. */
function withNumberBelow({ text }: DocumentLine, next: DocumentLine | undefined): string {
  const isLabel =
    text.length < 40 &&
    next !== undefined &&
    next.text.length < 60 &&
    /(?:n[rR]\.?|nummer|id|eDoc|F2|EAN|J\.nr\.?|sag|dokument)\s*:?$/i.test(text)
  return isLabel ? `${text}\n${next.text}` : text
}

/** "23/5510" in a line of its own, though four figures are few for a case */
const CASE_ALONE = /^\d{2}\/\d{4,6}$/

/** "Deres j.nr.: 20-41187" is the number of whom the letter is written to. */
const OTHERS = /\b(?:deres|jeres)\s[^\n]{0,30}$/i
const LABEL_BEFORE = 45

/** A number in running text is that of another case; in minutes only lines of their own are numbers of items. */
function counts(found: FoundNumber, text: string, near: boolean, isMeeting: boolean): boolean {
  if (isMeeting)
    return (
      isCaseLine(text) ||
      (found.label !== undefined && text.length < 160) ||
      (found.system === 'kle' && text.length < 160) ||
      (text.length < 220 && IN_PARENTHESES.test(text.slice(found.start - 1, found.end + 1)))
    )
  if (!near || OTHERS.test(text.slice(Math.max(0, found.start - LABEL_BEFORE), found.start))) return false
  return found.label !== undefined || text.length < 80
}

/** "1. Godkendelse af dagsorden (2020-0238104)". */
const IN_PARENTHESES = /^\(.*\)$/

function toCaseNumber({ value, system, kle }: FoundNumber): CaseNumber {
  if (kle === undefined) return { value, system }
  const { group, groupTitle, subject, facet } = kle
  return { value, system, kle: { group, ...(groupTitle !== undefined && { groupTitle }), subject, facet } }
}

/** Lines that repeat at the head of pages, where a letterhead may be; each once. */
export function headersOf(extracted: ExtractedDocument): DocumentLine[] {
  const [first] = extracted.pages
  return (first?.blocks ?? []).flatMap((block) =>
    block.kind === 'furniture' && (block.role === 'header' || block.role === 'footer')
      ? block.text.split('\n').map(
          (text): DocumentLine => ({
            page: block.page,
            kind: 'paragraph',
            level: 0,
            marker: '',
            depth: 0,
            text: text.trim(),
            region: block.region,
            block: 0,
          }),
        )
      : [],
  )
}

function eanInFurniture(extracted: ExtractedDocument): string | null {
  for (const { blocks } of extracted.pages.slice(0, 2)) {
    for (const block of blocks) {
      if (block.kind !== 'furniture') continue
      const [mention] = findEan(block.text)
      if (mention !== undefined) return mention.value
    }
  }
  return null
}
