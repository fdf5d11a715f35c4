import { openDatabase, sql } from '@arkivar/postgres'
import { scratchDatabase } from '@arkivar/postgres/testing'
import { FailureError, type SearchHit, type SearchQuery, searchResultSchema } from '@arkivar/types'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { InvalidCursorError, openSearchIndex, type SearchIndex } from '../index.ts'
import { besvarelse, inventedDocument, notat, page, referat } from '../testing/invented-documents.ts'
import { searchFailures } from './search-failures.ts'
import { entryRows } from './unit-rows.ts'

let database: Awaited<ReturnType<typeof scratchDatabase>>
let index: SearchIndex

beforeAll(async () => {
  database = await scratchDatabase()
  index = await openSearchIndex({ database: database.url })
})
beforeEach(async () => {
  await index.drop()
})
afterAll(async () => {
  await index.close()
  await database.drop()
})

const all = [referat, notat, besvarelse]
const fill = () => index.upsert(all.map((document) => ({ document, version: 1 })))
const find = async (query: string | SearchQuery) =>
  searchResultSchema.parse(await index.search(typeof query === 'string' ? { text: query } : query))
const hitsOf = async (query: string | SearchQuery) => (await find(query)).hits
const places = (hits: readonly SearchHit[]) => hits.map((hit) => [hit.documentId, hit.item?.order ?? null])
const highlighted = (hit: SearchHit | undefined) =>
  hit?.snippet.filter((part) => part.highlighted).map((part) => part.text)
const readable = (hit: SearchHit | undefined) => hit?.snippet.map((part) => part.text).join('')

describe('a hit', () => {
  beforeEach(fill)

  test('goes down to the agenda item, with the page on which the words stand', async () => {
    const hits = await hitsOf('magtanvendelse')
    expect(places(hits)).toEqual([[referat.id, 1]])
    expect(hits[0]).toMatchObject({
      title: 'Socialudvalget 7. maj 2024',
      type: 'referat',
      date: '2024-05-07',
      kommune: { code: '0151', name: 'Ballerup' },
      organization: 'Socialudvalget',
      item: { number: '1', name: 'Tilsyn med botilbuddet Lyngtoften', order: 1 },
      page: 2,
      url: `https://example.test/${referat.id}`,
    })
    expect(highlighted(hits[0])).toEqual(['magtanvendelser'])
  })

  test('shows the passage as it is written', async () => {
    const [hit] = await hitsOf('ryddet sne')
    expect(hit?.snippet).toEqual([
      { text: 'Sagsnr. 23/29424 Cykelstierne er ', highlighted: false },
      { text: 'ryddet', highlighted: true },
      { text: ' for ', highlighted: false },
      { text: 'sne', highlighted: true },
      { text: '.', highlighted: false },
    ])
  })

  test('finds the answer on its own page', async () => {
    const [hit] = await hitsOf('havnen')
    expect(hit).toMatchObject({ documentId: besvarelse.id, page: 2, item: null })
    expect(readable(hit)).toContain('heraf 17 på havnen')
  })

  test('needs a word of the item itself, while its document may supply the others', async () => {
    expect(places(await hitsOf('ballerup køkken'))).toEqual([[referat.id, 2]])
    expect(places(await hitsOf('socialudvalget'))).toEqual([[referat.id, null]])
  })

  test('is found by what stands outside of all items', async () => {
    expect(places(await hitsOf('kantinen'))).toEqual([[referat.id, null]])
    expect(places(await hitsOf('Signe Holm Krogh'))).toEqual([[referat.id, null]])
  })

  test('never shows the contents of a closed item, only that there was one', async () => {
    expect(await hitsOf('hemmeligheden')).toEqual([])
    expect(await hitsOf('hemmeligt')).toEqual([])
    const [hit] = await hitsOf('personsag')
    expect(hit?.item?.name).toBe('Personsag')
    expect(readable(hit)).toBe('')
  })

  test('ranks a title above the name of an item, that above a decision, and that above the text', async () => {
    const inText = inventedDocument('a', { text: 'Her nævnes gadebelysning.', title: 'Et' })
    const inTitle = inventedDocument('b', { text: 'Her nævnes ingenting.', title: 'Gadebelysning' })
    const other = { ...referat, pages: [], kommune: null, meeting: null, title: null }
    const [first, second] = referat.agendaItems
    if (first === undefined || second === undefined) throw new Error('the referat has lost its items')
    const resolution = { text: 'Gadebelysning godkendt.', outcome: 'adopted', passed: true, final: true } as const
    const inDecision = { ...other, id: 'c', agendaItems: [{ ...first, resolution }] }
    const inName = { ...other, id: 'd', agendaItems: [{ ...second, name: 'Gadebelysning' }] }
    await index.upsert([inText, inTitle, inDecision, inName].map((document) => ({ document, version: 1 })))
    expect((await hitsOf('gadebelysning')).map((hit) => hit.documentId)).toEqual(['b', 'd', 'c', 'a'])
  })

  test('comes before an older one that is as good', async () => {
    const text = 'Ordet dværgtapir står her.'
    const years = ['2012-01-01', '2022-01-01', '2002-01-01']
    await index.upsert(years.map((date) => ({ document: inventedDocument(date, { text, date }), version: 1 })))
    expect((await hitsOf('dværgtapir')).map((hit) => hit.date)).toEqual(['2022-01-01', '2012-01-01', '2002-01-01'])
  })

  test('lies on the page where the words are, however long the document is', async () => {
    const filler = Array.from({ length: 400 }, (_, number) => `Afsnit ${number} om drift og vedligehold.`).join('\n')
    const pages = Array.from({ length: 40 }, (_, at) =>
      page(at + 1, `${filler}\n${at === 36 ? 'Her står næbdyret.' : ''}`),
    )
    await index.upsert([{ document: inventedDocument('long', { pages, title: 'Driftsplan' }), version: 1 }])
    const result = await find('"her står næbdyret"')
    expect(result).toMatchObject({ total: 1, hits: [{ documentId: 'long', page: 37 }] })
    expect(highlighted(result.hits[0])).toEqual(['Her står næbdyret'])
    expect((await find('vedligehold')).total).toBe(1)
  })
})

