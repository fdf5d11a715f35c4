import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFDocument from 'pdfkit'
import { createRandom } from '../random.ts'

const fonts = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')}/`

/** How a scan looks: dots per inch, degrees by which sheets lie askew at most, share of specks per pixel. */
export type ScanLook = { dpi: number; skew: number; specks: number; quality: number }

export const cleanScan: ScanLook = { dpi: 150, skew: 0.4, specks: 0.00002, quality: 45 }

/** @returns a PDF of pictures of the pages of `bytes`, without any text, as an office scanner makes it. */
export async function renderScan(
  bytes: Buffer,
  options: { seed: string; created: string; look?: ScanLook },
): Promise<Buffer> {
  const { look = cleanScan } = options
  const random = createRandom(`scan/${options.seed}`)
  const loading = getDocument({ data: new Uint8Array(bytes), standardFontDataUrl: fonts, verbosity: 0 })
  const pdf = await loading.promise
  const output = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { Title: 'Scan', Producer: 'Scanner', CreationDate: new Date(`${options.created}T08:00:00Z`) },
  })
  const chunks: Buffer[] = []
  output.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const viewport = page.getViewport({ scale: look.dpi / 72 })
    const flat = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas: flat as never, canvasContext: flat.getContext('2d') as never, viewport }).promise
    const sheet = createCanvas(flat.width, flat.height)
    const pen = sheet.getContext('2d')
    pen.fillStyle = '#f7f6f2'
    pen.fillRect(0, 0, sheet.width, sheet.height)
    pen.translate(sheet.width / 2, sheet.height / 2)
    pen.rotate(((random.next() * 2 - 1) * look.skew * Math.PI) / 180)
    pen.globalCompositeOperation = 'multiply'
    pen.drawImage(flat, -sheet.width / 2, -sheet.height / 2)
    pen.resetTransform()
    pen.fillStyle = '#555'
    for (let speck = 0; speck < sheet.width * sheet.height * look.specks; speck += 1)
      pen.fillRect(random.int(0, sheet.width), random.int(0, sheet.height), 1, 1)
    const picture = await sheet.encode('jpeg', look.quality)
    output.addPage({ size: 'A4', margin: 0 })
    output.image(picture, 0, 0, { width: output.page.width, height: output.page.height })
  }
  await loading.destroy()
  const done = new Promise<void>((resolve) => output.once('end', () => resolve()))
  output.end()
  await done
  return Buffer.concat(chunks)
}
