import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { SourceDocument } from '../source-document.ts'
import { breakLines } from './break-lines.ts'

/** How a PDF looks; drawn by chance for generated documents, fixed for samples. */
export type PdfLook = {
  tagged: boolean
  font: 'helvetica' | 'times' | 'liberation'
  size: number
  margin: number
  hyphenate: boolean
  /** Lines around the cells of tables, or alignment alone. */
  ruledTables: boolean
  compress: boolean
  /** Text in two columns, as newsletters and some regulations have it. */
  twoColumns?: boolean
  userPassword?: string
}

type Face = 'regular' | 'bold'
export type TextStyle = { face: Face; size: number }
/** One run of text in the structure tree: `P`, `H1`, `LBody` … */
export type Element = { add(child: unknown): Element; end(): void }

const files = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const fonts: Record<PdfLook['font'], Record<Face, string>> = {
  helvetica: { regular: 'Helvetica', bold: 'Helvetica-Bold' },
  times: { regular: 'Times-Roman', bold: 'Times-Bold' },
  // Carries Cyrillic letters, which the standard fonts of PDF do not.
  liberation: {
    regular: join(files, 'standard_fonts/LiberationSans-Regular.ttf'),
    bold: join(files, 'standard_fonts/LiberationSans-Bold.ttf'),
  },
}

export const body = (canvas: PdfCanvas): TextStyle => ({ face: 'regular', size: canvas.look.size })
export const bold = (canvas: PdfCanvas): TextStyle => ({ face: 'bold', size: canvas.look.size })

const columnGap = 24

/** A page-breaking pen: keeps the position, opens pages, and files what it writes into the structure tree. */
export class PdfCanvas {
  readonly doc: PDFKit.PDFDocument
  readonly look: PdfLook
  left: number
  readonly width: number
  private secondColumn = false
  /** Points at the foot of a page that its footnotes take. */
  private readonly feet = new Map<number, number>()
  y: number
  pageNumber = 1
  /** A column at the right that text has to keep clear of, down to `bottom` on `page`. */
  private side: { page: number; bottom: number; width: number } | undefined
  private readonly root: Element | undefined
  private readonly widths = new Map<string, number>()
  private readonly chunks: Buffer[] = []
  private face: TextStyle | undefined