describe('words', () => {
  beforeEach(fill)

  test('are found in all their forms, and in quotes only as written', async () => {
    expect(places(await hitsOf('cykelsti'))).toEqual([[notat.id, null]])
    expect(await hitsOf('"cykelsti"')).toEqual([])
    expect(places(await hitsOf('"cykelstier"'))).toEqual([[notat.id, null]])
  })

  test('are one with å and aa, in composed and decomposed letters, in any case', async () => {
    for (const text of ['århusvej', 'AARHUSVEJ', 'Århusvej'.normalize('NFD')]) {
      expect(places(await hitsOf(text)), text).toEqual([[notat.id, null]])
    }
    const decomposed = inventedDocument('nfd', { text: 'Grønærgård'.normalize('NFD') })
    await index.upsert([{ document: decomposed, version: 1 }])
    const [hit] = await hitsOf('grønærgaard')
    expect(hit?.documentId).toBe('nfd')
    expect(highlighted(hit)).toEqual(['Grønærgård'])
  })

  test('keep ø and æ apart from o and ae', async () => {
    expect(await hitsOf('kokken')).toEqual([])
  })

  test('are found within compounds where few texts hold them alone', async () => {
    const hits = await hitsOf('tilladelser')
    expect(places(hits)).toEqual([
      [besvarelse.id, null],
      [referat.id, 2],
    ])
    expect(places(await hitsOf('tilsyn'))).toEqual([[referat.id, 1]])
    expect(highlighted((await hitsOf('socialt'))[0])).toContain('Socialtilsynet')
  })

  test('in quotes have to follow each other', async () => {
    expect(places(await hitsOf('"taget til efterretning"'))).toEqual([[referat.id, 1]])
    expect(await hitsOf('"efterretning til taget"')).toEqual([])
    expect(highlighted((await hitsOf('”taget til efterretning”'))[0])).toEqual(['Taget til efterretning'])
  })

  test('can be excluded, and offered as alternatives', async () => {
    expect(places(await hitsOf('forvaltningen -køkken'))).toEqual([])
    expect(places(await hitsOf('udeservering or cykelstier'))).toEqual([
      [notat.id, null],
      [besvarelse.id, null],
    ])
    expect(places(await hitsOf('-ballerup'))).toEqual([
      [besvarelse.id, null],
      [notat.id, null],
    ])
  })

  test('that turn a decision are never left out', async () => {
    expect(places(await hitsOf('"ikke godkendt"'))).toEqual([[referat.id, 2]])
    expect(places(await hitsOf('imod'))).toEqual([[referat.id, 2]])
  })
})

