import { crc32, deflateSync } from 'node:zlib'
import { runningText } from '@arkivar/types'
import { beforeAll, expect, it, test } from 'vitest'
import { defaultBudgets } from './budgets.ts'
import { extractDocument } from './extract-document.ts'
import { writtenPdf, writtenPicture } from './fixtures/written-pdf.ts'
import { silentJournal } from './journal.ts'
import { type GrayImage, straightened } from './ocr/gray-image.ts'
import { grayFromPng } from './ocr/gray-png.ts'

const SENTENCE = 'Udvalget besluttede at bygge en ny bro over havnen'
const SMALL = { size: 'A5', margin: 40 }

let sheet: GrayImage

beforeAll(async () => {
  sheet = await writtenPicture((document) => {
    for (let line = 0; line < 6; line++) document.fontSize(13).text(`${line + 1} gange: ${SENTENCE}.`)
  }, SMALL)
})

/** With all five ways in which PNG writes rows, in turns. */
function png({ width, height, pixels }: GrayImage): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  const at = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (pixels[y * width + x] ?? 0))
  for (let y = 0; y < height; y++) {
    const filter = y % 5
    rows[y * (width + 1)] = filter
    for (let x = 0; x < width; x++) {
      const [a, b, c] = [at(x - 1, y), at(x, y - 1), at(x - 1, y - 1)]
      const nearest = [a, b, c].reduce((best, each) =>
        Math.abs(a + b - c - each) < Math.abs(a + b - c - best) ? each : best,
      )
      const before = [0, a, b, (a + b) >> 1, nearest][filter] ?? 0
      rows[y * (width + 1) + 1 + x] = (at(x, y) - before) & 255
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

const extract = (bytes: Uint8Array, fileName: string) =>
  extractDocument({
    bytes: new Uint8Array(bytes),
    fileName,
    budgets: defaultBudgets,
    journal: silentJournal,
    ocr: true,
  })

async function textOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const outcome = await extract(bytes, fileName)
  return outcome.ok ? runningText(outcome.document) : outcome.failure.code
}

test('gray pictures come out of a PNG as they went in', () => {
  const { width, height, pixels } = grayFromPng(png(sheet))
  expect([width, height, Buffer.compare(pixels, sheet.pixels)]).toEqual([sheet.width, sheet.height, 0])
})

it('reads a picture file whose sheet lies askew', async () => {
  const text = await textOf(png(straightened(sheet, -0.09)), 'foto.png')
  expect(text.split(SENTENCE)).toHaveLength(7)
})

it('draws out a fax that has half as many lines as dots', async () => {
  const height = sheet.height >> 1
  const flat = new Uint8Array(sheet.width * height)
  for (let y = 0; y < height; y++)
    flat.set(sheet.pixels.subarray(2 * y * sheet.width, (2 * y + 1) * sheet.width), y * sheet.width)
  const bytes = await writtenPdf((document) => {
    const { width, height: full } = document.page
    document.image(png({ width: sheet.width, height, pixels: flat }), 0, 0, { width, height: full })
  }, SMALL)
  const outcome = await extract(bytes, 'fax.pdf')
  const [page] = outcome.ok ? outcome.document.pages : []
  expect(page?.blocks.map((block) => ('text' in block ? block.text : '')).join(' ')).toContain(SENTENCE)
  // The page is still the sheet, and its lines stand where they stood.
  expect(page?.height).toBeGreaterThan(page?.width ?? 0)
  expect(page?.blocks.at(-1)?.box?.[3]).toBeGreaterThan(100)
})

it('reads the cells of a ruled table, whose text is wrapped', async () => {
  const cells = [
    ['Spørgsmål', 'Svar'],
    [
      'Hvornår er broen over havnen sidst blevet malet?',
      'Broen blev malet i maj 2019. Det kostede to millioner kroner.',
    ],
    ['Hvem efterser stigerne?', 'Det gør havnefogeden hver måned.'],
  ]
  const picture = await writtenPicture((document) => {
    for (const [row, texts] of cells.entries())
      for (const [column, text] of texts.entries()) {
        const [x, y] = [40 + column * 170, 60 + row * 80]
        document.rect(x, y, 170, 80).stroke()
        document.fontSize(12).text(text, x + 6, y + 6, { width: 158 })
      }
  }, SMALL)
  const outcome = await extract(png(straightened(picture, 0.02)), 'skema.png')
  const [table] = outcome.ok ? outcome.document.pages.flatMap(({ blocks }) => blocks) : []
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual(cells)
})
