import { z } from 'zod'

/**
 * What to do after a failure:
 * - `permanent`: the same bytes will fail again; a person or a newer version of the stage has to change something.
 * - `exhausted`: permanent, because the budget was spent; a larger budget or a newer version may succeed.
 * - `transient`: something around the document failed, not the document; it waits and is tried again for as long as it takes.
 * - `throttled`: a source asked us to slow down.
 * - `surprise`: an unexpected exception; tried again a few times, then permanent.
 */
export type Retryability = 'permanent' | 'exhausted' | 'transient' | 'throttled' | 'surprise'

type FailureRule = { readonly retry: Retryability; readonly title: string; readonly advice: string }

const rules = {
  encrypted: {
    retry: 'permanent',
    title: 'needs a password',
    advice: 'Ask the source for an unprotected file and take that in.',
  },
  corrupt: {
    retry: 'permanent',
    title: 'is damaged',
    advice: 'Open the file by hand; if nothing can read it, ask the source for a sound copy.',
  },
  'unsupported-format': {
    retry: 'permanent',
    title: 'has a format that Arkivar does not read',
    advice: 'Convert it to PDF or DOCX, or set ARKIVAR_TIKA_URL to an Apache Tika server and retry.',
  },
  'not-a-document': {
    retry: 'permanent',
    title: 'is something else than it claims to be, such as an error page',
    advice: 'Fetch it again from the source; the address may have moved.',
  },
  empty: {
    retry: 'permanent',
    title: 'holds nothing to read',
    advice: 'Open the file: if it has no bytes, fetch it again; if it shows text, ask the source for a better copy.',
  },
  'too-large': {
    retry: 'permanent',
    title: 'is larger than allowed',
    advice: 'Raise the limit that the message names, then retry.',
  },
  bomb: {
    retry: 'permanent',
    title: 'inflates to far more than its size',
    advice: 'Look at the file by hand before doing anything else with it.',
  },
  'invalid-payload': {
    retry: 'permanent',
    title: 'was a job that could not be understood',
    advice: 'Run "arkivar reconcile": the ledger knows what has to be done and makes the job anew.',
  },
  unreadable: {
    retry: 'permanent',
    title: 'could not be read from disk',
    advice: 'Check that the file exists and that you may read it, then take it in again.',
  },
  changed: {
    retry: 'permanent',
    title: 'changed while it was being read',
    advice: 'Take it in again when nothing writes to it.',
  },
  'original-missing': {
    retry: 'permanent',
    title: 'is known, but its original is not in storage',
    advice: 'Take the same file in again; everything else is kept.',
  },
  'derived-missing': {
    retry: 'permanent',
    title: 'lost the stored output of an earlier stage',
    advice: 'Retry: it is made again, from the original if need be.',
  },
  'integrity-mismatch': {
    retry: 'permanent',
    title: 'differs in storage from what was stored',
    advice: 'Check the storage for damage, take the same file in again, then retry.',
  },
  timeout: {
    retry: 'exhausted',
    title: 'took longer than its budget',
    advice: 'Retry once; if it fails again, look at the page that the message names.',
  },
  'out-of-memory': {
    retry: 'exhausted',
    title: 'needed more memory than its budget',
    advice: 'Retry with a larger ARKIVAR_EXTRACT_MEMORY_MB.',
  },
  'worker-crashed': {
    retry: 'exhausted',
    title: 'made its parser crash',
    advice: 'Retry once; if it crashes again, keep the file: it is worth a bug report.',
  },
  'storage-unavailable': {
    retry: 'transient',
    title: 'waits for the object storage',
    advice: 'Check ARKIVAR_STORAGE_URL and the server behind it; work goes on by itself.',
  },
  'database-unavailable': {
    retry: 'transient',
    title: 'waits for the database',
    advice: 'Check ARKIVAR_DATABASE_URL and the server behind it; work goes on by itself.',
  },
  'queue-unavailable': {
    retry: 'transient',
    title: 'waits for the queue',
    advice: 'Check ARKIVAR_QUEUE_URL and the server behind it; work goes on by itself.',
  },
  'search-unavailable': {
    retry: 'transient',
    title: 'waits for the search index',
    advice: 'Check ARKIVAR_SEARCH_URL and the server behind it; work goes on by itself.',
  },
  'converter-unavailable': {
    retry: 'transient',
    title: 'waits for the Tika server',
    advice: 'Check ARKIVAR_TIKA_URL and the server behind it; work goes on by itself.',
  },
  'parser-unavailable': {
    retry: 'transient',
    title: 'waits for a parser process',
    advice: 'Give the machine room for more processes and memory; work goes on by itself.',
  },
  'source-unavailable': {
    retry: 'transient',
    title: 'waits for its source',
    advice: 'The source did not answer; the next harvest tries again.',
  },
  'source-throttled': {
    retry: 'throttled',
    title: 'waits because its source asked for a pause',
    advice: 'Nothing to do; the pause is kept.',
  },
  internal: {
    retry: 'surprise',
    title: 'met an error in Arkivar itself',
    advice: 'Retry; if it fails again, report it with the message and the version.',
  },
} as const satisfies Record<string, FailureRule>

export type FailureCode = keyof typeof rules

/** The one table of what can go wrong: stable code → how it is treated, what it means, what to do about it. */
export const failureRules: Readonly<Record<FailureCode, FailureRule>> = rules

export const failureCodeSchema = z.enum(Object.keys(rules) as [FailureCode, ...FailureCode[]])

/** An expected failure, as a value. `message` is one sentence for an operator and never quotes the document's text. */
export const failureSchema = z.object({
  code: failureCodeSchema,
  message: z.string(),
  page: z.number().int().positive().optional(),
})
export type Failure = z.infer<typeof failureSchema>
