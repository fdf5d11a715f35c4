import { createHash } from 'node:crypto'

/** Raised whenever the same document gives other rows. */
const rowsVersion = 2

/**
 * @param content of the document, in whatever form: the same bytes say the same.
 * @param facts what else its rows are made of.
 * @returns the same for all that gives the same rows, so that nobody has to make them to see that nothing has changed.
 */
export function entryDigest(
  content: string | Uint8Array,
  { id, url, fileName }: { id: string; url?: string | null | undefined; fileName?: string | null | undefined },
): string {
  return createHash('sha256')
    .update(`${JSON.stringify([rowsVersion, id, url ?? null, fileName ?? null])}\n`)
    .update(content)
    .digest('base64url')
}
