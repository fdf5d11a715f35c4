import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

type Read = { name: string | undefined; fileName: string | undefined; text: string }

async function read(body: string, { boundary = 'b', sizes = body.length } = {}): Promise<Read[]> {
  const bytes = Buffer.from(body)
  const chunks = Array.from({ length: Math.ceil(bytes.length / sizes) }, (_none, index) =>
    bytes.subarray(index * sizes, (index + 1) * sizes),
  )
  const parts: Read[] = []
  for await (const part of readForm(each(chunks), boundary)) {
    const pieces: Uint8Array[] = []
    for await (const piece of part.body) pieces.push(piece)
    parts.push({ name: part.name, fileName: part.fileName, text: Buffer.concat(pieces).toString() })
  }
  return parts
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const head = 'Content-Disposition: form-data; name="file"; filename="a.txt"'
const form = (...parts: readonly string[]) => `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`
const nameOf = async (parameters: string) =>
  (await read(form(`Content-Disposition: form-data; name="file"; ${parameters}\r\n\r\nx`)))[0]?.fileName

test('wherever a body is cut on its way, its parts are the same', async () => {
  const content = 'linje\r\n--a\r\n-b--\r\n\r\n--\r\r\n'
  const body = `forord\r\n${form(`${head}\r\n\r\n${content}`, `${head}\r\nX: y\r\n\r\n`, 'content-disposition: form-data;name=t\r\n\r\nsø')}efterord`
  for (let sizes = 1; sizes < 40; sizes++)
    expect(await read(body, { sizes })).toEqual([
      { name: 'file', fileName: 'a.txt', text: content },
      { name: 'file', fileName: 'a.txt', text: '' },
      { name: 't', fileName: undefined, text: 'sø' },
    ])
})

test('what is left of a part that nobody reads on is passed over', async () => {
  const chunks = each([Buffer.from(form(`${head}\r\n\r\nuninteresting`, `${head}\r\n\r\nread`))])
  const seen: string[] = []
  for await (const { body } of readForm(chunks, 'b')) {
    for await (const piece of body) {
      seen.push(Buffer.from(piece).toString())
      break
    }
  }
  expect(seen).toEqual(['uninteresting', 'read'])
})

test('a body of which nobody wants more is let go of', async () => {
  let left = false
  const chunks = async function* () {
    try {
      yield Buffer.from(`--b\r\n${head}\r\n\r\nmuch`)
      yield Buffer.from('more')
    } finally {
      left = true
    }
  }
  for await (const part of readForm(chunks(), 'b')) if (part.name === 'file') break
  expect(left).toBe(true)
})

test.each([
  ['no part', '--b--', []],
  ['spaces behind a boundary', `--b \t\r\n${head}\r\n\r\nx\r\n--b--`, ['x']],
  ['a part without any header that says a name', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--', ['x']],
])('a form with %s is one', async (_what, body, texts) => {
  expect((await read(body)).map(({ text }) => text)).toEqual(texts)
})

test.each([
  ['without its boundary', 'what else'],
  ['with a boundary that only begins so', `--bb\r\n${head}\r\n\r\nx\r\n--bb--\r\n`],
  ['with a part that says nothing of itself', '--b\r\n\r\nx\r\n--b--\r\n'],
  ['with a part whose head has no end', `--b\r\n${head}; x="${'x'.repeat(20_000)}`],
])('a body %s is no form', async (_what, body) => {
  await expect(read(body)).rejects.toMatchObject({ code: 'malformed-body' })
})

test('a form that ends anywhere before its last boundary has broken off', async () => {
  const whole = form(`${head}\r\n\r\nhalf`)
  for (let length = 3; length <= whole.lastIndexOf('--'); length++)
    await expect(read(whole.slice(0, length)), `${length}`).rejects.toMatchObject({ code: 'incomplete-body' })
})

test.each([
  [`filename="h?ring.pdf"; filename*=UTF-8''h%C3%B8ring.pdf`, 'høring.pdf'],
  [`filename*=UTF-8''h%C3%B8ring.pdf; filename="h?ring.pdf"`, 'høring.pdf'],
  [`filename*=utf-8'da'h%C3%B8ring%20%22ny%22.pdf`, 'høring "ny".pdf'],
  [`filename*="UTF-8''h%C3%B8ring.pdf"`, 'høring.pdf'],
  [`filename*=iso-8859-1''h%F8ring.pdf`, 'høring.pdf'],
  [`filename="plain.pdf"; filename*=UTF-8''h%F8ring.pdf`, 'plain.pdf'],
  [`filename*=UTF-8''h%F8ring.pdf`, '\ufffd'],
  [`filename*=UTF-8''..%2F..%2Fetc%2Fx.pdf`, 'x.pdf'],
  ['filename=plain.pdf', 'plain.pdf'],
  ['filename="a;b \\"c\\".pdf"', 'a;b "c".pdf'],
  ['filename="C:\\Users\\x\\plain.pdf"', 'plain.pdf'],
  ['filename="høring.pdf"', 'høring.pdf'],
  ['filename=""', ''],
])('the name of a file that says %s is «%s»', async (parameters, name) => {
  expect(await nameOf(parameters)).toBe(name)
})