describe('case numbers', () => {
  beforeEach(fill)

  test('are found as text, down to the item', async () => {
    expect(places(await hitsOf('27.12.16-K09-1-23'))).toEqual([[referat.id, 1]])
    expect(places(await hitsOf('27.12.16-k09-1-23'))).toEqual([[referat.id, 1]])
    expect(places(await hitsOf('23/29424'))).toEqual([[notat.id, null]])
    expect(places(await hitsOf('224674/23'))).toEqual([[notat.id, null]])
    expect(await hitsOf('27.12.16-K09-1-2')).toEqual([])
    expect(await hitsOf('3/29424')).toEqual([])
  })

  test('filter, whatever their separators', async () => {
    expect(places(await hitsOf({ text: '', caseNumber: '27.12.16K09-1-23' }))).toEqual([[referat.id, 1]])
    expect(places(await hitsOf({ text: 'sne', caseNumber: '23/29424' }))).toEqual([[notat.id, null]])
    expect(await hitsOf({ text: 'sne', caseNumber: '23/29425' })).toEqual([])
    expect(await hitsOf({ text: '', caseNumber: '??' })).toEqual([])
  })
})

describe('filters', () => {
  beforeEach(fill)

  test('alone list documents, newest first', async () => {
    expect(places(await hitsOf(''))).toEqual([
      [referat.id, null],
      [besvarelse.id, null],
      [notat.id, null],
    ])
    expect(places(await hitsOf({ text: '', kommune: '0169' }))).toEqual([[notat.id, null]])
    expect(places(await hitsOf({ text: '', type: 'besvarelse' }))).toEqual([[besvarelse.id, null]])
    expect(places(await hitsOf({ text: ' ', from: '2023-12-06', to: '2024-01-22' }))).toEqual([[besvarelse.id, null]])
  })

  test.each(['§', '!?', '🚲', '"', 'or', '\0', '\u0001', '\u200B', '\u00AD'])(
    'find nothing beside %j, which is no word',
    async (text) => {
      expect(await find(text)).toEqual({ total: 0, hits: [], next: null })
      expect(await hitsOf({ text, type: 'besvarelse' })).toEqual([])
    },
  )

  test('narrow what the words find', async () => {
    const text = 'tilladelser or magtanvendelser'
    expect(places(await hitsOf({ text, organization: 'SOCIALUDVALGET' }))).toEqual([
      [referat.id, 1],
      [referat.id, 2],
    ])
    expect(places(await hitsOf({ text, to: '2024-01-31' }))).toEqual([[besvarelse.id, null]])
    expect(await hitsOf({ text, kommune: '0169' })).toEqual([])
  })

  test('by date leave out what has none', async () => {
    await index.upsert([{ document: inventedDocument('undated', { text: 'Udateret sne.' }), version: 1 }])
    expect(places(await hitsOf({ text: 'udateret' }))).toEqual([['undated', null]])
    expect(await hitsOf({ text: 'udateret', to: '2030-01-01' })).toEqual([])
  })
})

