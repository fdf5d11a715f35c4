import type { Format } from '../finish.ts'
import type { GeneratedDocument } from '../generate.ts'
import type { Golden } from '../golden.ts'
import type { Random } from '../random.ts'
import { renderDocx } from './docx.ts'
import { renderHtml } from './html.ts'
import { renderPdf } from './pdf.ts'
import type { PdfLook } from './pdf-canvas.ts'
import { renderScan } from './scan.ts'
import { renderText } from './text.ts'

/** Looks that PDF files of kommuner have, drawn by chance. */
export function drawPdfLook(random: Random, tagged: boolean): PdfLook {
  return {
    tagged,
    font: random.pick(['helvetica', 'helvetica', 'times', 'liberation']),
    size: random.pick([9.5, 10, 10.5, 11]),
    margin: random.pick([50, 56, 62, 70]),
    hyphenate: random.chance(0.3),
    ruledTables: random.chance(0.7),
    compress: true,
  }
}

/** @returns the bytes of a generated document in a format, and what a careful reader of just these bytes would know. */
export async function renderAs(
  generated: GeneratedDocument,
  format: Format,
  random: Random,
  look: Partial<PdfLook> = {},
): Promise<{ bytes: Buffer; golden: Golden; extension: string }> {
  const { document } = generated
  switch (format) {
    case 'text':
      return {
        bytes: Buffer.from(renderText(document)),
        golden: generated.goldenFor(format, new Map()),
        extension: 'txt',
      }
    case 'html':
      return {
        bytes: Buffer.from(renderHtml(document)),
        golden: generated.goldenFor(format, new Map()),
        extension: 'html',
      }
    case 'docx':
      return { bytes: await renderDocx(document), golden: generated.goldenFor(format, new Map()), extension: 'docx' }
    default: {
      const { bytes, spans } = await renderPdf(document, {
        ...drawPdfLook(random, format === 'tagged-pdf'),
        ...look,
      })
      const golden = generated.goldenFor(format, spans)
      if (format !== 'scan') return { bytes, golden, extension: 'pdf' }
      return {
        bytes: await renderScan(bytes, { seed: generated.name, created: document.created }),
        golden,
        extension: 'pdf',
      }
    }
  }
}
