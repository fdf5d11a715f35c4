import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'

interface Style {
  id: string
  name: string
  basedOn: string | undefined
  outline: number | undefined
  numbering: { id: string; level: number } | undefined
}

/** Levels of Word's outline run from 0 to 8; 9 is running text. */
const BODY_LEVEL = 9
const HEADING_NAME = /^(?:heading|overskrift|rubrik|überschrift)\s*([1-9])\b/i
const TITLE_NAME = /^(?:title|titel)$/i

/** What the paragraph styles of a document mean, inherited along `basedOn`. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>()

  constructor(root: XmlElement | undefined) {
    for (const element of elementsOf(childOf(root, 'w:styles'), 'w:style')) {
      const id = element.attributes['w:styleId'] ?? ''
      const properties = childOf(element, 'w:pPr')
      const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val']
      const numbering = childOf(properties, 'w:numPr')
      this.#styles.set(id, {
        id,
        name: childOf(element, 'w:name')?.attributes['w:val'] ?? id,
        basedOn: childOf(element, 'w:basedOn')?.attributes['w:val'],
        outline: outline === undefined ? undefined : Number(outline),
        numbering:
          numbering === undefined
            ? undefined
            : {
                id: childOf(numbering, 'w:numId')?.attributes['w:val'] ?? '',
                level: Number(childOf(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0),
              },
      })
    }
  }

  /** From the style outwards to what it is based on; loops end. */
  *#line(id: string | undefined): Generator<Style> {
    const seen = new Set<string>()
    for (let style = this.#styles.get(id ?? ''); style !== undefined && !seen.has(style.id); ) {
      seen.add(style.id)
      yield style
      style = this.#styles.get(style.basedOn ?? '')
    }
  }

  /**
   * 1…9 for headings, also for a style of an author's own that is derived from a heading but says "body" of its outline
   * level, as Word does for headings that shall not show in the table of contents.
   */
  headingLevel(id: string | undefined): number | null {
    for (const style of this.#line(id)) {
      if (style.outline !== undefined && style.outline < BODY_LEVEL) return style.outline + 1
      const level = HEADING_NAME.exec(style.name)?.[1]
      if (level !== undefined) return Number(level)
      if (TITLE_NAME.test(style.name)) return 1
    }
    return null
  }

  numbering(id: string | undefined): Style['numbering'] {
    for (const style of this.#line(id)) if (style.numbering !== undefined) return style.numbering
    return undefined
  }

  isTableOfContents(id: string | undefined): boolean {
    for (const style of this.#line(id)) if (/^(?:toc|indholdsfortegnelse)\s*\d/i.test(style.name)) return true
    return false
  }
}
