import { z } from 'zod'
import { failureSchema } from './failures.ts'

/** Left, top, right, bottom in points (1/72 inch) from the top left corner of the upright page. */
export const boundingBoxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type BoundingBox = z.infer<typeof boundingBoxSchema>

const blockBase = {
  /** 1-based number of the page on which the block begins. */
  page: z.number().int().positive(),
  /** Absent in formats without a layout. */
  box: boundingBoxSchema.optional(),
  /** 0…1: how sure the extractor is of text and kind. */
  confidence: z.number().min(0).max(1),
  /** `side`: a column beside the running text, such as a letterhead with case number and date. */
  region: z.enum(['body', 'side']),
}

const headingSchema = z.object({
  kind: z.literal('heading'),
  /** 1 is the highest. */
  level: z.number().int().min(1).max(9),
  text: z.string(),
  ...blockBase,
})

const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  text: z.string(),
  /** Goes on the last paragraph or list item of the page before; absent where it begins here. */
  continues: z.literal(true).optional(),
  ...blockBase,
})

const listItemSchema = z.object({
  kind: z.literal('listItem'),
  /** As printed: `1.`, `a)`, `•`; empty where none is printed. */
  marker: z.string(),
  /** 0 is the outermost list. */
  depth: z.number().int().min(0),
  text: z.string(),
  ...blockBase,
})

export const tableCellSchema = z.object({
  text: z.string(),
  rowSpan: z.number().int().positive(),
  columnSpan: z.number().int().positive(),
  header: z.boolean(),
})
export type TableCell = z.infer<typeof tableCellSchema>

const tableSchema = z.object({
  kind: z.literal('table'),
  rows: z.array(z.array(tableCellSchema)),
  /** For tables cut by a page break and joined again: all pages, in order. */
  pages: z.array(z.number().int().positive()),
  ...blockBase,
})

const footnoteSchema = z.object({ kind: z.literal('footnote'), marker: z.string(), text: z.string(), ...blockBase })

const furnitureSchema = z.object({
  kind: z.literal('furniture'),
  role: z.enum(['header', 'footer', 'pageNumber', 'tableOfContents', 'navigation', 'watermark']),
  text: z.string(),
  ...blockBase,
})

/** A piece of a page in reading order. Furniture is kept, but is no part of the running text. */
export const blockSchema = z.discriminatedUnion('kind', [
  headingSchema,
  paragraphSchema,
  listItemSchema,
  tableSchema,
  footnoteSchema,
  furnitureSchema,
])
export type Block = z.infer<typeof blockSchema>
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

export const extractedPageSchema = z.object({
  /** 1-based. */
  number: z.number().int().positive(),
  /** The label that the file gives the page, such as `iv`. */
  label: z.string().optional(),
  /** Points; absent in formats without a layout. */
  width: z.number().optional(),
  height: z.number().optional(),
  blocks: z.array(blockSchema),
  /** Text as the file has it, before letters were repaired; only where that differs from the blocks. */
  rawText: z.string().optional(),
  /** Text that a reader of the page cannot see. */
  hiddenText: z.string().optional(),
  /** The text was read from a picture of the page. */
  ocr: z.boolean(),
  /** Mean confidence 0…1 of text recognition; null where the text is the file's own. */
  confidence: z.number().min(0).max(1).nullable(),
  /** Why the page could not be read; its blocks are then empty. */
  failure: failureSchema.nullable(),
})
export type ExtractedPage = z.infer<typeof extractedPageSchema>

export const documentFormats = ['pdf', 'docx', 'html', 'text', 'odt', 'rtf', 'image', 'email', 'zip', 'other'] as const
export const documentFormatSchema = z.enum(documentFormats)
export type DocumentFormat = z.infer<typeof documentFormatSchema>

export const privacyFindingSchema = z.object({ kind: z.enum(['cpr']), page: z.number().int().positive() })

/** The output of the stage `extract`. CPR numbers have been masked before it is stored. */
export const extractedDocumentSchema = z.object({
  format: documentFormatSchema,
  /** Found by content, never by name. */
  mediaType: z.string(),
  pages: z.array(extractedPageSchema),
  metadata: z.object({
    title: z.string().optional(),
    author: z.string().optional(),
    producer: z.string().optional(),
    /** ISO 8601, as the file says; often that of a template. */
    created: z.string().optional(),
    modified: z.string().optional(),
    /** BCP 47, as the file says. */
    language: z.string().optional(),
  }),
  /** ISO 639-1 code of the language that most of the text is in; null where there is too little text. */
  language: z.string().nullable(),
  links: z.array(z.object({ page: z.number().int().positive(), url: z.string(), text: z.string().optional() })),
  formFields: z.array(z.object({ page: z.number().int().positive(), name: z.string(), value: z.string() })),
  annotations: z.array(z.object({ page: z.number().int().positive(), kind: z.string(), text: z.string() })),
  bookmarks: z.array(
    z.object({ title: z.string(), level: z.number().int().min(1), page: z.number().int().positive().nullable() }),
  ),
  /** Files inside the file; each becomes a document of its own. */
  embeddedFiles: z.array(
    z.object({ name: z.string(), mediaType: z.string(), sizeBytes: z.number().int().min(0), sha256: z.string() }),
  ),
  quality: z.object({
    /** 0…1, the product of the parts. */
    score: z.number().min(0).max(1),
    readableWords: z.number().min(0).max(1),
    readPages: z.number().min(0).max(1),
    ocrConfidence: z.number().min(0).max(1).nullable(),
  }),
  /** What was noticed and survived, such as tags that were ignored because they lie. */
  notices: z.array(z.object({ code: z.string(), message: z.string(), page: z.number().int().positive().optional() })),
  privacy: z.object({ cprNumbers: z.number().int().min(0), findings: z.array(privacyFindingSchema) }),
})
export type ExtractedDocument = z.infer<typeof extractedDocumentSchema>
