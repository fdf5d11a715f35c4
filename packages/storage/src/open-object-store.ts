import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDirectoryStore } from './directory-store.ts'
import type { FoundFolder, ObjectStore } from './object-store.ts'
import { parseStorageUrl } from './storage-url.ts'

/**
 * Opens the store that ARKIVAR_STORAGE_URL names; `parseStorageUrl` says how such a URL is written. A folder is made
 * where it is missing; whether a bucket can be used is told by `check()`, so that a process may start before its server.
 * @param options.spoolFolder where files wait on their way to S3, default a folder of the system's temporary ones. It
 *   needs room for the largest files that come in at the same time.
 * @param options.recognise is shown a folder before anything is made in it, and throws where it is not the one that is
 *   wanted; a bucket, which nobody makes by the way, is not shown.
 * @throws Error for a URL that cannot be read; FailureError `storage-unavailable` for a folder that cannot be used.
 */
export async function openObjectStore(
  url: string,
  options: { spoolFolder?: string; recognise?: (found: FoundFolder) => Promise<void> } = {},
): Promise<ObjectStore> {
  const location = parseStorageUrl(url)
  if (location.kind === 'directory') return openDirectoryStore(location.path, { recognise: options.recognise })
  // The AWS SDK costs start-up time and memory that only those should pay who have a bucket.
  const { openS3Store } = await import('./s3-store.ts')
  return openS3Store(location.s3, { spoolFolder: options.spoolFolder ?? join(tmpdir(), 'arkivar-spool') })
}
