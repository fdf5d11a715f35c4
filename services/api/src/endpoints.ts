import {
  askedDaySchema,
  booksSchema,
  changeSchema,
  documentTypeSchema,
  maximumSearchHits,
  normalizedDocumentSchema,
  provenanceSchema,
  revisionStateSchema,
  searchResultSchema,
  stageNameSchema,
} from '@arkivar/types'
import { z } from 'zod'

const count = z.number().int().min(0)
const instant = z.iso.datetime({ offset: true })
const limit = (standard: number, most: number) =>
  z.coerce
    .number({ error: `is no whole number from 1 to ${most}` })
    .int({ error: `is no whole number from 1 to ${most}` })
    .min(1)
    .max(most)
    .default(standard)

export const problemSchema = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string(), code: z.string() })
  .loose()

export const movingDocumentSchema = z.object({
  id: z.string(),
  revision: z.string(),
  state: revisionStateSchema,
  /** The stage that comes next. */
  nextStage: stageNameSchema.nullable(),
  /** Code of what it waits for, such as `storage-unavailable`; null while it moves. */
  waitingFor: z.string().nullable(),
})

const runSchema = z.object({
  id: z.string(),
  kind: z.string(),
  source: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Whoever kept it was gone before its end: it will find nothing more, what it found is carried on. */
  interrupted: z.boolean(),
  books: booksSchema,
})
export const runsSchema = z.object({ runs: z.array(runSchema), next: z.string().nullable() })

export const statusSchema = z.object({
  states: z.array(z.object({ state: z.string(), count })),
  types: z.array(z.object({ type: z.string().nullable(), count })),
  backlog: z.array(z.object({ stage: stageNameSchema, moving: count, held: count })),
  queues: z.array(z.object({ stage: stageNameSchema, waiting: count, active: count, delayed: count })),
  runs: z.array(runSchema),
  /** Position of the change feed. */
  cursor: z.string(),
})

export const changesSchema = z.object({
  changes: z.array(changeSchema),
  /** Where to go on reading, now or later. */
  next: z.string(),
  /** Whether there is more already. */
  more: z.boolean(),
})

/** The schemas by the names under which OpenAPI shows them. */
export const components = {
  Document: normalizedDocumentSchema,
  MovingDocument: movingDocumentSchema,
  Provenance: provenanceSchema,
  SearchResult: searchResultSchema,
  Change: changeSchema,
  Changes: changesSchema,
  Runs: runsSchema,
  Status: statusSchema,
  Problem: problemSchema,
} as const
export type ComponentName = keyof typeof components

type Answer = { readonly description: string; readonly content?: Readonly<Record<string, ComponentName | 'binary'>> }
type Endpoint = {
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly query: z.ZodObject
  readonly answers: Readonly<Record<number, Answer>>
}

const json = (name: ComponentName) => ({ 'application/json': name })
const problem = (description: string): Answer => ({ description, content: { 'application/problem+json': 'Problem' } })
/** What every path may answer. */
export const everywhere = {
  431: problem('Address and headers are longer than 16 KiB together.'),
  503: problem('A server that is needed for the answer is away; come back after Retry-After.'),
} as const
const conditional = {
  304: { description: 'The client has it: its If-None-Match names this ETag.' },
  412: problem('It is another one by now: its If-Match does not name this ETag.'),
} as const
const notPublic = {
  403: problem('Held back until a person has looked at it.'),
  404: problem('There is no such document.'),
  409: problem('The document could not be read; `code` says why.'),
  410: problem('Withdrawn: delete what you have of it.'),
} as const

/** The read API: what the routes parse and what OpenAPI tells come from here. */
export const endpoints = {
  document: {
    path: '/api/v1/documents/{id}',
    summary: 'A normalized document',
    description: 'While a newer revision is on its way, the one that search and feed show is answered.',
    query: z.object({}),
    answers: {
      200: { description: 'The document.', content: json('Document') },
      202: { description: 'Taken in and on its way; ask again.', content: json('MovingDocument') },
      ...conditional,
      ...notPublic,
    },
  },
  provenance: {
    path: '/api/v1/documents/{id}/provenance',
    summary: 'The words and the page behind each value',
    query: z.object({}),
    answers: {
      200: { description: 'JSON pointers into the document.', content: json('Provenance') },
      ...conditional,
      ...notPublic,
    },
  },
  original: {
    path: '/api/v1/documents/{id}/original',
    summary: 'The file as it was published',
    query: z.object({}),
    answers: {
      200: { description: 'The bytes.', content: { '*/*': 'binary' } },
      206: { description: 'The part that the header Range asks for.', content: { '*/*': 'binary' } },
      ...conditional,
      416: problem('The file has no such part.'),
      ...notPublic,
    },
  },
  search: {
    path: '/api/v1/search',
    summary: 'Hits down to the agenda item, with the page',
    query: z.object({
      q: z.string().max(1000).default('').meta({
        description:
          'Words in all forms; "…" exactly; -word excludes; or. Empty lists the newest; signs alone find nothing.',
      }),
      type: documentTypeSchema.optional(),
      kommune: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'Name or four-digit code; another word is refused, as it would find nothing.' }),
      organization: z.string().max(500).optional(),
      from: askedDaySchema.optional(),
      to: askedDaySchema.optional(),
      case: z.string().max(200).optional().meta({ description: 'Case number; separators do not matter.' }),
      limit: limit(20, maximumSearchHits),
      cursor: z.string().max(2000).optional(),
    }),
    answers: {
      200: { description: 'The hits.', content: json('SearchResult') },
      400: problem('A parameter cannot be used.'),
    },
  },
  changes: {
    path: '/api/v1/changes',
    summary: 'The change feed',
    description:
      'Upserts and deletes in the order in which they can be applied. Store the cursor of the last change that you ' +
      'have applied; who goes on from it never misses one. `Accept: application/x-ndjson` gives one change per line. ' +
      'A cursor that the feed has not reached (`cursor-ahead`) is of another feed, or older than a backup: begin anew.',
    query: z.object({
      cursor: z
        .string()
        .regex(/^\d{0,15}$/, { error: 'The cursor is none that this feed has given' })
        .default('')
        .meta({ description: 'Of the last change applied; empty for all.' }),
      limit: limit(100, 1000),
    }),
    answers: {
      200: { description: 'The changes.', content: { ...json('Changes'), 'application/x-ndjson': 'Change' } },
      400: problem('A parameter cannot be used.'),
    },
  },
  runs: {
    path: '/api/v1/runs',
    summary: 'Runs with their books, newest first',
    query: z.object({ limit: limit(20, 100), before: z.uuid().optional() }),
    answers: { 200: { description: 'The runs.', content: json('Runs') }, 400: problem('A parameter cannot be used.') },
  },
  status: {
    path: '/api/v1/status',
    summary: 'Documents by state, queues, last runs',
    query: z.object({}),
    answers: { 200: { description: 'How things stand.', content: json('Status') } },
  },
} as const satisfies Record<string, Endpoint>
export const endpointList: readonly Endpoint[] = Object.values(endpoints)
