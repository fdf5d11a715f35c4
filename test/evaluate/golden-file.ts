import { documentTypes, normalizedDocumentSchema, outcomes, sectionKinds } from '@arkivar/types'
import { z } from 'zod'
import { Refusal } from './refusal.ts'

const text = z.string().nullish()
const numbered = z.object({ number: text, text: z.string() })
const side = z.object({ count: z.number().nullish(), voters: z.array(z.string()).optional() }).nullish()
const vote = z.strictObject({ on: text, for: side, against: side, abstained: side })

const resolution = z.strictObject({
  text: z.string().optional(),
  outcome: z.enum(outcomes).optional(),
  passed: z.boolean().nullish(),
  final: z.boolean().nullish(),
  vote: vote.nullish(),
  votes: z.array(vote).nullish(),
  dissents: z.array(z.object({ by: text, text: z.string() })).nullish(),
  suspension: z.object({ by: text, referredTo: text }).nullish(),
})

const item = z.strictObject({
  order: z.number().optional(),
  number: text,
  name: z.string().optional(),
  public: z.boolean().optional(),
  pages: z.tuple([z.number(), z.number()]).optional(),
  caseNumbers: z.array(z.string()).optional(),
  previously: z.array(z.object({ organization: z.string(), date: text, item: text, text })).optional(),
  sections: z
    .array(z.object({ heading: z.string(), kind: z.enum(sectionKinds).optional(), text: z.string().optional() }))
    .optional(),
  proposal: z.object({ by: text, points: z.array(z.string()).optional() }).nullish(),
  authoritativeBody: text,
  resolution: resolution.nullish(),
  attachments: z.array(z.object({ name: z.string(), recommended: z.boolean().optional() })).optional(),
  absent: z.array(z.string()).optional(),
  tables: z.array(z.object({ rows: z.array(z.array(z.string())) })).optional(),
})

const participant = z.object({
  name: z.string(),
  party: text,
  roles: z.array(z.string()).optional(),
  attendance: text,
})

/** A record can be corrected by hand and used as its golden: what else it has may stay, and is not judged. */
const unjudged = Object.fromEntries(
  [...Object.keys(normalizedDocumentSchema.shape), '$schema', 'provenance'].map((key) => [key, z.unknown().optional()]),
)

/** What lies beside a document as `name.golden.json`, as docs/goldens.md describes it. */
const goldenFileSchema = z.strictObject({
  ...unjudged,
  type: z.enum(documentTypes).optional(),
  functions: z.array(z.string()).optional(),
  /** A careful reader would hesitate at the type. */
  unsure: z.boolean().optional(),
  title: text,
  date: text,
  language: text,
  kommune: z.object({ code: z.string() }).nullish(),
  unit: text,
  caseNumbers: z.array(z.union([z.string(), z.object({ value: z.string() })])).optional(),
  documentNumbers: z.array(z.string()).optional(),
  ean: text,
  /** The document cannot be read, and this is the code that has to say so; nothing else is judged then. */
  failure: z.string().optional(),
  meeting: z
    .strictObject({
      organization: text,
      start: text,
      end: text,
      location: text,
      participants: z.array(participant).optional(),
    })
    .nullish(),
  agendaItems: z.array(item).optional(),
  reply: z
    .strictObject({
      askedBy: z.object({ name: z.string(), party: text }).nullish(),
      askedOn: text,
      questions: z.array(numbered).optional(),
      answers: z.array(numbered).optional(),
      signedBy: z.object({ name: z.string(), role: text }).nullish(),
    })
    .nullish(),
  references: z
    .object({ laws: z.array(z.object({ text: z.string() })).optional(), urls: z.array(z.string()).optional() })
    .optional(),
  privacy: z.object({ cprNumbers: z.number().optional() }).optional(),
  /** Text of this golden → forms in which it can still be read where the print is damaged. */
  legible: z.record(z.string(), z.array(z.string())).optional(),
  /** How the document came to be; only for the report. */
  generator: z
    .object({ layout: z.string().optional(), format: z.string().optional(), access: z.string().optional() })
    .optional(),
})

export type GoldenFile = z.infer<typeof goldenFileSchema>
export type GoldenItem = z.infer<typeof item>
export type GoldenVote = z.infer<typeof vote>

/** @throws naming the file and the key, so that a misspelt field is not taken for one that was left out. */
export function parseGolden(json: string, fileName: string): GoldenFile {
  const parsed = goldenFileSchema.safeParse(contentOf(json, fileName))
  if (!parsed.success) throw new Refusal(`${fileName} is no golden:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function contentOf(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Refusal(`${fileName} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}
