import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'
import { html } from './html.ts'
import { paragraphs } from './paragraphs.ts'

let api: TestApi
let id: string
beforeAll(async () => {
  api = await openTestApi()
  const motion = await api.takeIn('referat.pdf', 'referat', { hints: { url: 'javascript:alert(1)' } })
  await api.publish(motion, {}, { '/date': { page: 1, quote: 'den 7. maj 2024' } })
  id = motion.documentId
})
afterAll(() => api.close())

async function open(path: string) {
  const response = await fetch(api.url + path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('a template escapes what comes from outside, in text and attributes, and leaves our own HTML', () => {
  const hostile = `"><script>alert('x')</script>&`
  expect(html`<p title="${hostile}">${[html`<b>${1}</b>`, hostile, null, false]}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;"><b>1</b>&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
  )
})

test('text keeps its paragraphs and lines, and what has bullets becomes a list', () => {
  const text = 'Resultaterne er:\n• 23 besøg\n• 5 <svar>\nI alt 28.\n\nNyt afsnit'
  expect(paragraphs(text).map((each) => each.text)).toEqual([
    '<div class="lines"><p>Resultaterne er:</p><ul><li>23 besøg</li><li>5 &lt;svar&gt;</li></ul><p>I alt 28.</p></div>',
    '<div class="lines"><p>Nyt afsnit</p></div>',
  ])
})

test('the search page shows hits with item, page and highlighted words, and links to both', async () => {
  const { status, text, headers } = await open('/?q=botilbud')
  expect(status).toBe(200)
  expect(text).toContain(`href="/dokument/${id}#punkt-1">1. Tilsyn med botilbuddet Solgården</a>`)
  expect(text).toContain(`href="/api/v1/documents/${id}/original#page=1">Side 1 i originalen</a>`)
  expect(text).toMatch(/<mark>botilbud\w*<\/mark>/i)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('what was asked for stands in the form again, without becoming HTML', async () => {
  const { text } = await open(`/?q=${encodeURIComponent('"><script>')}&type=notat&kommune=Ballerup`)
  expect(text).toContain('value="&quot;&gt;&lt;script&gt;"')
  expect(text).not.toContain('<script>')
  expect(text).toContain('<option value="notat" selected>')
  expect(text).toContain('<details open>')
  expect(text).toContain('Ingen resultater')
})

test('a wrong answer to the form is told in Danish, and an empty form asks nothing', async () => {
  const wrong = await open('/?q=x&kommune=Andeby&from=2024-01-01')
  expect(wrong).toMatchObject({
    status: 400,
    text: expect.stringContaining('»Kommune« kan ikke bruges, som det står.'),
  })
  for (const kept of ['value="x"', 'value="Andeby"', 'value="2024-01-01"', '<details open>'])
    expect(wrong.text).toContain(kept)
  const { status, text } = await open('/?q=&type=&kommune=&organization=&from=&to=&case=')
  expect(status).toBe(200)
  expect(text).not.toContain('resultat')
})

test('what others have put into an address is no mistake of the visitor', async () => {
  expect(await open('/?utm_source=nyhedsbrev')).toMatchObject({
    status: 200,
    text: expect.stringContaining('De nyeste'),
  })
  expect((await open('/?q=botilbud&q=skole&fbclid=1')).text).toContain('value="botilbud"')
})

test('the first page shows the newest documents, with links to them', async () => {
  const { text } = await open('/')
  expect(text).toContain('De nyeste af 1 dokument<')
  expect(text).toContain(`<a href="/dokument/${id}">Referat af Socialudvalgets møde den 7. maj 2024</a>`)
})

test('an address that is none has a Danish page in a browser and a problem document elsewhere', async () => {
  const headers = { accept: 'text/html,*/*;q=0.8' }
  for (const [path, status] of [
    ['/findes-ikke', 404],
    ['/dokument/%E6', 400],
  ] as const) {
    const response = await fetch(api.url + path, { headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('<html lang="da">')
    expect((await open(path)).headers.get('content-type')).toContain('application/problem+json')
  }
  const api404 = await fetch(`${api.url}/api/v1/nothing`, { headers })
  expect(api404.headers.get('content-type')).toContain('application/problem+json')
})

test('a document that another of the same meeting has replaced says so first, and leads there', async () => {
  const meeting = { meeting: 'socialudvalget 2023-01-10' }
  const older = await api.takeIn('dagsorden.pdf', 'dagsorden')
  await api.publish(older, { type: 'dagsorden' }, {}, meeting)
  const newer = await api.takeIn('det-vedtagne.pdf', 'det vedtagne')
  await api.publish(newer, {}, {}, meeting)
  const replaced = await open(`/dokument/${older.documentId}`)
  expect(replaced.text).toMatch(/class="notice"><p>Der er en anden udgave fra samme møde/)
  expect(replaced.text).toContain(`<a href="/dokument/${newer.documentId}">Referat, hentet `)
  const counting = await open(`/dokument/${newer.documentId}`)
  expect(counting.text).toContain('1 anden udgave fra samme møde')
})

test('the page of a document shows structure, decision and evidence, and no address that would run something', async () => {
  const { status, text } = await open(`/dokument/${id}`)
  expect(status).toBe(200)
  for (const words of [
    '<h1>Referat af Socialudvalgets møde den 7. maj 2024</h1>',
    'id="punkt-2"',
    'Høring om &lt;b&gt;budgettet&lt;/b&gt; &amp; takster',
    'Godkendt',
    'ikke endeligt',
    '<b>For: 5</b> Signe Holm Krogh',
    'REFERAT Socialudvalget',
    'den 7. maj 2024',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).not.toContain('javascript:')
  expect(text).not.toContain(' ·  · ')
})

test('a document that is on its way, unknown or withdrawn has a page that says so', async () => {
  const { documentId } = await api.takeIn('ny.pdf', 'ny')
  expect(await open(`/dokument/${documentId}`)).toMatchObject({ status: 202, text: expect.stringContaining('På vej') })
  expect(await open('/dokument/x')).toMatchObject({ status: 404, text: expect.stringContaining('ikke noget dokument') })
  await api.publish(await api.takeIn('væk.pdf', 'væk'))
  await api.pipeline.ledger.operators.withdraw(documentId, 'fejl', 'test')
  expect(await open(`/dokument/${documentId}`)).toMatchObject({
    status: 410,
    text: expect.stringContaining('trukket tilbage'),
  })
})

test('the style sheet is there and may be kept for ever', async () => {
  const [, address = ''] = /href="(\/style-\w+\.css)"/.exec((await open('/')).text) ?? []
  const { status, headers } = await open(address)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('immutable')
})
