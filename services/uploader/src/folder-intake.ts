import { constants } from 'node:fs'
import { open, realpath, stat } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Logger } from '@arkivar/observability'
import { FailureError } from '@arkivar/types'
import { createPause } from './pause.ts'
import { fingerprintOf, type ScannedFile, type ScanTrouble, scanFolder } from './scan-folder.ts'
import { createTakeInNew, type FoundFile, StillChangingError, type TakeInNewParts } from './take-in-new.ts'

export type FolderIntakeOptions = Omit<TakeInNewParts, 'source'> & {
  readonly folder: string
  /** Real paths of what lies there and is no document. */
  readonly leaveOut?: readonly string[]
  readonly log: Logger
  /** Pause between two looks; a file has to look the same in both. Default 2 s, the resolution of the coarsest file systems. */
  readonly settleMs?: number
}

export type FolderIntake = { close(): Promise<void> }

/** Files that are handed over together: one question to the ledger. */
const batchSize = 200
/** Looking through a huge folder must not keep its disk busy all the time: the pause is so many times as long. */
const pausePerLook = 10
/** Counts as a look after trouble, so that what is away is asked every ten seconds. */
const retryMs = 1_000

/**
 * Watches a folder by looking at it again and again, which works on every file system, and takes in each file that has
 * stopped changing. Nothing is moved, changed or deleted, and a file that is removed withdraws nothing.
 *
 * @throws Error in one sentence where the folder is none.
 */
export async function startFolderIntake(options: FolderIntakeOptions): Promise<FolderIntake> {
  const { folder, leaveOut = [], log, settleMs = 2_000, ...parts } = options
  const info = await stat(folder).catch(() => null)
  if (!info?.isDirectory()) throw new Error(`The folder of ARKIVAR_INTAKE_FOLDER, ${folder}, is not there.`)

  const real = await realpath(folder)
  const noDocuments = new Set(leaveOut.map((path) => relative(real, path).normalize('NFC')))
  const takeInNew = createTakeInNew({ ...parts, source: 'folder' })
  const ending = new AbortController()
  const pause = createPause()
  const tell = troubleTeller(options)
  /** What was seen and is done with; survives a restart as the fingerprint in the ledger. */
  let done = new Map<string, string>()
  let before = new Map<string, string>()

  /** @returns how long the looking itself took, in milliseconds. */
  const look = async (): Promise<number> => {
    const startedAt = performance.now()
    let takingInMs = 0
    const now = new Map<string, string>()
    const stillDone = new Map<string, string>()
    const finish = async (settled: readonly ScannedFile[]): Promise<void> => {
      const from = performance.now()
      // What is settled and not done with is asked about once after every start.
      const files = settled.map((file) => foundFile(file, ending.signal))
      for (const { key, fingerprint } of await takeInNew(files, { mend: true })) {
        stillDone.set(key, fingerprint)
        // Also at once, so that trouble later in the scan does not make them look new.
        done.set(key, fingerprint)
      }
      takingInMs += performance.now() - from
    }
    let settled: ScannedFile[] = []
    for await (const file of scanFolder(folder, noDocuments, tell)) {
      if (ending.signal.aborted) return 0
      const { key, fingerprint } = file
      if (now.has(key) || stillDone.has(key)) {
        tell({ key, reason: 'unreadable', message: 'Another file here has the same name, written in other letters.' })
        continue
      }
      now.set(key, fingerprint)
      if (done.get(key) === fingerprint) stillDone.set(key, fingerprint)
      else if (before.get(key) === fingerprint) settled.push(file)
      if (settled.length >= batchSize) {
        await finish(settled)
        settled = []
      }
    }
    await finish(settled)
    done = stillDone
    before = now
    return performance.now() - startedAt - takingInMs
  }

  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const tookMs = await look().catch((error: unknown) => {
        log.warn({ err: error, folder }, 'The intake folder has to wait')
        return retryMs
      })
      await pause.take(Math.max(settleMs, tookMs * pausePerLook))
    }
  }
  const watching = watch()
  log.info({ folder }, 'Watching a folder')
  return {
    async close() {
      ending.abort()
      pause.cut()
      await watching
    },
  }
}

function foundFile({ path, key, fingerprint }: ScannedFile, signal: AbortSignal): FoundFile {
  return {
    key,
    fingerprint,
    async *read() {
      await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: unknown) => {
        if (codeOf(cause) === 'ENOENT') throw new StillChangingError(`${key} is gone`)
        throw new FailureError({ code: 'unreadable', message: `It cannot be opened: ${codeOf(cause)}.` }, { cause })
      })
      const stream = file.createReadStream({ autoClose: false, signal, highWaterMark: 256 * 1024 })
      yield* stream as AsyncIterable<Uint8Array>
      if (fingerprintOf(await file.stat({ bigint: true })) !== fingerprint) {
        throw new StillChangingError(`${key} changed while it was being read`)
      }
    },
  }
}

/** Tells of each trouble once, in the log and in the books, however often it is met. */
function troubleTeller({ log, runs, intake }: FolderIntakeOptions): (trouble: ScanTrouble) => void {
  const told = new Set<string>()
  return ({ key, reason, message }) => {
    if (told.has(`${reason} ${key}`)) return
    told.add(`${reason} ${key}`)
    log.warn({ key, reason }, message)
    if (reason === 'symlink') return
    runs
      .within('folder', 'folder', (runId) => intake.reject(runId, 'folder', key, { code: 'unreadable', message }))
      .catch((error: unknown) => log.warn({ err: error, key }, 'Could not put an unreadable file into the books'))
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
