import { z } from 'zod'

/** An object of which a server says that it is there. Every reading of its key that makes sense, the likeliest first. */
export type BucketHint = { readonly bucket: string; readonly keys: readonly [string, ...string[]] }

export type BucketEvents = {
  readonly hints: readonly BucketHint[]
  /** Entries that tell of nothing to take in: removals, folders, parts, tests. */
  readonly ignored: number
}

/** AWS, MinIO and versitygw. */
const s3EventSchema = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      s3: z.object({
        bucket: z.object({ name: z.string() }),
        object: z.object({ key: z.string() }),
      }),
    }),
  ),
})

/** versitygw and AWS send it when notifications are set up, and versitygw at each start. */
const testEventSchema = z.object({ Event: z.literal('s3:TestEvent') })

const entrySchema = z
  .object({
    is_directory: z.boolean().optional(),
    isDirectory: z.boolean().optional(),
    attributes: z.object({ mime: z.string().optional() }).loose().nullish(),
  })
  .loose()

/** SeaweedFS: the file system's own events, of which the buckets are a part. */
const seaweedEventSchema = z.object({
  event_type: z.string(),
  key: z.string(),
  message: z.object({ new_entry: entrySchema.nullish() }).loose().nullish(),
})

const eventSchema = z.union([s3EventSchema, testEventSchema, seaweedEventSchema])

/** @returns null where the body is none of the shapes that S3 servers send. */
export function readBucketEvents(body: unknown): BucketEvents | null {
  const { data: event } = eventSchema.safeParse(body)
  if (event === undefined) return null
  if ('Event' in event) return { hints: [], ignored: 1 }
  const found = 'Records' in event ? event.Records.map(hintOfS3) : [hintOfSeaweed(event)]
  const hints = found.filter((hint) => hint !== null)
  return { hints, ignored: found.length - hints.length }
}

function hintOfS3({ eventName, s3 }: z.infer<typeof s3EventSchema>['Records'][number]): BucketHint | null {
  if (!/(^|:)ObjectCreated:/.test(eventName)) return null
  const { key } = s3.object
  if (key.endsWith('/')) return null
  const decoded = mayBeEncoded(key) ? decodeFormKey(key) : null
  return { bucket: s3.bucket.name, keys: decoded === null || decoded === key ? [key] : [decoded, key] }
}

/**
 * AWS and MinIO encode keys, versitygw does not, and nothing in the event tells who speaks. A key with a space or an æ
 * in it was not encoded; of `a+b` nobody can say, so both readings are asked for. One that is not there costs a
 * question, and taking in a document twice changes nothing.
 */
function mayBeEncoded(key: string): boolean {
  return /^[\w.~*+%'()!/-]+$/.test(key)
}

function decodeFormKey(key: string): string | null {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return null
  }
}

function hintOfSeaweed({ event_type, key, message }: z.infer<typeof seaweedEventSchema>): BucketHint | null {
  const entry = message?.new_entry
  if (event_type === 'delete' || entry == null) return null
  const { is_directory, isDirectory } = entry
  const [, bucket, path] = /^\/buckets\/([^/]+)\/(.+)$/.exec(key) ?? []
  if (bucket === undefined || path === undefined || bucket.startsWith('.')) return null
  if (is_directory || isDirectory || path.endsWith('/') || path.startsWith('.uploads/')) return null
  return { bucket, keys: [path] }
}
