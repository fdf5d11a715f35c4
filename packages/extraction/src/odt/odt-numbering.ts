import { listNumber } from '../list-number.ts'
import { descendantsOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'

interface Level {
  /** As in WordprocessingML; null where no number is printed. */
  format: string | null
  bullet: string
  prefix: string
  suffix: string
  start: number
  /** How many levels the number shows. */
  shown: number
}

/** One list, as far as it has been counted; lists that go on share it. */
export interface OdtList {
  style: string
  counters: number[]
}

const FORMATS = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])

/** Counts the items of the lists of an OpenDocument text, and its numbered headings (ODF 1.3, part 3, 5.3 and 16.30). */
export class OdtNumbering {
  readonly #styles = new Map<string, Map<number, Level>>()
  readonly #byId = new Map<string, OdtList>()
  readonly #byStyle = new Map<string, OdtList>()
  readonly #headings: OdtList = { style: '', counters: [] }

  /** `roots`: the parts that hold styles. */
  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const style of descendantsOf(root, 'text:list-style'))
        this.#styles.set(style.attributes['style:name'] ?? '', levelsOf(style))
      for (const outline of descendantsOf(root, 'text:outline-style')) this.#styles.set('', levelsOf(outline))
    }
  }

  /** The list that an element begins or goes on; `around` is the list it stands in. */
  list(element: XmlElement, around: OdtList | null): OdtList {
    const { attributes } = element
    const style = attributes['text:style-name'] ?? around?.style ?? ''
    const list = around === null ? this.#outermost(attributes, style) : { style, counters: around.counters }
    const id = attributes['xml:id']
    if (id !== undefined) this.#byId.set(id, list)
    this.#byStyle.set(style, list)
    return list
  }

  #outermost(attributes: Record<string, string>, style: string): OdtList {
    const continued = this.#byId.get(attributes['text:continue-list'] ?? '')
    if (continued !== undefined) return { style, counters: continued.counters }
    const before = attributes['text:continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined
    return before ?? { style, counters: [] }
  }

  /** The marker of the next item at a level, counted from 0; empty where none is printed. */
  next({ style, counters }: OdtList, depth: number, startValue?: string): string {
    const levels = this.#styles.get(style)
    const own = levels?.get(depth)
    if (levels === undefined || own === undefined) return ''
    counters[depth] = startValue === undefined ? (counters[depth] ?? own.start - 1) + 1 : Number(startValue) || 0
    counters.length = depth + 1
    if (own.format === null) return own.bullet
    const numbers: string[] = []
    for (let index = Math.max(0, depth - own.shown + 1); index <= depth; index++) {
      const level = levels.get(index)
      if (level?.format) numbers.push(listNumber(counters[index] ?? level.start, level.format))
    }
    return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim()
  }

  /** The number of a heading outside of lists; `level` is counted from 1. */
  heading(level: number): string {
    return this.next(this.#headings, level - 1)
  }
}

function levelsOf(style: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of elementsOf(style)) {
    const of = (name: string) => element.attributes[name]
    const level = Number(of('text:level') ?? Number.NaN)
    if (!(level >= 1 && level <= 10)) continue
    const bullet = of('text:bullet-char') ?? ''
    const shown = Number(of('text:display-levels') ?? 1) || 1
    levels.set(level - 1, {
      format: FORMATS.get(of('style:num-format') ?? '') ?? null,
      bullet: /^[\uE000-\uF8FF]$/.test(bullet) ? '•' : bullet,
      prefix: of('style:num-prefix') ?? '',
      suffix: of('style:num-suffix') ?? '',
      start: Number(of('text:start-value') ?? 1),
      shown,
    })
  }
  return levels
}
