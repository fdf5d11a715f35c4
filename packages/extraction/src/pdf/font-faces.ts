import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import type { FontFace } from './text-lines.ts'

/** What pdf.js knows of a font; `worker-edits.ts` has it told along with the text. */
interface LoadedFont {
  name?: string
  bold?: boolean
  black?: boolean
  italic?: boolean
}

const PLAIN: FontFace = { bold: false, italic: false }

/** Knows which fonts of a document are bold or italic, and which pages are the first to use one. */
export class FontFaces {
  readonly #faces = new Map<string, FontFace>()
  #firsts = 0
  readonly #maxFirsts: number

  /** @param maxFirsts pages that may count as the first; some files embed their fonts anew for each page. */
  constructor(maxFirsts = 40) {
    this.#maxFirsts = maxFirsts
  }

  /** @returns whether the page has a font that no page before it had */
  learn(styles: TextContent['styles']): boolean {
    let isFirst = false
    for (const [font, style] of Object.entries(styles)) {
      if (this.#faces.has(font)) continue
      isFirst = true
      const { name = '', bold, black, italic } = (style as { face?: LoadedFont }).face ?? {}
      this.#faces.set(font, {
        bold: Boolean(bold || black) || /bold|black|heavy|semibold|demi/i.test(name),
        italic: Boolean(italic) || /italic|oblique/i.test(name),
      })
    }
    return isFirst && ++this.#firsts <= this.#maxFirsts
  }

  readonly of = (font: string): FontFace => this.#faces.get(font) ?? PLAIN
}
