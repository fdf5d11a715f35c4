import type { Logger } from '@arkivar/observability'
import { isIncomingFile, listIncoming, type ObjectStore, type StoredObject } from '@arkivar/storage'
import { FailureError, failureOf } from '@arkivar/types'
import type { BucketHint } from './bucket-events.ts'
import { isIgnoredName } from './ignored-names.ts'
import { createPause } from './pause.ts'
import { createTakeInNew, type FoundFile, StillChangingError, type TakeInNewParts } from './take-in-new.ts'

export type BucketIntakeOptions = Omit<TakeInNewParts, 'source' | 'store'> & {
  readonly store: ObjectStore
  readonly log: Logger
  readonly maxFileBytes: number
  /** Pause between two listings; default five minutes. */
  readonly listEveryMs?: number
}

export type BucketIntake = {
  /** An event told of these objects: they are looked at soon. Never fails, whatever it is told. */
  hear(hints: readonly BucketHint[]): void
  close(): Promise<void>
}

/** What others drop into the bucket. */
const prefix = 'incoming/'
/** Objects that are looked at together: one question to the ledger. */
const batchSize = 500
/** Beyond so many the events are forgotten and the next listing is brought forward: it finds all of them. */
const maxHints = 10_000
const retryMs = 10_000
const lookAgainMs = 500
/** Servers give the time of a change in whole seconds. */
const unseenChangeMs = 2_000

/**
 * Takes in what lies under `incoming/`. Events are hints that say where to look first; the listing has the last word,
 * at start and every few minutes. It goes on where trouble stopped it. Nothing in the bucket is moved or deleted.
 */
export function startBucketIntake(options: BucketIntakeOptions): BucketIntake {
  const { log, maxFileBytes, listEveryMs = 5 * 60_000, ...parts } = options
  const { store } = options
  const takeInNew = createTakeInNew({ ...parts, source: 'bucket' })
  const ending = new AbortController()
  const betweenLists = createPause()
  const betweenHints = createPause()
  const hinted = new Set<string>()

  const finish = (objects: readonly StoredObject[], mend: boolean) => {
    const files = objects.map((object) => foundObject(object, store, maxFileBytes))
    return takeInNew(files, { mend })
  }

  /** What storage lost is looked for once after every start, not every few minutes. */
  let isFirst = true
  let cursor: string | undefined
  const list = async (): Promise<void> => {
    let batch: StoredObject[] = []
    const flush = async () => {
      await finish(batch, isFirst)
      cursor = batch.at(-1)?.key ?? cursor
      batch = []
    }
    for await (const object of listIncoming(store, cursor === undefined ? {} : { startAfter: cursor })) {
      if (ending.signal.aborted) return
      if (isWanted(object.key)) batch.push(object)
      if (batch.length >= batchSize) await flush()
    }
    await flush()
    cursor = undefined
    isFirst = false
  }

  const listAgainAndAgain = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const trouble = await list().then(() => null, failureOf)
      if (trouble !== null) log.warn({ code: trouble.code, reason: trouble.message }, 'The listing has to wait')
      await betweenLists.take(trouble === null ? listEveryMs : retryMs)
    }
  }

  const followHints = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const keys = [...hinted].slice(0, batchSize)
      // Before they are looked at: of one that changes meanwhile another event tells, which is news.
      for (const key of keys) hinted.delete(key)
      try {
        const looked = await Promise.all(keys.map(async (key) => ({ key, info: await store.stat(key) })))
        const found = looked.flatMap(({ key, info }) => (info === null ? [] : [{ key, ...info }]))
        const done = new Set((await finish(found, false)).map(({ key }) => `${prefix}${key}`))
        // The listing is reading them just now, perhaps as they were before, or they changed under our eyes.
        const left = found.filter(({ key }) => !done.has(key))
        if (left.length > 0) await betweenHints.take(lookAgainMs)
        for (const { key } of left) hinted.add(key)
      } catch (error) {
        const { code, message } = failureOf(error)
        log.warn({ code, reason: message }, 'Events are left to the listing')
        betweenLists.cut()
      }
      if (hinted.size === 0) await betweenHints.take(listEveryMs)
    }
  }

  const working = Promise.all([listAgainAndAgain(), followHints()])
  log.info({ prefix }, 'Watching the bucket')
  return {
    hear(hints) {
      for (const key of hints.flatMap(({ keys }) => keys).flatMap(keysWithin)) {
        if (hinted.size < maxHints) hinted.add(key)
        else betweenLists.cut()
      }
      betweenHints.cut()
    },
    async close() {
      ending.abort()
      betweenLists.cut()
      betweenHints.cut()
      await working
    },
  }
}

function isWanted(key: string): boolean {
  return isIncomingFile(key) && !key.split('/').some(isIgnoredName)
}

/**
 * Servers tell whole keys, the store leaves out what its URL says that each begins with. Every reading is asked for: a
 * key that is not there costs one question.
 */
function keysWithin(key: string): string[] {
  const starts = [...`/${key}`.matchAll(/\/(?=incoming\/)/g)].map(({ index }) => index)
  return starts.map((start) => key.slice(start)).filter(isWanted)
}

function foundObject(object: StoredObject, store: BucketIntakeOptions['store'], maxFileBytes: number): FoundFile {
  const { key, sizeBytes, modified } = object
  return {
    key: key.slice(prefix.length),
    fingerprint: `${sizeBytes}-${modified.getTime()}`,
    mayChangeUnseen: Date.now() - modified.getTime() < unseenChangeMs,
    async *read() {
      if (sizeBytes > maxFileBytes) {
        const message = `It has ${sizeBytes} bytes, ARKIVAR_MAX_FILE_MB allows ${maxFileBytes}.`
        throw new FailureError({ code: 'too-large', message })
      }
      yield* await store.open(key).catch((error: unknown) => {
        if (failureOf(error).code === 'unreadable') throw new StillChangingError(`${key} is gone`, { cause: error })
        throw error
      })
    },
  }
}
