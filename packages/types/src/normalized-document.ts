import { z } from 'zod'
import { classificationSchema } from './classification.ts'
import { documentTypeSchema } from './document-type.ts'
import { privacyFindingSchema } from './extracted-document.ts'
import { failureSchema } from './failures.ts'

/** An ISO 8601 day, such as `2024-05-07`. */
const day = z.iso.date()
/** An ISO 8601 time with the offset of Europe/Copenhagen on that day. */
const instant = z.iso.datetime({ offset: true })
const page = z.number().int().positive()

export const caseNumberSchema = z.object({
  value: z.string(),
  /** Grammar of the number, such as `kle`, `edoc`, `f2`, `yy/n`. */
  system: z.string(),
  kle: z
    .object({ group: z.string(), groupTitle: z.string().nullish(), subject: z.string(), facet: z.string().nullish() })
    .nullish(),
})
export type CaseNumber = z.infer<typeof caseNumberSchema>

export const participantSchema = z.object({
  name: z.string(),
  /** The letter on the ballot, or the word as written for members outside the parties. */
  party: z.string().nullish(),
  roles: z.array(z.string()),
  /** Left out in a dagsorden. */
  attendance: z.enum(['present', 'absent', 'partial', 'substitute']).nullish(),
})
export type Participant = z.infer<typeof participantSchema>

export const sectionKinds = [
  'summary',
  'background',
  'presentation',
  'finances',
  'further-process',
  'hearing',
  'legal',
  'other',
] as const
export const sectionKindSchema = z.enum(sectionKinds)
export type SectionKind = z.infer<typeof sectionKindSchema>

const sectionSchema = z.object({ heading: z.string(), kind: sectionKindSchema, text: z.string(), page })

export const outcomes = [
  'adopted',
  'noted',
  'discussed',
  'recommended',
  'rejected',
  'postponed',
  'withdrawn',
  'returned',
  'other',
] as const
export const outcomeSchema = z.enum(outcomes)
export type Outcome = z.infer<typeof outcomeSchema>

const votersSchema = z.object({ count: z.number().int().min(0).nullish(), voters: z.array(z.string()) })
export const voteSchema = z.object({
  /** What the vote was about; only where there were several. */
  on: z.string().nullish(),
  for: votersSchema.nullish(),
  against: votersSchema.nullish(),
  abstained: votersSchema.nullish(),
})
export type Vote = z.infer<typeof voteSchema>

export const resolutionSchema = z.object({
  text: z.string(),
  outcome: outcomeSchema,
  /** true: adopted; false: rejected; null: neither carried nor lost. */
  passed: z.boolean().nullable(),
  /** false for a recommendation to another body or a suspended decision; null where the document does not tell. */
  final: z.boolean().nullable(),
  /** The deciding vote. */
  vote: voteSchema.nullish(),
  /** All votes in order, where there were several. */
  votes: z.array(voteSchema).nullish(),
  /** Mindretalsudtalelse, protokolbemærkning and reservations. */
  dissents: z.array(z.object({ by: z.string().nullish(), text: z.string() })).nullish(),
  /** Standsningsret: a member had the matter brought to the council. */
  suspension: z.object({ by: z.string().nullish(), referredTo: z.string().nullish() }).nullish(),
})
export type Resolution = z.infer<typeof resolutionSchema>

export const agendaItemSchema = z.object({
  /** 1-based, as printed. */
  order: z.number().int().positive(),
  /** As written, without "Punkt" and the final dot. */
  number: z.string().nullable(),
  name: z.string(),
  public: z.boolean(),
  /** First and last page. */
  pages: z.tuple([page, page]),
  caseNumbers: z.array(z.string()),
  previously: z.array(
    z.object({
      organization: z.string(),
      date: day.nullish(),
      item: z.string().nullish(),
      text: z.string().nullish(),
    }),
  ),
  sections: z.array(sectionSchema),
  /** Indstilling: what is proposed, and by whom. */
  proposal: z.object({ by: z.string().nullish(), points: z.array(z.string()) }).nullish(),
  /** Beslutningen træffes af. */
  authoritativeBody: z.string().nullish(),
  /** Beslutning; null where none was made. */
  resolution: resolutionSchema.nullable(),
  attachments: z.array(z.object({ name: z.string(), recommended: z.boolean() })),
  absent: z.array(z.string()),
  tables: z.array(z.object({ page, rows: z.array(z.array(z.string())) })),
})
export type AgendaItem = z.infer<typeof agendaItemSchema>

