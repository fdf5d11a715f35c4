import { Problem, problemOfFailure } from '@arkivar/observability'
import type { IntakeResult } from '@arkivar/types'
import { decodeEncodedWords } from './encoded-words.ts'
import type { FormPart } from './read-form.ts'
import { skipRest } from './request-body.ts'
import { submissionOf } from './submission-of.ts'
import { type TakeInParts, takeIn } from './take-in.ts'

export type TakeInFormOptions = TakeInParts & {
  readonly maxFileBytes: number
  /** In one request; more come in the next one. */
  readonly maxFiles: number
}

/** A title, a URL or some JSON; what is longer is no metadata. */
const maxFieldBytes = 65_536
const fieldsPerFile = 10

/** Files one after the other as they arrive, each with the fields that came before it. */
export async function* takeInForm(
  parts: AsyncIterable<FormPart>,
  said: Record<string, unknown>,
  options: TakeInFormOptions,
): AsyncGenerator<IntakeResult | Problem> {
  let fields = said
  const count = { files: 0, fields: 0 }
  const idle = new Set<string>()
  const taken = new Set<string>()
  for await (const part of parts) {
    refusePacked(part)
    if (++count[isFile(part) ? 'files' : 'fields'] > options.maxFiles * (isFile(part) ? 1 : fieldsPerFile)) {
      throw tooManyParts(options.maxFiles)
    }
    if (part.name === 'metadata') {
      fields = { ...fields, ...metadataOf(await textOf(part)) }
      idle.add(part.name)
    } else if (isFile(part)) {
      if (part.name !== 'file') {
        throw new Problem(400, 'invalid-field', `Files are expected as parts named "file", not "${part.name ?? ''}".`)
      }
      if (fields.key === undefined && (await isUnfilled(part))) continue
      idle.clear()
      yield await takeInPart(part, fields, taken, options)
      // A key names one file; all other fields go on to apply.
      const { key: _used, ...others } = fields
      fields = others
    } else {
      if (part.name === undefined) throw new Problem(400, 'invalid-field', 'A part of the form has no name.')
      if (part.name === 'file') {
        throw new Problem(400, 'invalid-field', 'A part named "file" has to say filename="…"; without, it is no file.')
      }
      const text = await textOf(part)
      fields = { ...fields, [part.name]: part.mediaType === 'application/json' ? jsonOf(text) : text }
      if (text !== '') idle.add(part.name)
    }
  }
  if (idle.size === 0 || taken.size === 0) return
  const names = [...idle].map((name) => `"${name}"`).join(', ')
  throw new Problem(
    400,
    'field-after-file',
    `Send ${names} before the file: what comes behind the last one tells of none.`,
  )
}

/** What has neither a name nor a type of a file is text. */
function isFile({ fileName, mediaType }: FormPart): boolean {
  return fileName !== undefined || mediaType === 'application/octet-stream'
}

/** @returns whether a browser sends it for a field in which nobody chose a file: it has no name and no content. */
async function isUnfilled({ fileName, body }: FormPart): Promise<boolean> {
  if (fileName !== '') return false
  const { done = false } = await body[Symbol.asyncIterator]().next()
  return done
}

/** RFC 7578 gave up on packing parts of a form as those of mails are: what is stored has to be the file. */
function refusePacked({ encoding, name }: FormPart): void {
  if (!/^(base64|quoted-printable|uuencode|x-.*)$/.test(encoding)) return
  const detail = `Send the part "${name ?? ''}" as it is, without Content-Transfer-Encoding: ${encoding}.`
  throw new Problem(415, 'content-encoding', detail)
}

function tooManyParts(maxFiles: number): Problem {
  const detail = `A form may have ${maxFiles} files, with ten fields each; send the rest in another one.`
  return new Problem(413, 'too-many-parts', detail)
}

async function takeInPart(
  part: FormPart,
  fields: Readonly<Record<string, unknown>>,
  taken: Set<string>,
  options: TakeInFormOptions,
): Promise<IntakeResult | Problem> {
  const submission = submissionOf(fields, { fileName: fileNameOf(part), mediaType: part.mediaType })
  const name = JSON.stringify([submission.source, submission.sourceKey])
  if (taken.has(name)) {
    throw new Problem(409, 'key-taken', `Two files of this request are "${submission.sourceKey}": give each a "key".`)
  }
  taken.add(name)
  const taking = await takeIn(options, 'upload', submission, part.body)
  if (taking.ok) return taking.result
  const { details, status, code, message } = problemOfFailure(taking.failure)
  const problem = new Problem(status, code, message, {
    title: details.title,
    extensions: { source: submission.source, key: submission.sourceKey },
  })
  // The files behind it are worth reading on, unless this one has no end.
  if (!(await skipRest(part.body, options.maxFileBytes))) throw problem
  return problem
}

/** Some clients send JSON as a file of its own. */
async function textOf({ name, charset, body }: FormPart): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.length
    if (sizeBytes > maxFieldBytes) {
      throw new Problem(413, 'field-too-large', `The field "${name ?? ''}" is too long.`)
    }
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks), charset)
}

function decode(bytes: Uint8Array, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'invalid-field', `A field says that it is in "${charset}", which is unknown here.`)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem(400, 'invalid-field', 'A field that is sent as application/json is no JSON.', { cause })
  }
}

function metadataOf(value: unknown): object {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch (cause) {
    throw new Problem(400, 'invalid-field', 'metadata: is no JSON.', { cause })
  }
  throw new Problem(400, 'invalid-field', 'metadata: is no JSON object.')
}

/** Browsers and curl write quotation marks and line ends in names as %22, %0D and %0A, and nothing else. */
function fileNameOf({ fileName }: FormPart): string | undefined {
  if (fileName === undefined) return undefined
  return decodeEncodedWords(fileName).replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}
