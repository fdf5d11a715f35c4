import type { PDFPageProxy } from 'pdfjs-dist'
import type { FontFace } from './text-lines.ts'

interface LoadedFont {
  name?: string
  bold?: boolean
  black?: boolean
  italic?: boolean
}

const PLAIN: FontFace = { bold: false, italic: false }

/**
 * Knows which fonts of a document are bold. pdf.js tells it only with the list of drawing operators, which costs half
 * as much again as the text; so a page is asked for it only when it has a font that no page before it had.
 */
export class FontFaces {
  readonly #faces = new Map<string, FontFace>()
  #asked = 0
  readonly #maxAsked: number

  /** @param maxAsked pages that may be asked; a file that embeds its fonts anew for each page is not worth more. */
  constructor(maxAsked = 40) {
    this.#maxAsked = maxAsked
  }

  lacks(fonts: Iterable<string>): boolean {
    if (this.#asked >= this.#maxAsked) return false
    for (const font of fonts) if (!this.#faces.has(font)) return true
    return false
  }

  /** To be called when the operator list of the page has been read. */
  learn(page: PDFPageProxy, fonts: Iterable<string>): void {
    this.#asked++
    for (const font of fonts) {
      const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as LoadedFont | null) : null
      const name = known?.name ?? ''
      this.#faces.set(font, {
        bold: Boolean(known?.bold || known?.black) || /bold|black|heavy|semibold|demi/i.test(name),
        italic: Boolean(known?.italic) || /italic|oblique/i.test(name),
      })
    }
  }

  readonly of = (font: string): FontFace => this.#faces.get(font) ?? PLAIN
}
