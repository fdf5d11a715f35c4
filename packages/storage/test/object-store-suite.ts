import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { FailureCode } from '@arkivar/types'
import { FailureError } from '@arkivar/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  isIncomingFile,
  listIncoming,
  type ObjectStore,
  originalKey,
  putDerived,
  readDerived,
  readOriginal,
} from '../src/index.ts'

/** A store to test, and a hand that reaches past it. */
export type StoreUnderTest = {
  readonly store: ObjectStore
  /** Of two uploads in several parts that end at the same moment it may tell both that they were first. */
  readonly tellsTwoFirst?: boolean
  /** Writes bytes under a key as no caller of the store could, whatever lies there. */
  overwrite(key: string, body: Uint8Array): Promise<void>
  dispose(): Promise<void>
}

/** What every store has to do, whatever it is made of. `open` gives an empty one. */
export function describeObjectStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let store: ObjectStore
    let tested: StoreUnderTest

    beforeAll(async () => {
      tested = await open()
      store = tested.store
    })
    afterAll(() => tested?.dispose())

    describe('single objects', () => {
      it('gives back what was stored, with its size', async () => {
        expect(await store.putIfAbsent('plain/a.txt', bytes('indhold'))).toEqual({ created: true })
        expect(text(await store.read('plain/a.txt'))).toBe('indhold')
        expect(await store.stat('plain/a.txt')).toMatchObject({ sizeBytes: 7, modified: expect.any(Date) })
      })

      it('gives a part of what was stored, with the size of the part', async () => {
        await store.putIfAbsent('plain/parts', bytes('0123456789'))
        for (const [start, end, part] of [
          [0, 0, '0'],
          [3, 6, '3456'],
          [8, 9, '89'],
        ] as const) {
          const stream = await store.open('plain/parts', { start, end })
          expect(stream.sizeBytes).toBe(part.length)
          expect(text(Buffer.concat(await stream.toArray()))).toBe(part)
        }
      })

      it('never overwrites', async () => {
        await store.putIfAbsent('plain/once', bytes('first'))
        expect(await store.putIfAbsent('plain/once', bytes('second'))).toEqual({ created: false })
        expect(text(await store.read('plain/once'))).toBe('first')
      })

      it('lets exactly one of twenty win', async () => {
        const bodies = Array.from({ length: 20 }, (_, index) => bytes(`writer ${index}`))
        const results = await Promise.all(bodies.map((body) => store.putIfAbsent('plain/race', body)))
        expect(results.filter(({ created }) => created)).toHaveLength(1)
        const winner = results.findIndex(({ created }) => created)
        expect(text(await store.read('plain/race'))).toBe(`writer ${winner}`)
      })

      it('holds an object without bytes', async () => {
        await store.putIfAbsent('plain/nothing', new Uint8Array())
        expect(await store.read('plain/nothing')).toHaveLength(0)
        expect(await store.stat('plain/nothing')).toMatchObject({ sizeBytes: 0 })
      })

      it('streams what is there, and lets go of it when the reader stops', async () => {
        const body = pattern(3 * 1024 * 1024)
        await store.putIfAbsent('plain/stream', body)
        const stream = await store.open('plain/stream')
        expect(stream.sizeBytes).toBe(body.length)
        expect(sha256(await collect(stream))).toBe(sha256(body))
        const abandoned = await store.open('plain/stream')
        for await (const chunk of abandoned) if (chunk.length > 0) break
        expect(abandoned.destroyed).toBe(true)
      })

      it('reads no more at once than it may', async () => {
        await store.putIfAbsent('plain/large', pattern(1000))
        await expectFailure(store.read('plain/large', { maxBytes: 999 }), 'too-large')
        expect(await store.read('plain/large', { maxBytes: 1000 })).toHaveLength(1000)
      })

      it('deletes, twice without harm', async () => {
        await store.putIfAbsent('plain/gone', bytes('x'))
        await store.delete('plain/gone')
        await store.delete('plain/gone')
        expect(await store.stat('plain/gone')).toBeNull()
        expect(await store.putIfAbsent('plain/gone', bytes('y'))).toEqual({ created: true })
      })

      it('names what is missing', async () => {
        const missing = '0'.repeat(64)
        await expectFailure(store.read(originalKey(missing)), 'original-missing')
        await expectFailure(store.open(originalKey(missing)), 'original-missing')
        await expectFailure(readOriginal(store, missing), 'original-missing')
        await expectFailure(readDerived(store, `derived/${missing}/extract@1-aa.json.gz`), 'derived-missing')
        await expectFailure(store.read('incoming/taken-away.pdf'), 'unreadable')
        expect(await store.stat(originalKey(missing))).toBeNull()
      })
    })

    it('tells which of many keys are not there', async () => {
      const keys = Array.from({ length: 40 }, (_none, index) => `asked/${index * 7}`)
      const stored = keys.filter((_key, index) => index % 3 > 0)
      for (const key of stored) await store.putIfAbsent(key, bytes(key))
      expect(await store.lacking(keys)).toEqual(new Set(keys.filter((key) => !stored.includes(key))))
      expect(await store.lacking(stored)).toEqual(new Set())
      expect(await store.lacking(['asked/x'])).toEqual(new Set(['asked/x']))
    })

    describe('keys', () => {
      const unusual = [
        'names/mødereferat æøå ÆØÅ.pdf',
        'names/a\u030A decomposed.pdf',
        'names/fil (1)+a&b=c%20d%2Fe?#.txt',
        `names/${'ø'.repeat(120)}-langt.pdf`,
        'names/dyb/dybere/dybest/fil',
      ]

      it.each(unusual)('holds %s', async (key) => {
        expect(await store.putIfAbsent(key, bytes(key))).toEqual({ created: true })
        expect(text(await store.read(key))).toBe(key)
      })

      it('lists unusual keys exactly as they were stored', async () => {
        expect((await keysOf(store.list('names/'))).toSorted()).toEqual(unusual.toSorted())
      })

      const refused = [
        '',
        '/absolute',
        'a//b',
        'a/',
        '../escape',
        'a/../../escape',
        'a/./b',
        '.tmp/x',
        'a\0b',
        'a\nb',
        `a/${'ø'.repeat(128)}`,
        `${'a/'.repeat(600)}b`,
        'originals/not-a-hash',
        'derived/not-a-hash/x',
      ]
      it.each(refused)('refuses %j', async (key) => {
        await expect((async () => store.putIfAbsent(key, bytes('x')))()).rejects.toThrow('object key')
      })
    })

    describe('listings', () => {
      const keys = ['a', 'a-b', 'a/b', 'a/b-c', 'a0', 'b/c/d', 'b/c/e', 'b/d', 'z', 'æ', 'ø', '😀'].map(
        (name) => `list/${name.replace(/^a$/, 'a.txt')}`,
      )
      beforeAll(async () => {
        await Promise.all(keys.map((key) => store.putIfAbsent(key, bytes(key))))
      })

      it('come with size and time, in an order that other listings can go on from', async () => {
        const listed = await allOf(store.list('list/'))
        const order = listed.map(({ key }) => key)
        expect([inOrderOfBytes(keys), inOrderOfSegments(keys)]).toContainEqual(order)
        for (const { key, sizeBytes, modified } of listed) {
          expect(sizeBytes).toBe(Buffer.byteLength(key))
          expect(Math.abs(modified.getTime() - Date.now())).toBeLessThan(10 * 60 * 1000)
        }
      })

      it('can be resumed after every key', async () => {
        const order = await keysOf(store.list('list/'))
        for (const [index, startAfter] of order.entries()) {
          expect(await keysOf(store.list('list/', { startAfter }))).toEqual(order.slice(index + 1))
        }
      })

      it('can be resumed after a key that is gone since', async () => {
        await Promise.all(['gone/a', 'gone/b', 'gone/c'].map((key) => store.putIfAbsent(key, bytes(key))))
        await store.delete('gone/b')
        expect(await keysOf(store.list('gone/', { startAfter: 'gone/b' }))).toEqual(['gone/c'])
      })

      it('take a prefix that ends within a name', async () => {
        expect(await keysOf(store.list('list/b/c'))).toEqual(['list/b/c/d', 'list/b/c/e'])
        expect(await keysOf(store.list('nothing/here'))).toEqual([])
      })

      it('go on past a thousand', async () => {
        const many = Array.from({ length: 1050 }, (_, index) => `many/${String(index).padStart(5, '0')}`)
        for (let from = 0; from < many.length; from += 50) {
          await Promise.all(many.slice(from, from + 50).map((key) => store.putIfAbsent(key, bytes('x'))))
        }
        expect(await keysOf(store.list('many/'))).toEqual(many)
        expect(await keysOf(store.list('many/', { startAfter: 'many/00999' }))).toEqual(many.slice(1000))
      })

      it('hold originals and what was derived, whose folders nobody sees', async () => {
        const stored = await store.putOriginal([bytes('set i listen')], { maxBytes: 100 })
        const derivedKey = `derived/${stored.sha256}/extract@1-ab.json.gz`
        await putDerived(store, derivedKey, {})
        expect(await keysOf(store.list('originals/'))).toContain(stored.key)
        expect(await keysOf(store.list(stored.key.slice(0, 14)))).toContain(stored.key)
        expect(await keysOf(store.list(`derived/${stored.sha256}/`))).toEqual([derivedKey])
        expect(await keysOf(store.list('originals/', { startAfter: stored.key }))).not.toContain(stored.key)
      })
    })

    describe('originals', () => {
      it('lie under the hash of their bytes', async () => {
        const body = pattern(10_000)
        const stored = await store.putOriginal(inChunks(body, 333), {
          maxBytes: 10_000,
          contentType: 'application/pdf',
        })
        expect(stored).toEqual({
          key: `originals/${sha256(body)}`,
          sha256: sha256(body),
          sizeBytes: 10_000,
          created: true,
          head: body.slice(0, 4096),
        })
        expect(sha256(await readOriginal(store, stored.sha256))).toBe(stored.sha256)
      })

      it('are stored once, however often and however parallel they come', async () => {
        const body = pattern(5000, 7)
        const results = await Promise.all(
          Array.from({ length: 10 }, (_, index) => store.putOriginal(inChunks(body, 100 + index), { maxBytes: 5000 })),
        )
        expect(new Set(results.map(({ sha256 }) => sha256))).toEqual(new Set([sha256(body)]))
        expect(results.filter(({ created }) => created)).toHaveLength(1)
        expect((await store.putOriginal([body], { maxBytes: 5000 })).created).toBe(false)
      })

      it('may be larger than what goes up in one part', async () => {
        const size = 20 * 1024 * 1024 + 1
        const body = pattern(size, 3)
        const put = () => store.putOriginal(inChunks(body, 100_000), { maxBytes: size })
        const [first, second] = await Promise.all([put(), put()])
        const firsts = [first, second].filter(({ created }) => created)
        expect(firsts).toHaveLength(tested.tellsTwoFirst ? Math.max(1, firsts.length) : 1)
        expect((await put()).created).toBe(false)
        expect(first.sizeBytes).toBe(size)
        expect(sha256(await readOriginal(store, first.sha256))).toBe(sha256(body))
      })

      it('are refused when empty', async () => {
        await expectFailure(store.putOriginal([], { maxBytes: 10 }), 'empty')
        await expectFailure(store.putOriginal([new Uint8Array()], { maxBytes: 10 }), 'empty')
      })

      it('are refused when too large, without reading on', async () => {
        let given = 0
        async function* endless() {
          for (;;) {
            await setImmediate()
            given += 1000
            yield pattern(1000)
          }
        }
        await expectFailure(store.putOriginal(endless(), { maxBytes: 10_000 }), 'too-large')
        expect(given).toBe(11_000)
      })

      it('leave nothing behind when their source breaks, and say what it said', async () => {
        async function* broken() {
          yield pattern(1000, 99)
          throw new Error('the source went away')
        }
        const before = await keysOf(store.list('originals/'))
        await expect(store.putOriginal(broken(), { maxBytes: 10_000 })).rejects.toThrow('the source went away')
        expect(await keysOf(store.list('originals/'))).toEqual(before)
      })

      it.each([
        ['a flipped byte', (body: Uint8Array) => body.with(500, (body[500] ?? 0) ^ 1)],
        ['a lost end', (body: Uint8Array) => body.slice(0, 700)],
        ['no bytes at all', () => new Uint8Array()],
      ])('with %s are found out, and mended when the same file comes again', async (_what, damage) => {
        const body = pattern(1000, 11)
        const { key, sha256: name } = await store.putOriginal([body], { maxBytes: 1000 })
        await tested.overwrite(key, damage(body))
        await expectFailure(readOriginal(store, name), 'integrity-mismatch')
        expect((await store.putOriginal([body], { maxBytes: 1000 })).created).toBe(true)
        expect(sha256(await readOriginal(store, name))).toBe(name)
        expect((await store.putOriginal([body], { maxBytes: 1000 })).created).toBe(false)
      })

      it('that were lost are stored anew', async () => {
        const body = pattern(1000, 12)
        const { key } = await store.putOriginal([body], { maxBytes: 1000 })
        await store.delete(key)
        expect((await store.putOriginal([body], { maxBytes: 1000 })).created).toBe(true)
      })
    })

    describe('derived values', () => {
      const key = `derived/${'ab'.repeat(32)}/classify@2-0123.json.gz`

      it('come back as they were, made a second time too', async () => {
        const value = { text: 'Blåbærgrød '.repeat(1000), pages: [1, 2], none: null }
        const first = await putDerived(store, key, value)
        expect((await store.stat(key))?.sizeBytes).toBe(first.sizeBytes)
        expect(first.sizeBytes).toBeLessThan(1000)
        expect(await putDerived(store, key, value)).toEqual(first)
        expect(await readDerived(store, key)).toEqual(value)
      })

      it('that are damaged are found out, and mended when the stage runs again', async () => {
        const damagedKey = key.replace('classify', 'normalize')
        await putDerived(store, damagedKey, { sound: true })
        const body = await store.read(damagedKey)
        for (const damaged of [
          body.slice(0, -3),
          bytes('no gzip'),
          body.map((byte, at) => (at === 15 ? byte ^ 4 : byte)),
        ]) {
          await tested.overwrite(damagedKey, damaged)
          await expectFailure(readDerived(store, damagedKey), 'integrity-mismatch')
          await putDerived(store, damagedKey, { sound: true })
          expect(await readDerived(store, damagedKey)).toEqual({ sound: true })
        }
      })
    })

    describe('what others drop', () => {
      it('is listed without folders and parts of uploads, and can be resumed', async () => {
        await tested.overwrite('incoming/0151/inn boks/æøå fil (1)+a&b=c%20d.txt', bytes('a'))
        await tested.overwrite('incoming/0151/referat.pdf', bytes('b'))
        const keys = await keysOf(listIncoming(store))
        expect(keys).toEqual(['incoming/0151/inn boks/æøå fil (1)+a&b=c%20d.txt', 'incoming/0151/referat.pdf'])
        const [first = ''] = keys
        expect(await keysOf(listIncoming(store, { startAfter: first }))).toEqual(keys.slice(1))
        expect(isIncomingFile('incoming/0151/')).toBe(false)
        expect(isIncomingFile('incoming/.uploads/x/0001.part')).toBe(false)
        expect(isIncomingFile('originals/x')).toBe(false)
      })
    })

    it('says that it can be used', async () => {
      await expect(store.check()).resolves.toBeUndefined()
    })
  })
}

/** Waits for the failure of that code, and that its message is one line for an operator. */
export async function expectFailure(work: Promise<unknown>, code: FailureCode): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FailureError)) throw error ?? new Error(`nothing failed, but ${code} was expected`)
  expect(error.failure.code).toBe(code)
  expect(error.failure.message).toMatch(/^[^\n]+\.$/)
  return error.failure.message
}

/** Bytes that are the same in every run, and different for every seed. */
export function pattern(length: number, seed = 1): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 16
  })
}

async function* inChunks(body: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < body.length; from += size) yield body.subarray(from, from + size)
}

/** Everything that an iteration gives. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

async function keysOf(objects: AsyncIterable<{ key: string }>): Promise<string[]> {
  return (await allOf(objects)).map(({ key }) => key)
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await allOf(stream))
}

const inOrderOfBytes = (keys: readonly string[]): string[] =>
  keys.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)))
/** Nothing sorts before a NUL: so a folder comes before whatever else begins with its name. */
const inOrderOfSegments = (keys: readonly string[]): string[] =>
  inOrderOfBytes(keys.map((key) => key.replaceAll('/', '\0'))).map((key) => key.replaceAll('\0', '/'))
const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)
const text = (body: Uint8Array): string => new TextDecoder().decode(body)
