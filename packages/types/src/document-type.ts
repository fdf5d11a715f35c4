import { z } from 'zod'

/**
 * What a document declares itself to be.
 * - `referat`: minutes of a meeting, with the decisions.
 * - `notat`: a memo.
 * - `besvarelse`: an answer to a question that a politician has put.
 * - `dagsorden`: the agenda of a meeting that has not been held yet.
 * - `andet`: everything else.
 */
export const documentTypes = ['referat', 'notat', 'besvarelse', 'dagsorden', 'andet'] as const

export const documentTypeSchema = z.enum(documentTypes)
export type DocumentType = z.infer<typeof documentTypeSchema>