  constructor(document: SourceDocument, look: PdfLook) {
    this.look = look
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      compress: look.compress,
      tagged: look.tagged,
      // The older encryption has no random salt, so that the same seed gives the same bytes.
      pdfVersion: look.userPassword === undefined ? '1.7' : '1.4',
      lang: document.language === 'da' ? 'da-DK' : 'en-GB',
      displayTitle: true,
      info: {
        Title: document.metadataTitle,
        Creator: 'Arkivar test corpus',
        Producer: 'PDFKit',
        CreationDate: new Date(`${document.created}T08:00:00Z`),
      },
      ...(look.userPassword === undefined ? {} : { userPassword: look.userPassword }),
    })
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk))
    this.left = look.margin
    const whole = this.doc.page.width - 2 * look.margin
    this.width = look.twoColumns === true ? (whole - columnGap) / 2 : whole
    this.y = this.top
    if (look.tagged) {
      const root = this.doc.struct('Document') as unknown as Element
      this.doc.addStructure(root as never)
      this.root = root
    }
  }

  get top(): number {
    return this.look.margin + 14
  }

  get bottom(): number {
    return this.doc.page.height - this.look.margin - 14 - (this.feet.get(this.pageNumber) ?? 0)
  }

  get atTop(): boolean {
    return this.y <= this.top
  }

  /** @returns a new element under `parent`, or nothing in an untagged document. */
  element(tag: string, parent?: Element): Element | undefined {
    if (this.root === undefined) return undefined
    const made = this.doc.struct(tag) as unknown as Element
    ;(parent ?? this.root).add(made)
    return made
  }

  newPage(): void {
    if (this.look.twoColumns === true) {
      this.secondColumn = !this.secondColumn
      this.left = this.look.margin + (this.secondColumn ? this.width + columnGap : 0)
      this.y = this.top
      if (this.secondColumn) return
    }
    this.doc.addPage()
    this.face = undefined
    this.pageNumber += 1
    this.y = this.top
  }

  /** Opens a page when less than `height` points are left. */
  need(height: number): void {
    if (this.y + height > this.bottom && !this.atTop) this.newPage()
  }

  setFace(style: TextStyle): void {
    if (this.face?.face === style.face && this.face.size === style.size) return
    this.doc.font(fonts[this.look.font][style.face]).fontSize(style.size)
    this.face = style
  }

  measure(style: TextStyle): (word: string) => number {
    return (word) => {
      const key = `${style.face}${style.size}${word}`
      const known = this.widths.get(key)
      if (known !== undefined) return known
      this.setFace(style)
      const width = this.doc.widthOfString(word)
      this.widths.set(key, width)
      return width
    }
  }

  lineHeight(style: TextStyle): number {
    return style.size * 1.3
  }

  wrap(text: string, style: TextStyle, width: number, fromY?: number): string[] {
    const height = this.lineHeight(style)
    const widthAt = (line: number): number =>
      fromY === undefined || !this.besideSide(fromY + line * height) ? width : width - (this.side?.width ?? 0)
    return breakLines(text, this.measure(style), widthAt, this.look.hyphenate)
  }

  private besideSide(y: number): boolean {
    return this.side !== undefined && this.side.page === this.pageNumber && y < this.side.bottom
  }

  /** Writes one line without touching the position. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return
    this.setFace(style)
    this.doc.text(text, x, y, { lineBreak: false })
  }

  /** Marks what `draw` writes as the content of `element`, on the present page. */
  mark(tag: string, element: Element | undefined, draw: () => void): void {
    if (element === undefined) {
      draw()
      return
    }
    element.add(this.doc.markStructureContent(tag))
    draw()
    this.doc.endMarkedContent()
  }

  /** Writes running text from the present position on, over as many pages as it takes. */
  flow(
    text: string,
    style: TextStyle,
    options: {
      x?: number
      width?: number
      tag?: string
      element?: Element | undefined
      keep?: boolean
      align?: 'left' | 'right'
    } = {},
  ): void {
    const { x = this.left, width = this.width - (x - this.left), tag = 'P', element } = options
    const height = this.lineHeight(style)
    let lines = this.wrap(text, style, width, this.y)
    if (this.y + Math.min(lines.length, 2) * height > this.bottom || (options.keep === true && lines.length < 8)) {
      const before = this.pageNumber
      this.need(lines.length < 8 && options.keep === true ? lines.length * height : 2 * height)
      if (before !== this.pageNumber) lines = this.wrap(text, style, width, this.y)
    }
    let next = 0
    while (next < lines.length) {
      const room = Math.max(1, Math.floor((this.bottom - this.y) / height))
      const now = lines.slice(next, next + room)
      this.mark(tag, element, () => {
        for (const [index, each] of now.entries()) {
          const shift = options.align === 'right' ? width - this.measure(style)(each) : 0
          this.line(each, x + shift, this.y + index * height, style)
        }
      })
      this.y += now.length * height
      next += now.length
      if (next < lines.length) this.newPage()
    }
  }

  /** Takes room at the foot of the present page, or of the next one where this one is full. */
  takeFoot(height: number): void {
    if (this.y + height > this.bottom) this.newPage()
    this.feet.set(this.pageNumber, (this.feet.get(this.pageNumber) ?? 0) + height)
  }

  /** Where the notes at the foot of a page begin. */
  footTop(page: number): number {
    return this.doc.page.height - this.look.margin - 10 - (this.feet.get(page) ?? 0)
  }

  /** Reserves a column at the right from the present position on. */
  reserveSide(height: number, width: number): void {
    this.side = { page: this.pageNumber, bottom: this.y + height, width }
  }

  /** Draws on every page, outside the structure. */
  furnish(draw: (page: number, pages: number) => void): void {
    const { start, count } = this.doc.bufferedPageRange()
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(start + index)
      this.face = undefined
      if (this.look.tagged) this.doc.markContent('Artifact', { type: 'Pagination' })
      draw(index + 1, count)
      if (this.look.tagged) this.doc.endMarkedContent()
    }
  }

  /** @returns the position on an earlier page for late additions, such as page numbers in a table of contents. */
  onPage(page: number, draw: () => void): void {
    this.doc.switchToPage(page - 1)
    this.face = undefined
    draw()
  }

  async bytes(): Promise<Buffer> {
    this.root?.end()
    const done = new Promise<void>((resolve) => this.doc.once('end', () => resolve()))
    this.doc.end()
    await done
    return Buffer.concat(this.chunks)
  }
}
