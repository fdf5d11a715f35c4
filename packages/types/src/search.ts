import { z } from 'zod'
import { documentTypeSchema } from './document-type.ts'

/** A day as people type it into a question. */
export const askedDaySchema = z.iso.date('is no day; write it as 2024-05-07')

/** The most hits that one answer holds. */
export const maximumSearchHits = 100

/** What somebody looks for. Filters that are absent do not filter; an empty `text` lists the newest documents first. */
export const searchQuerySchema = z.object({
  /** Words are sought in all their forms; `"…"` exactly as written, `-word` excludes, `or` offers a choice. Never wrong. */
  text: z.string().default(''),
  type: documentTypeSchema.optional(),
  /** Code of four digits, such as `0151`. */
  kommune: z.string().optional(),
  /** The body that met, or the office that wrote; case and spelling of letters (å, aa) do not matter. */
  organization: z.string().optional(),
  /** First and last day of the documents' own date; documents without a date are left out where one of them is given. */
  from: askedDaySchema.optional(),
  to: askedDaySchema.optional(),
  /** Case number of a document or agenda item; separators do not matter. */
  caseNumber: z.string().optional(),
  limit: z.number().int().min(1).max(maximumSearchHits).default(20),
  /** `next` of the answer before, to the same question. */
  cursor: z.string().optional(),
})
export type SearchQuery = z.input<typeof searchQuerySchema>

export const snippetPartSchema = z.object({ text: z.string(), highlighted: z.boolean() })
export type SnippetPart = z.infer<typeof snippetPartSchema>

/** A document, or one agenda item of it, with the page and the words that answer best. */
export const searchHitSchema = z.object({
  documentId: z.string(),
  title: z.string().nullable(),
  type: documentTypeSchema,
  date: askedDaySchema.nullable(),
  kommune: z.object({ code: z.string(), name: z.string() }).nullable(),
  organization: z.string().nullable(),
  /** null: the document as a whole. */
  item: z.object({ number: z.string().nullable(), name: z.string(), order: z.number().int().positive() }).nullable(),
  /** 1-based page of the document that the snippet stands on. */
  page: z.number().int().positive(),
  /** Joined, the parts are a passage of the page as written. */
  snippet: z.array(snippetPartSchema),
  /** Higher is better; comparable within one answer only. */
  score: z.number().min(0),
  /** Where the source shows the document. */
  url: z.string().nullable(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchResultSchema = z.object({
  /** All hits, not only those shown. */
  total: z.number().int().min(0),
  hits: z.array(searchHitSchema),
  /** Cursor of the hits that follow; null at the end. */
  next: z.string().nullable(),
})
export type SearchResult = z.infer<typeof searchResultSchema>
