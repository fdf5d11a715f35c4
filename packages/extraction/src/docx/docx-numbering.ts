import { listNumber } from '../list-number.ts'
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'

interface Level {
  start: number
  format: string
  text: string
}

/** Counts the numbered paragraphs of a document and prints their markers. */
export class DocxNumbering {
  readonly #levels = new Map<string, Level[]>()
  /** Lists of the same definition count on together, as in Word, but for one that says where it starts. */
  readonly #definitions = new Map<string, string>()
  readonly #restarts = new Map<string, Map<number, number>>()
  readonly #counters = new Map<string, number[]>()

  constructor(root: XmlElement | undefined) {
    const numbering = childOf(root, 'w:numbering')
    const abstracts = new Map<string, XmlElement>()
    for (const abstract of elementsOf(numbering, 'w:abstractNum')) {
      abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', abstract)
    }
    for (const instance of elementsOf(numbering, 'w:num')) {
      const id = instance.attributes['w:numId'] ?? ''
      const definition = childOf(instance, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const abstract = abstracts.get(definition)
      const restarts = new Map<number, number>()
      const levels = [...elementsOf(abstract, 'w:lvl')].map(levelOf)
      for (const override of elementsOf(instance, 'w:lvlOverride')) {
        const index = Number(override.attributes['w:ilvl'] ?? 0)
        const own = childOf(override, 'w:lvl')
        const start = childOf(override, 'w:startOverride')?.attributes['w:val']
        const level = own === undefined ? levels[index] : levelOf(own)
        if (level !== undefined) levels[index] = start === undefined ? level : { ...level, start: Number(start) }
        if (start !== undefined) restarts.set(index, Number(start))
      }
      this.#levels.set(id, levels)
      this.#definitions.set(id, definition)
      this.#restarts.set(id, restarts)
    }
  }

  /** The marker of the next paragraph of this list and level; empty where none is printed. */
  next(id: string, level: number): string {
    const levels = this.#levels.get(id)
    const own = levels?.[level]
    if (levels === undefined || own === undefined) return ''
    const definition = this.#definitions.get(id) ?? id
    const counters = this.#counters.get(definition) ?? []
    this.#counters.set(definition, counters)
    const restart = this.#restarts.get(id)?.get(level)
    if (restart !== undefined) {
      counters[level] = restart - 1
      this.#restarts.get(id)?.delete(level)
    }
    counters[level] = (counters[level] ?? own.start - 1) + 1
    counters.length = level + 1
    if (own.format === 'none') return ''
    if (own.format === 'bullet') return /^[\uE000-\uF8FF]?$/.test(own.text) ? '•' : own.text
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const outer = levels[index]
      return outer === undefined ? '' : listNumber(counters[index] ?? outer.start, outer.format)
    })
  }
}

function levelOf(element: XmlElement): Level {
  const value = (name: string) => childOf(element, name)?.attributes['w:val']
  return {
    start: Number(value('w:start') ?? 1),
    format: value('w:numFmt') ?? 'decimal',
    text: value('w:lvlText') ?? '',
  }
}
