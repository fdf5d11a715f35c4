import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const atOnce = 4

/**
 * Hands files in over HTTP as a patient client does: again and again until the uploader says that it has them.
 * @param files path → SHA-256.
 * @returns name in the ledger → SHA-256.
 */
export async function handIn(
  files: ReadonlyMap<string, string>,
  uploaderUrl: string,
  source: string,
): Promise<Map<string, string>> {
  const paths = [...files.keys()]
  const accepted = new Map<string, string>()
  const client = async (): Promise<void> => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      const key = `${source}-${basename(path)}`
      const body = await readFile(path)
      while (!(await put(`${uploaderUrl}/api/v1/intake/${source}/${encodeURIComponent(key)}`, body)))
        await setTimeout(200)
      accepted.set(key, files.get(path) ?? '')
    }
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return accepted
}

/** @returns false where nobody answers, or a server behind the uploader is away. @throws Error for any other refusal. */
async function put(url: string, body: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const response = await fetch(url, { method: 'PUT', body, signal: AbortSignal.timeout(60_000) }).catch(() => null)
  const answer = await response?.text().catch(() => null)
  if (response?.ok && answer != null) return true
  if (response == null || answer == null || response.status >= 500) return false
  throw new Error(`${url} was refused with ${response.status}: ${answer}`)
}
