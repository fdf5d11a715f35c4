import {
  type Classification,
  type Decisions,
  documentLines,
  type ExtractedDocument,
  type Hints,
  type Normalization,
  type NormalizedContent,
  pageText,
  runningText,
} from '@arkivar/types'
import { readDocumentDate } from './head/document-date.ts'
import { readTitle } from './head/document-title.ts'
import { withFieldsAsLines } from './head/fields-as-lines.ts'
import { readKommune } from './head/kommune.ts'
import { headersOf, readLetterhead } from './head/letterhead.ts'
import { readMinutes } from './items/read-minutes.ts'
import { mendLines } from './layouts/mend-lines.ts'
import { partFieldTables } from './layouts/part-field-tables.ts'
import { partGlued } from './layouts/part-glued.ts'
import { partItemTables } from './layouts/part-item-tables.ts'
import { partLines } from './layouts/part-lines.ts'
import { partMatterTables } from './layouts/part-matter-tables.ts'
import { partParagraphs } from './layouts/part-paragraphs.ts'
import { withoutRunningHeads } from './layouts/running-heads.ts'
import { Provenance } from './provenance.ts'
import { readReferences } from './references.ts'
import { readReply } from './reply/read-reply.ts'

/** Raise it when the same input gives another output. */
export const normalizeVersion = 11

export interface NormalizeInput {
  extracted: ExtractedDocument
  classification: Classification
  hints: Hints
  decisions: Decisions
}

/** Reads a document into the record of the contract, with the words and the page behind each value. Never throws. */
export function normalize({ extracted, classification, hints, decisions }: NormalizeInput): Normalization {
  const type = decisions.type ?? classification.type
  const provenance = new Provenance()
  const { lines: readable, misread } = mendLines(partParagraphs(documentLines(extracted)), extracted)
  const isMeeting = type === 'referat' || type === 'dagsorden'
  const lines = partLines(
    isMeeting
      ? partGlued(partMatterTables(partItemTables(partFieldTables(withoutRunningHeads(readable)))))
      : withFieldsAsLines(readable),
  )
  const minutes = isMeeting ? readMinutes(lines, hints, type, misread, provenance) : null
  const asksAndAnswers = type === 'besvarelse' || classification.functions.includes('besvarelse')
  const reply = asksAndAnswers ? readReply(lines, provenance) : null
  const letterhead = readLetterhead(lines, extracted, provenance, isMeeting)
  // What a page of minutes begins with is the title of a matter, not of the document.
  const title =
    minutes === null ? readTitle(lines, letterhead.unit, hints, provenance) : (minutes.title ?? hints.title ?? null)
  const date = minutes === null ? readDocumentDate(lines, headersOf(extracted), hints, provenance) : minutes.date
  const text = runningText(extracted)
  const content: NormalizedContent = {
    type,
    functions: classification.functions,
    classification,
    ...(title !== null && { title }),
    ...(date !== null && { date }),
    ...(extracted.language !== null && { language: extracted.language }),
    ...readKommune(lines, letterhead, extracted, hints, provenance),
    ...(letterhead.unit !== null && { unit: letterhead.unit }),
    caseNumbers: letterhead.caseNumbers,
    documentNumbers: letterhead.documentNumbers,
    ...(letterhead.ean !== null && { ean: letterhead.ean }),
    ...(minutes !== null && { meeting: minutes.meeting }),
    agendaItems: minutes?.agendaItems ?? [],
    ...(reply !== null && { reply }),
    references: readReferences(lines, extracted, text),
    privacy: extracted.privacy,
    text,
    pages: extracted.pages.map((page) => ({
      number: page.number,
      text: pageText(page),
      ocr: page.ocr,
      confidence: page.confidence,
      failure: page.failure,
    })),
    quality: {
      score: extracted.quality.score,
      lostPages: extracted.pages.filter(({ failure }) => failure !== null).map(({ number }) => number),
    },
  }
  return { content, provenance: provenance.entries() }
}
