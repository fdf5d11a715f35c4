import type { ExtractionBudgets } from '@arkivar/extraction'
import { packDerived } from '@arkivar/storage'
import { type Failure, FailureError } from '@arkivar/types'
import type { ReadOutcome } from './extraction-run.ts'
import { unpackDocument } from './unpack.ts'

export interface TikaRequest {
  bytes: Uint8Array
  context: { fileName?: string; signal?: AbortSignal }
  tikaUrl: string | undefined
  budgets: Pick<ExtractionBudgets, 'documentMs' | 'maxTextChars'>
  /** Reads the HTML that Tika makes of the file: in a parser process, since Tika's answer is the document's, too. */
  parse(html: Uint8Array, context: { signal?: AbortSignal }): Promise<ReadOutcome>
}

/** Bytes of HTML that a character of text may take. */
const BYTES_PER_CHARACTER = 6

/**
 * Gives a file that is not read here to a Tika server, if there is one.
 * @param unsupported what is wrong with the file where there is none
 * @throws FailureError `converter-unavailable`; the reason of the signal
 */
export async function readByTika(unsupported: Failure, request: TikaRequest): Promise<ReadOutcome> {
  const { tikaUrl, context, parse } = request
  if (tikaUrl === undefined) {
    const message = `${unsupported.message} A Tika server could read it: ARKIVAR_TIKA_URL is not set.`
    return { ok: false, failure: { ...unsupported, message } }
  }
  const answer = await ask(tikaUrl, request)
  if (!answer.ok) return answer
  const outcome = await parse(answer.html, context.signal === undefined ? {} : { signal: context.signal })
  if (!outcome.ok) return outcome
  const mediaType = unsupported.message.match(/[\w-]+\/[\w.+-]+/)?.[0] ?? 'application/octet-stream'
  const notice = { code: 'read-by-tika', message: 'The text was made by an Apache Tika server.' }
  // What was packed is the HTML, and says nothing of Tika.
  const html = await unpackDocument(outcome.packed)
  const document = { ...html, format: 'other', mediaType, notices: [...html.notices, notice] }
  return { ok: true, packed: await packDerived(document), embedded: outcome.embedded }
}

async function ask(
  tikaUrl: string,
  { bytes, context, budgets }: TikaRequest,
): Promise<{ ok: true; html: Uint8Array } | { ok: false; failure: Failure }> {
  const timeout = AbortSignal.timeout(budgets.documentMs)
  const signal = context.signal === undefined ? timeout : AbortSignal.any([context.signal, timeout])
  let response: Response
  let html: Uint8Array
  try {
    response = await fetch(new URL('tika', `${tikaUrl.replace(/\/$/, '')}/`), {
      method: 'PUT',
      headers: { accept: 'text/html', 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
      signal,
    })
    html = await bodyOf(response, budgets.maxTextChars * BYTES_PER_CHARACTER)
  } catch (error) {
    context.signal?.throwIfAborted()
    if (timeout.aborted) return failed('timeout', 'The Tika server did not finish within the budget of the document.')
    if (error instanceof FailureError) return { ok: false, failure: error.failure }
    throw unavailable('The Tika server does not answer.', error)
  }
  if (response.status === 200) return { ok: true, html }
  if (response.status === 204) return failed('empty', 'The Tika server found no text in the file.')
  if (response.status === 415)
    return failed('unsupported-format', 'The Tika server does not read the format of the file.')
  if (response.status === 422)
    return failed('corrupt', 'The Tika server cannot read the file: it is damaged or encrypted.')
  throw unavailable(`The Tika server answered with status ${response.status}.`)
}

async function bodyOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) {
      const message = 'The Tika server made more text of the file than maxTextChars allows.'
      throw new FailureError({ code: 'too-large', message })
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

const failed = (code: Failure['code'], message: string) => ({ ok: false as const, failure: { code, message } })

const unavailable = (message: string, cause?: unknown) =>
  new FailureError({ code: 'converter-unavailable', message }, { cause })
