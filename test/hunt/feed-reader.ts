import { setTimeout as pause } from 'node:timers/promises'

type Entry = { op: 'upsert' | 'delete'; id: string; cursor: string; document?: unknown }

/** Somebody else's index, made of nothing but what the contract says of `GET /api/v1/changes`. */
export type FeedReader = {
  /** id → document, as JSON with sorted names. */
  readonly view: ReadonlyMap<string, string>
  /** Reads until nothing more comes. @returns how many changes that were. */
  catchUp(deadlineMs: number): Promise<number>
  stop(): Promise<void>
}

/** Follows the feed for as long as it is not stopped, whatever happens to the server. */
export function followFeed(url: string, options: { limit: number; everyMs: number }): FeedReader {
  const view = new Map<string, string>()
  let cursor = ''
  const stopped = new AbortController()

  async function page(): Promise<number> {
    const response = await fetch(`${url}/api/v1/changes?limit=${options.limit}&cursor=${cursor}`, {
      headers: { accept: 'application/x-ndjson' },
      signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(20_000)]),
    })
    if (!response.ok) throw new Error(`the feed answered ${response.status}: ${await response.text()}`)
    let text = ''
    let read = 0
    const apply = (): void => {
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) {
        const entry = JSON.parse(line) as Entry
        if (cursor !== '' && Number(entry.cursor) <= Number(cursor)) throw new RangeError('the feed went back')
        if (entry.op === 'delete') view.delete(entry.id)
        else view.set(entry.id, sorted(entry.document))
        cursor = entry.cursor
        read += 1
      }
    }
    // What broke off in the middle still counts up to the last whole line.
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      apply()
    }
    return read
  }

  const following = (async () => {
    while (!stopped.signal.aborted) {
      const read = await page().catch((error: unknown) => {
        if (error instanceof RangeError) throw error
        return 0
      })
      if (read < options.limit) await pause(options.everyMs, undefined, { signal: stopped.signal }).catch(() => {})
    }
  })()
  let broken: unknown
  following.catch((error: unknown) => {
    broken = error
  })

  return {
    view,
    async catchUp(deadlineMs) {
      if (!stopped.signal.aborted) throw new Error('stop following before catching up')
      const until = Date.now() + deadlineMs
      let all = 0
      for (;;) {
        if (broken !== undefined) throw broken
        const response = await once(url, cursor, options.limit, until)
        for (const entry of response) {
          if (entry.op === 'delete') view.delete(entry.id)
          else view.set(entry.id, sorted(entry.document))
          cursor = entry.cursor
        }
        all += response.length
        if (response.length === 0) return all
      }
    },
    async stop() {
      stopped.abort()
      await following.catch(() => undefined)
    },
  }
}

async function once(url: string, cursor: string, limit: number, until: number): Promise<Entry[]> {
  for (;;) {
    try {
      const response = await fetch(`${url}/api/v1/changes?limit=${limit}&cursor=${cursor}`, {
        signal: AbortSignal.timeout(30_000),
      })
      if (!response.ok) throw new Error(`the feed answered ${response.status}: ${await response.text()}`)
      return ((await response.json()) as { changes: Entry[] }).changes
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(500)
    }
  }
}

/** One text for one value, whatever the order of its names. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  )
}
