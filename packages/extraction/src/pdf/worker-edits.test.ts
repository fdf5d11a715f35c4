import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { defaultBudgets } from '../budgets.ts'
import { openPdf } from './open-pdf.ts'
import { editWorker, workerEdits } from './worker-edits.ts'

const published = readFileSync(fileURLToPath(import.meta.resolve('pdfjs-dist/build/pdf.worker.mjs')), 'utf8')

test('every edit fits the installed version of pdf.js once', () => {
  expect(editWorker(published)).not.toBe(published)
})

test('an edit that does not fit stops the parser and says why', () => {
  for (const edit of workerEdits) {
    expect(() => editWorker(published.replace(edit.find, () => ''))).toThrow(edit.why)
    expect(() => editWorker(`${published}\n${edit.find}`)).toThrow('pdfjs-dist is not the version')
  }
})

/** Content that takes each way through the reading of text, with its reason. */
const contents: Record<string, string> = {
  'plain lines, each with its font': 'BT /F1 11 Tf 60 700 Td (Referat af ) Tj ET BT /F1 11 Tf 120 700 Td (mode) Tj ET',
  'kerning and spaces made of gaps': 'BT /F1 11 Tf 60 680 Td [(Ud) 20 (val) -350 (get) -900 (modes) 5 (.)] TJ ET',
  'spacing of letters and words': 'BT /F1 11 Tf 1 Tc 5 Tw 60 660 Td (S T A T og kommune) Tj 0 Tc 0 Tw (efter) Tj ET',
  'text that is stretched and raised': 'BT /F1 11 Tf 60 640 Td 80 Tz (smal) Tj 4 Ts (note) Tj 0 Ts 100 Tz (igen) Tj ET',
  'turned text': 'BT /F1 11 Tf 0 1 -1 0 300 300 Tm (paa hojkant) Tj ET BT 0.7 0.7 -0.7 0.7 200 200 Tm (skraat) Tj ET',
  'text on its head': 'BT /F1 11 Tf -1 0 0 -1 400 400 Tm (paa hovedet ) Tj (og videre) Tj ET',
  'states within states':
    'q 2 0 0 2 10 10 cm q BT /F1 6 Tf 20 250 Td (dobbelt) Tj ET Q q 0.5 0 0 0.5 0 0 cm BT 60 900 Td (halv) Tj ET Q Q',
  'lines by operators': 'BT /F1 11 Tf 14 TL 60 600 Td (forste) Tj T* (anden) Tj (tredje) \' 3 1 (fjerde) " ET',
  'text off the page': 'BT /F1 11 Tf -200 580 Td (uden for siden og saa langt at det naar ind paa den) Tj ET',
  'a size that changes within a line': 'BT /F1 11 Tf 60 560 Td (fod) Tj /F1 7 Tf (note) Tj /F1 11 Tf ( her) Tj ET',
  'back to the start of the line': 'BT /F1 11 Tf 60 540 Td (linje) Tj -10 0 Td (over) Tj 0 -3 Td (under) Tj ET',
  'marked content':
    '/P <</MCID 0>> BDC BT /F1 11 Tf 60 520 Td (maerket) Tj ET EMC /Artifact BMC BT 60 30 Td (1) Tj ET EMC',
  'strings in hexadecimal, sound and odd':
    'BT /F1 11 Tf 60 460 Td <526566657261> Tj <5 2 6> Tj <5265\n66657 > Tj <52zz65> Tj <> Tj [<41> 30 <42 43> -400 <4>] TJ ET',
  'numbers as programs write them':
    'BT /F1 11. Tf 60.50 440 Td -.5 0 Td +3 -0 Td 4-3 0 Td --2 0 Td 007.250 0 Td (tal) Tj [(a) -250.75 (b).5(c)-0 (d)] TJ ET',
  'text that leaves the page':
    'BT /F1 11 Tf 560 420 Td (ud over kanten) Tj (og videre) Tj 0 -14 Td (ny \\255 linje) Tj ET',
  'text at no place that could be told':
    'BT /F1 11 Tf 60 400 Td (for) Tj 1e400 0 Td (efter) Tj 99999999999999999999 0 Td (uendelig) Tj ET',
  'a broken operator':
    'BT /F1 11 Tf 60 500 Td (for) Tj 1 0 Tm (efter) Tj ET Q Q BT /F9 9 Tf 60 480 Td (uden skrift) Tj ET',
}

async function pdfOf(content: string): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4' })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.fontSize(9).text('Skrift').addContent('1 0 0 -1 0 842 cm').addContent(content)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function comparable({ items, styles }: TextContent): unknown {
  const faceless = Object.values(styles).map((style) => ({ ...style, face: undefined }))
  // Names of fonts hold the number of the document.
  return JSON.parse(JSON.stringify({ items, styles: faceless }).replace(/"g_d\d+_/g, '"'))
}

test.each(Object.entries(contents))('with the edits, pdf.js gives the same text: %s', async (_, content) => {
  const bytes = await pdfOf(content)
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const opened = await openPdf(bytes, defaultBudgets)
  if (!opened.ok) throw new Error(opened.failure.message)
  const published = await (await task.promise).getPage(1)
  const asked = { includeMarkedContent: true, disableNormalization: true }
  const expected = comparable((await published.getTextContent(asked)) as TextContent)
  expect(JSON.stringify(expected)).toMatch(/Skrift.*"str":"[^"]+"/s)
  const page = await opened.document.getPage(1)
  expect(comparable(await page.getTextContent())).toEqual(expected)
  await Promise.all([task.destroy(), opened.close()])
})

test('the words of a heading whose letters are drawn apart stay words, and words placed one by one stay apart', async () => {
  const spaced = '(7. NYT TAG) Tj'
  const placed =
    '[(S) -140 (A) -140 (L) -140 (G) -140 ( ) -140 (A) -140 (F) -140 ( ) -140 (J) -140 (O) -140 (R) -140 (D)] TJ'
  const letters = '[(A) -300 (B) -300 (C) -300 (F) -300 (stemmer for)] TJ'
  const content = `BT /F1 11 Tf 1.6 Tc 60 500 Td ${spaced} 0 Tc 0 -30 Td ${placed} 0 -30 Td ${letters} ET`
  const opened = await openPdf(await pdfOf(content), defaultBudgets)
  if (!opened.ok) throw new Error(opened.failure.message)
  const { items } = await (await opened.document.getPage(1)).getTextContent()
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []))
  expect(texts.slice(1)).toEqual(['7. NYT TAG', 'SALG AF JORD', 'A B C F stemmer for'])
  await opened.close()
})
