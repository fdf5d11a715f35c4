import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { GrayImage } from '../ocr/gray-image.ts'

/** Pixels on the narrow side: enough for letters of running text, at 200 dpi on A4. */
const NARROW_PIXELS = 1654
const MOST_PIXELS = 12_000_000

let library: Promise<PDFiumLibrary> | undefined

/** Renders pages of one document to gray pictures, in wasm: no native code meets the file. */
export class PdfRenderer {
  readonly #bytes: Uint8Array
  #document: Promise<PDFiumDocument> | undefined

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** @throws Error when PDFium cannot open the file or draw the page */
  async render(pageNumber: number): Promise<GrayImage> {
    this.#document ??= this.#open()
    const page = (await this.#document).getPage(pageNumber - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const narrow = Math.max(1, Math.min(originalWidth, originalHeight))
    const area = Math.max(1, originalWidth * originalHeight)
    const scale = Math.min(NARROW_PIXELS / narrow, Math.sqrt(MOST_PIXELS / area))
    const { width, height, data } = await page.render({
      scale,
      render: 'bitmap',
      colorSpace: 'Gray',
      renderFormFields: true,
    })
    return { width, height, pixels: data }
  }

  async close(): Promise<void> {
    const document = await this.#document?.catch(() => undefined)
    document?.destroy()
  }

  async #open(): Promise<PDFiumDocument> {
    library ??= import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init())
    return (await library).loadDocument(this.#bytes)
  }
}
