import { isGivenName } from '@arkivar/danish'
import type { AgendaItem, DocumentLine } from '@arkivar/types'
import { FULL_NAME } from '../head/name-shape.ts'

type Attachment = AgendaItem['attachments'][number]

/** What the page of the web has behind the name of a file. */
const BUTTON = /\s[-–]\s(?:åbn|hent|vis|se|download)(?:\s(?:bilag|fil|dokument|pdf))?$/i
const COUNT_LINE =
  /^(?:\d+|ingen|et|to|tre|fire|fem|seks) bilag\b|^se alle bilag|^ingen\b|^intet\b|^bilag:?$|^der er ingen|^\d+ bilag,/i
const RECOMMENDED = /^(?:\(?anbefales\)?|ANBEFALET|anbefalet)\s*[-–:]?\s*/i
const SIZE =
  /\s*[([]?\s*(?:(?:pdf|docx?|xlsx?|pptx?|doc|jpg|png|zip)\b[\s,-]*)?(?:\d[\d.,]*\s*(?:kb|mb|bytes|b)\b)[\s,]*(?:(?:pdf|docx?|xlsx?)\b)?\s*[)\]]?\s*$/i
const EXTENSION = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rtf|odt|txt|htm|html|msg|tiff?)$/i
const TYPE = /\s*[([](?:pdf|docx?|xlsx?|pptx?|pdf-dokument|word|excel|doc|lukket bilag|åbent bilag)[)\]]\s*$/i
const DOCUMENT_NUMBER =
  /\s*\(?(?:\d{6,8}(?:\s?[-_]\s?(?:EDOC|edoc))?|(?:dok\.?\s?nr\.?|doknr\.?)\s*[\d/-]+|\d{5,7}[/-]\d{2})\)?\s*$/
/** A number that stood at the foot of a page, or no name at all. */
const PAGE_NUMBER = /^(?:\d{1,3}|\d{2,6}(?:[-/]\d{2,8}){1,2}|[^\p{L}\d]*)$/u
/** Names of files are not sentences. */
const LONGEST_NAME = 250

const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?)$/i
const NEXT_FILE = /(?<=\.(?:pdf|docx?|xlsx?|pptx?))\s(?=\S)/iu
/** What pages of the web say of the picture before the name of a file. */
const FILE_ICON = /^application\/\S{1,40}\sicon\s/i

/** "Kort.pdf Plan_2024.docx": names of files and nothing else, above the first heading of an item. */
export function listsFiles({ kind, text }: DocumentLine): boolean {
  if (kind === 'table' || text.length > LONGEST_NAME || !FILE_NAME.test(text)) return false
  return text
    .replace(FILE_ICON, '')
    .split(NEXT_FILE)
    .every((name) => FILE_NAME.test(name) && !name.includes(' '))
}

/** The list of Bilag; count lines ("4 bilag, heraf 3 anbefales") are none. */
export function readAttachments(lines: readonly DocumentLine[]): Attachment[] {
  const found: Attachment[] = []
  for (const line of withoutSigner(lines)) {
    const names =
      line.kind === 'table'
        ? (line.rows ?? []).map((row) =>
            row.map(({ text }) => text.trim()).reduce((a, b) => (b.length > a.length ? b : a), ''),
          )
        : line.text.split(listsFiles(line) ? NEXT_FILE : NEXT_NUMBER)
    for (const name of names) {
      const attachment = readName(name)
      if (attachment !== null && !found.some((other) => other.name === attachment.name)) found.push(attachment)
    }
  }
  return found
}

/** The name of whoever signed the matter, below its attachments. */
function withoutSigner(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  const last = lines.at(-1)
  const [first = '', ...others] = last?.text.split(' ') ?? []
  const isName = last?.kind === 'paragraph' && others.length > 0 && FULL_NAME.test(last.text) && isGivenName(first)
  return isName && lines.length > 1 ? lines.slice(0, -1) : lines
}

/** "40112/09 Åben Notat 40113/09 Åben Kort": each has its number and its mark. */
const NEXT_NUMBER = /(?<=\S)\s(?=\d{3,7}\/\d{2}\s(?:Åben|Lukket)\s?\p{Lu})/u
const NUMBER_BEFORE = /^\d{3,7}\/\d{2}\s(?:Åben|Lukket)\s?(?=\p{Lu})/u

function readName(written: string): Attachment | null {
  if (written.length > LONGEST_NAME || COUNT_LINE.test(written) || PAGE_NUMBER.test(written)) return null
  if (/^(?:bilagsnavn|navn|titel|filnavn|dokumentnavn)$/i.test(written)) return null
  const mark = RECOMMENDED.exec(written)
  const recommended = mark !== null && mark[0].length < written.length
  let name = (recommended ? written.slice(mark[0].length) : written).replace(FILE_ICON, '').replace(BUTTON, '')
  for (let turn = 0, before = ''; turn < 3 && name !== before; turn++) {
    before = name
    name = name.replace(SIZE, '').replace(TYPE, '').replace(EXTENSION, '').replace(DOCUMENT_NUMBER, '')
  }
  name = name
    .replace(NUMBER_BEFORE, '')
    .replace(/^[•*·]\s*/, '')
    .replace(/^(?:åben|åbent|lukket)\s[-–]\s(?=\S)/i, '')
    .trim()
  return name === '' ? null : { name, recommended }
}