describe('pages of hits', () => {
  const many = Array.from({ length: 57 }, (_, at) =>
    inventedDocument(`doc-${String(at).padStart(3, '0')}`, {
      text: `Flagermus ${'i skoven '.repeat(at % 5)}`,
      date: at % 3 === 0 ? null : `20${10 + (at % 10)}-06-01`,
    }),
  )

  async function readAll(query: SearchQuery): Promise<string[]> {
    const read: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { hits, next, total } = await find({ ...query, ...(cursor === undefined ? {} : { cursor }) })
      expect(total).toBe(57)
      read.push(...hits.map((hit) => hit.documentId))
      cursor = next
    }
    return read
  }

  test.each([['flagermus'], [''], ['-uglen'], ['mus or flagermus']])(
    'of %j show each hit once, in one order',
    async (text) => {
      await index.upsert(many.map((document) => ({ document, version: 1 })))
      const atOnce = await hitsOf({ text, limit: 100 })
      const read = await readAll({ text, limit: 7 })
      expect(read).toEqual(atOnce.map((hit) => hit.documentId))
      expect(new Set(read).size).toBe(57)
    },
  )

  test('stay in order beyond those that are weighed', async () => {
    const crowd = Array.from({ length: 450 }, (_, at) => inventedDocument(`crowd-${at}`, { text: 'Mange bøgetræer.' }))
    await index.upsert(crowd.map((document) => ({ document, version: 1 })))
    const read = new Set<string>()
    let cursor: string | null = null
    do {
      const result = await find({ text: 'bøgetræer', limit: 100, ...(cursor === null ? {} : { cursor }) })
      expect(result.total).toBe(450)
      for (const hit of result.hits) read.add(hit.documentId)
      cursor = result.next
    } while (cursor !== null)
    expect(read.size).toBe(450)
  })

  test('show what stays where it is once, whatever comes and goes meanwhile', async () => {
    // The oldest that are weighed are the best hits: they come first, and newer ones push them out of what is weighed.
    const crowd = (name: string, count: number, day: string) =>
      Array.from({ length: count }, (_, at) => {
        const text = name === 'old' ? 'Bøgetræer og egetræer.' : 'Mange bøgetræer.'
        return { document: inventedDocument(`${name}-${at}`, { text, date: day }), version: 1 }
      })
    await index.upsert([
      ...crowd('old', 250, '2020-05-01'),
      ...crowd('leaves', 50, '2024-05-01'),
      ...crowd('young', 200, '2022-05-01'),
    ])
    const read: string[] = []
    let cursor: string | null = null
    for (let turn = 0; turn === 0 || cursor !== null; turn++) {
      const result = await find({ text: 'bøgetræer or egetræer', limit: 60, ...(cursor === null ? {} : { cursor }) })
      read.push(...result.hits.map((hit) => hit.documentId))
      cursor = result.next
      if (turn === 2) await index.upsert(crowd('new', 80, '2025-05-01'))
      if (turn === 4) await index.remove(crowd('leaves', 50, '').map(({ document: { id } }) => ({ id, version: 2 })))
    }
    const stayed = read.filter((id) => /^(?:old|young)/.test(id))
    expect(new Set(stayed).size).toBe(450)
    expect(stayed).toHaveLength(450)
  })

  test('refuse the cursor of another question', async () => {
    await fill()
    const { next } = await find({ text: '', limit: 1 })
    await expect(index.search({ text: 'sne', cursor: next ?? '' })).rejects.toBeInstanceOf(InvalidCursorError)
    await expect(index.search({ text: '', cursor: 'made up' })).rejects.toBeInstanceOf(InvalidCursorError)
  })
})

describe('whatever is typed', () => {
  const typed = [
    '"',
    '""',
    "'",
    "''; drop table search_unit; --",
    '\\',
    'a\\b \\" \\\'',
    '!!! ??? ...',
    '-',
    '- - -',
    '--',
    'or',
    'or or or',
    '-or -"',
    '-"a b" "c',
    '& | ! <-> ( ) :* :A',
    "sne:* & 'kat' <2> hund",
    '%_%',
    '\u0000\u0001\uFFFE',
    '\uD83D',
    '🚲🚲',
    'e\u0301\u0301\u0301',
    '\u0301',
    'ord '.repeat(2500),
    'x'.repeat(10_000),
    '-ord '.repeat(2500),
    '1/2/3/4/5/6/7/8/9/'.repeat(500),
    '"'.repeat(5000),
    '{{text}} $1 ?',
  ]

  test.each(typed.map((text) => [text.slice(0, 20), text]))('%j is a question', async (_, text) => {
    await fill()
    const { total, hits } = await find(text)
    expect(total).toBeGreaterThanOrEqual(hits.length)
    expect(await index.count()).toBe(3)
  })

  test('may stand in a document as well', async () => {
    const documents = typed.map((text, at) =>
      inventedDocument(`odd-${at}`, { text: `${text} mærkværdig`, title: text }),
    )
    await index.upsert(documents.map((document) => ({ document, version: 1 })))
    expect((await find({ text: 'mærkværdig', limit: 100 })).total).toBe(typed.length)
  })
})

