import { FailureError } from '@arkivar/types'

/** The failure of reading a key that is not there, named after what such a key would have held. */
export function missingObject(key: string): FailureError {
  if (key.startsWith('originals/')) {
    return new FailureError({ code: 'original-missing', message: `The original ${key} is not in storage.` })
  }
  if (key.startsWith('derived/')) {
    return new FailureError({ code: 'derived-missing', message: `The stored output ${key} is not in storage.` })
  }
  return new FailureError({ code: 'unreadable', message: `The object ${key} is no longer in storage.` })
}

export function damagedObject(key: string, what: string, cause?: unknown): FailureError {
  return new FailureError({ code: 'integrity-mismatch', message: `${key} in storage is damaged: ${what}.` }, { cause })
}

export function objectTooLarge(key: string, maxBytes: number): FailureError {
  return new FailureError({
    code: 'too-large',
    message: `${key} is larger than the ${maxBytes} bytes that are read at once.`,
  })
}

/** The answers of a file system that are about it and not about the one file, and what to do about each. */
const fileSystemTroubles: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room, or point ARKIVAR_STORAGE_URL to a larger disk',
  EDQUOT: 'the disk quota is used up: make room, or have the quota raised',
  EFBIG: 'the file is larger than the file system or a limit of the process (ulimit -f) allows: raise it',
  EROFS: 'the file system is read-only: mount it for writing',
  EACCES: 'permission denied: let the user that runs Arkivar read and write there',
  EPERM: 'the operation is not permitted: the folder must belong to the user that runs Arkivar, and allow hard links',
  ENOTSUP: 'the file system has no hard links: choose a folder on a local disk',
  EOPNOTSUPP: 'the file system has no hard links: choose a folder on a local disk',
  EMLINK: 'the file system allows no more links: choose a folder on a local disk',
  ENOTDIR: 'a part of the path is a file and not a folder: correct ARKIVAR_STORAGE_URL',
  EIO: 'the disk reports an error: check it before anything else',
  ESTALE: 'the network file system lost the folder: mount it again',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ENFILE: 'too many files are open on this machine: raise its limit',
}

/**
 * @param setting what says where the folder is.
 * @returns FailureError `storage-unavailable` for trouble of the file system itself; anything else as it came.
 */
export function fileSystemFailure(error: unknown, folder: string, setting = 'ARKIVAR_STORAGE_URL'): unknown {
  const advice = fileSystemTroubles[errorCode(error) ?? '']?.replace('ARKIVAR_STORAGE_URL', setting)
  if (advice === undefined) return error
  return new FailureError(
    { code: 'storage-unavailable', message: `Storage in ${folder}: ${advice}.` },
    { cause: error },
  )
}

/** Where a folder cannot be made; some file systems take none, and say that it is not there. */
export function impossibleFolder(cause: unknown, folder: string): FailureError {
  return new FailureError(
    {
      code: 'storage-unavailable',
      message: `Storage in ${folder}: the folder cannot be made there: correct ARKIVAR_STORAGE_URL.`,
    },
    { cause },
  )
}

/** The code of an error of the operating system, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
