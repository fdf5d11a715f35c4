import { normalizedDocumentSchema } from '@arkivar/types'
import { z } from 'zod'

/** @returns the JSON Schema of the record, as text, made from the schema that the code parses with. */
export function documentSchema(): string {
  const schema = z.toJSONSchema(normalizedDocumentSchema, { io: 'output', reused: 'inline' })
  return `${JSON.stringify({ title: 'Arkivar: a normalized document', ...schema }, null, 2)}\n`
}
