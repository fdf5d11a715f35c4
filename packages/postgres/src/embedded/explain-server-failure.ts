import { dirname } from 'node:path'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'

/** What PostgreSQL says when it gives up, and what that means to whoever has to do something about it. */
const explanations: readonly { readonly says: RegExp; readonly means: (data: string) => string }[] = [
  {
    says: /No space left on device|Disk quota exceeded/i,
    means: (data) => `The disk of ${data} is full: make room, or set ARKIVAR_HOME to another disk.`,
  },
  {
    says: /could not look up effective user ID/i,
    means: () => 'This user has no name in /etc/passwd, which PostgreSQL needs: add one, or set ARKIVAR_DATABASE_URL.',
  },
  {
    says: /ENOENT|error while loading shared libraries|cannot execute|Exec format error/i,
    means: () =>
      'The PostgreSQL that Arkivar brings does not run on this system, which may lack glibc: set ARKIVAR_DATABASE_URL to a PostgreSQL server.',
  },
  {
    says: /could not (create|map|resize).*shared memory|Cannot allocate memory|out of memory/i,
    means: () => 'PostgreSQL gets too little memory here: free some 200 MB, or set ARKIVAR_DATABASE_URL.',
  },
  {
    says: /Read-only file system/i,
    means: (data) => `${data} lies on a disk that is read-only: make it writable, or set ARKIVAR_HOME.`,
  },
  {
    says: /Permission denied|Operation not permitted|has wrong ownership|has invalid permissions/i,
    means: (data) =>
      `PostgreSQL may not use ${data}: check that the folder and those above it belong to the user who runs Arkivar.`,
  },
  {
    says: /could not locate a valid checkpoint record|invalid (primary )?checkpoint|PANIC/i,
    means: (data) =>
      `The database in ${data} is damaged: restore it from a backup, or move it away and take everything in again.`,
  },
]

/** @param output what the server, or initdb, wrote before it ended. */
export function explainServerFailure(output: string, data: string): EmbeddedPostgresError {
  const known = explanations.find(({ says }) => says.test(output))
  if (known !== undefined) return new EmbeddedPostgresError(known.means(data), { cause: new Error(output) })
  const line = output.split('\n').findLast((each) => /(FATAL|PANIC|ERROR|error):/i.test(each)) ?? output.trim()
  return new EmbeddedPostgresError(`PostgreSQL did not start (${line.trim()}): see server.log in ${dirname(data)}.`, {
    cause: new Error(output),
  })
}

/** The port was free a moment ago and is no more. */
export function isPortTaken(output: string): boolean {
  return /could not bind|Address already in use|could not create any TCP\/IP sockets/i.test(output)
}

/** A postmaster was killed and its children are still on their way out. */
export function isStillEnding(output: string): boolean {
  return /pre-existing shared memory block|is another postmaster/i.test(output)
}