describe('a document that is out of all proportion', () => {
  const huge = {
    'a long word': 'å'.repeat(3_000_000),
    'a great many words': Array.from({ length: 300_000 }, (_, at) => `ord${at.toString(36)}`).join(' '),
    'one letter a word': 'i å '.repeat(400_000),
    'letters of two units': '\u{1D400}'.repeat(100_001),
    'many case numbers': Array.from({ length: 60_000 }, (_, at) => `23/${10_000 + at}`).join(' '),
  }

  test.each(Object.entries(huge))('is found all the same: %s', async (_, text) => {
    const document = inventedDocument('huge', {
      title: text,
      unit: text,
      text: `${text} bagest vandrefalk`,
      caseNumbers: [{ value: text, system: 'yy/n' }],
      kommune: { code: text.slice(0, 5000), name: text },
    })
    await index.upsert([{ document, version: 1 }])
    expect(await find('vandrefalk')).toMatchObject({ total: 1, hits: [{ documentId: 'huge' }] })
  })
})

describe('the index', () => {
  const versions = () => index.versions({ limit: 100 })
  const changed = { ...notat, title: 'Ny titel', pages: [page(1, 'Kun om snerydning nu.')] }

  test('stays the same when the same is written again', async () => {
    await fill()
    const before = await find('tilladelser or sne or botilbud')
    await fill()
    await index.upsert([...all, ...all].map((document) => ({ document, version: 1 })))
    expect(await find('tilladelser or sne or botilbud')).toEqual(before)
    expect(await index.count()).toBe(3)
  })

  test('keeps the rows of what was read again and says the same, at its new version', async () => {
    await fill()
    const raw = openDatabase({ url: database.url, applicationName: 'test' })
    const keysOf = async () =>
      (await sql<{ key: number }>`select key from search_unit order by key`.execute(raw.db)).rows.map(({ key }) => key)
    const before = await keysOf()
    const again = all.map((document) => ({ ...document, stages: { extract: 9, classify: 9, normalize: 9 } }))
    await index.upsert(again.map((document) => ({ document, version: 4 })))
    expect(await keysOf()).toEqual(before)
    expect((await versions()).map(({ version }) => version)).toEqual([4, 4, 4])
    await index.upsert([{ document: changed, version: 5 }])
    expect(await keysOf()).not.toEqual(before)
    expect(await hitsOf('belysning')).toEqual([])
    await raw.close()
  })

  test('asks for the rows of an entry only where it holds something else', async () => {
    const asked: number[] = []
    const write = (version: number, digest: string) =>
      index.upsertPrepared({
        id: notat.id,
        version,
        digest,
        async rows() {
          asked.push(version)
          return entryRows(notat)
        },
      })
    await write(1, 'as it was')
    await write(2, 'as it was')
    await write(3, 'changed')
    expect(asked).toEqual([1, 3])
    expect(await versions()).toEqual([{ id: notat.id, version: 3 }])
    expect(places(await hitsOf('cykelstier'))).toEqual([[notat.id, null]])
  })

  test('takes a newer version for an older one, and leaves an older one be', async () => {
    await index.upsert([{ document: notat, version: 5 }])
    await index.upsert([{ document: changed, version: 6 }])
    expect(await hitsOf('belysning')).toEqual([])
    await index.upsert([{ document: notat, version: 5 }])
    expect(await hitsOf('belysning')).toEqual([])
    expect((await hitsOf('snerydning'))[0]?.title).toBe('Ny titel')
    await index.upsert([
      { document: notat, version: 7 },
      { document: changed, version: 6 },
    ])
    expect((await hitsOf('belysning'))[0]?.title).toBe(notat.title)
    expect(await versions()).toEqual([{ id: notat.id, version: 7 }])
  })

  test('does not take back what was removed at a later version', async () => {
    await fill()
    await index.remove([{ id: notat.id, version: 3 }])
    expect(await hitsOf('cykelstier')).toEqual([])
    await index.upsert([{ document: notat, version: 2 }])
    await index.upsert([{ document: notat, version: 3 }])
    expect(await hitsOf('cykelstier')).toEqual([])
    expect(await index.count()).toBe(2)
    await index.upsert([{ document: notat, version: 4 }])
    expect(places(await hitsOf('cykelstier'))).toEqual([[notat.id, null]])
  })

  test('leaves what is newer than the removal, and remembers the removal of what it never saw', async () => {
    await index.upsert([{ document: notat, version: 4 }])
    await index.remove([
      { id: notat.id, version: 3 },
      { id: besvarelse.id, version: 9 },
    ])
    await index.upsert([{ document: besvarelse, version: 8 }])
    expect(await versions()).toEqual([{ id: notat.id, version: 4 }])
  })

  test('keeps nothing of a removed document but its id and version', async () => {
    await fill()
    await index.remove([{ id: notat.id, version: 2 }])
    const raw = openDatabase({ url: database.url, applicationName: 'test' })
    const left = await sql<{ all: string }>`select row_to_json(search_document)::text as all from search_document
      union all select row_to_json(search_unit)::text from search_unit`.execute(raw.db)
    await raw.close()
    expect(left.rows.map((row) => row.all).join('')).not.toMatch(/cykel|Taastrup|Trafik|belysning|example.test.20/i)
  })

  test('survives writers that write the same documents at the same time', async () => {
    const rounds = Array.from({ length: 8 }, (_, at) => at + 1)
    await Promise.all(
      rounds.map((version) => {
        const entries = all.map((document) => ({ document, version }))
        return index.upsert(version % 2 === 0 ? entries : entries.toReversed())
      }),
    )
    expect((await versions()).map((each) => each.version)).toEqual([8, 8, 8])
    expect((await find('')).total).toBe(3)
    expect((await find('magtanvendelse')).total).toBe(1)
  })

  test('tells its versions in the order of ids, a page at a time', async () => {
    await fill()
    expect(await index.versions({ limit: 2 })).toEqual([
      { id: referat.id, version: 1 },
      { id: notat.id, version: 1 },
    ])
    expect(await index.versions({ after: notat.id, limit: 2 })).toEqual([{ id: besvarelse.id, version: 1 }])
  })

  test('is the same after it was dropped and made again, and meanwhile empty', async () => {
    await fill()
    const questions = ['botilbud', 'tilladelser', '', '"taget til efterretning"', '23/29424']
    const before = await Promise.all(questions.map(find))
    await index.drop()
    expect([await index.count(), await versions(), (await find('')).total]).toEqual([0, [], 0])
    await fill()
    expect(await Promise.all(questions.map(find))).toEqual(before)
  })

  test('is away, and blames no document, where its server refuses us', async () => {
    const url = new URL(database.url)
    url.pathname = '/nowhere'
    const refused = searchFailures(url.href)
    const raw = openDatabase({ url: url.href, applicationName: 'test' })
    const failure = await refused(() => sql`select 1`.execute(raw.db)).catch((error: unknown) => error)
    await raw.close()
    expect(failure).toMatchObject({
      failure: { code: 'search-unavailable', message: expect.stringContaining('no such database') },
    })
  })

  test('says that it is gone when its tables were dropped, and comes back', async () => {
    const raw = openDatabase({ url: database.url, applicationName: 'test' })
    await sql`drop table search_unit, search_document`.execute(raw.db)
    await raw.close()
    const failure = await index.check().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(FailureError)
    expect(failure).toMatchObject({ failure: { code: 'search-unavailable' } })
    const second = await openSearchIndex({ database: database.url })
    await second.check()
    await second.close()
    await fill()
    expect(await index.count()).toBe(3)
  })
})