export const meetingSchema = z.object({
  organization: z.string().nullish(),
  start: z.union([instant, day]).nullish(),
  end: z.union([instant, day]).nullish(),
  location: z.string().nullish(),
  participants: z.array(participantSchema),
})
export type Meeting = z.infer<typeof meetingSchema>

const numberedTextSchema = z.object({ number: z.string().nullish(), text: z.string() })
export const replySchema = z.object({
  askedBy: z.object({ name: z.string(), party: z.string().nullish() }).nullish(),
  askedOn: day.nullish(),
  questions: z.array(numberedTextSchema),
  answers: z.array(numberedTextSchema),
  signedBy: z.object({ name: z.string(), role: z.string().nullish() }).nullish(),
})
export type Reply = z.infer<typeof replySchema>

export const normalizedPageSchema = z.object({
  number: page,
  text: z.string(),
  ocr: z.boolean(),
  confidence: z.number().min(0).max(1).nullable(),
  failure: failureSchema.nullable(),
})

/** What a document says: everything that depends on nothing but its bytes, the source's hints and operators' decisions. */
export const normalizedContentSchema = z.object({
  type: documentTypeSchema,
  functions: z.array(z.enum(['besvarelse'])),
  classification: classificationSchema,
  title: z.string().nullish(),
  date: day.nullish(),
  language: z.string().nullish(),
  kommune: z.object({ code: z.string(), name: z.string() }).nullish(),
  /** The office that wrote it. */
  unit: z.string().nullish(),
  caseNumbers: z.array(caseNumberSchema),
  documentNumbers: z.array(z.string()),
  ean: z.string().nullish(),
  meeting: meetingSchema.nullish(),
  agendaItems: z.array(agendaItemSchema),
  reply: replySchema.nullish(),
  references: z.object({
    laws: z.array(z.object({ text: z.string(), law: z.string().nullish(), section: z.string().nullish() })),
    urls: z.array(z.string()),
  }),
  privacy: z.object({ cprNumbers: z.number().int().min(0), findings: z.array(privacyFindingSchema) }),
  text: z.string(),
  pages: z.array(normalizedPageSchema),
  quality: z.object({ score: z.number().min(0).max(1), lostPages: z.array(page) }),
})
export type NormalizedContent = z.infer<typeof normalizedContentSchema>

/** JSON pointer into the content → the words and the page that the value came from. */
export const provenanceSchema = z.record(z.string(), z.object({ page, quote: z.string() }))
export type Provenance = z.infer<typeof provenanceSchema>

/** The output of the stage `normalize`. */
export const normalizationSchema = z.object({ content: normalizedContentSchema, provenance: provenanceSchema })
export type Normalization = z.infer<typeof normalizationSchema>

/** What is known of a document apart from its content: identity, where it was found, which stages read it. */
export const documentEnvelopeSchema = z.object({
  id: z.string(),
  revision: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.object({
    name: z.string(),
    key: z.string(),
    url: z.string().nullish(),
    fetchedAt: z.iso.datetime({ offset: true }),
    fileName: z.string().nullish(),
    mediaType: z.string().nullish(),
  }),
  stages: z.object({ extract: z.number().int(), classify: z.number().int(), normalize: z.number().int() }),
  /** The document in which this one was embedded. */
  parent: z.string().nullish(),
  /** All documents of the same meeting, this one included, where there are several; the first is the one that counts. */
  versions: z
    .array(
      z.object({
        id: z.string(),
        type: documentTypeSchema,
        fetchedAt: z.iso.datetime({ offset: true }),
        /** It is the one to go by among those that share items with it. */
        counts: z.boolean(),
        /** Whether its agenda and that of this document have items in common: a supplementary agenda has none. */
        sharesItems: z.boolean().nullish(),
      }),
    )
    .nullish(),
})
export type MeetingVersion = NonNullable<z.infer<typeof documentEnvelopeSchema>['versions']>[number]
export type DocumentEnvelope = z.infer<typeof documentEnvelopeSchema>

/** The record that others read: `docs/contract.md`. */
export const normalizedDocumentSchema = z.object({
  schemaVersion: z.literal(1),
  ...documentEnvelopeSchema.shape,
  ...normalizedContentSchema.shape,
})
export type NormalizedDocument = z.infer<typeof normalizedDocumentSchema>

/** Joins envelope and content in the order in which the contract shows the fields. */
export function composeDocument(envelope: DocumentEnvelope, content: NormalizedContent): NormalizedDocument {
  const { id, revision, ...rest } = envelope
  return { schemaVersion: 1, id, revision, ...content, ...rest }
}
