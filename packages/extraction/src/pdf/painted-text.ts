import { OPS } from './paint-operators.ts'

type Matrix = readonly [number, number, number, number, number, number]

interface TextState {
  size: number
  mode: number
  characterSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
}

interface Glyph {
  width?: number
  isSpace?: boolean
}

/** Modes of painting text as PDF numbers them: 3 paints nothing, 7 only clips. */
const UNPAINTED = new Set([3, 7])
/** Letters of less than this many points cannot be seen. */
const TOO_SMALL = 1

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Follows the text operators of a page far enough to know where each piece of text begins and whether it is painted. */
export class PaintedText {
  #state: TextState = {
    size: 0,
    mode: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
  }
  readonly #saved: TextState[] = []
  #line: Matrix = identity
  #at: Matrix = identity

  save(): void {
    this.#saved.push({ ...this.#state })
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  /** @returns where the text begins, on the upright page, when the operation shows some */
  apply(
    operator: number,
    args: readonly unknown[],
    matrix: Matrix,
  ): { x: number; y: number; invisible: boolean } | null {
    const number = (index: number) => (typeof args[index] === 'number' ? args[index] : 0)
    switch (operator) {
      case OPS.beginText:
        this.#line = identity
        this.#at = identity
        break
      case OPS.setTextMatrix: {
        const given = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as unknown as Matrix
        if (given.length === 6) this.#moveTo(given)
        break
      }
      case OPS.setFont:
        this.#state.size = number(1)
        break
      case OPS.setTextRenderingMode:
        this.#state.mode = number(0)
        break
      case OPS.setCharSpacing:
        this.#state.characterSpacing = number(0)
        break
      case OPS.setWordSpacing:
        this.#state.wordSpacing = number(0)
        break
      case OPS.setHScale:
        this.#state.horizontalScale = number(0) / 100
        break
      case OPS.setLeading:
        this.#state.leading = -number(0)
        break
      case OPS.setTextRise:
        this.#state.rise = number(0)
        break
      case OPS.moveText:
        this.#move(number(0), number(1))
        break
      case OPS.setLeadingMoveText:
        this.#state.leading = number(1)
        this.#move(number(0), number(1))
        break
      case OPS.nextLine:
        this.#move(0, this.#state.leading)
        break
      case OPS.showText:
        return this.#show(args[0], matrix)
    }
    return null
  }

  #moveTo(matrix: Matrix): void {
    this.#line = matrix
    this.#at = matrix
  }

  #move(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.#line
    this.#moveTo([a, b, c, d, a * x + c * y + e, b * x + d * y + f])
  }

  #show(glyphs: unknown, matrix: Matrix): { x: number; y: number; invisible: boolean } | null {
    if (!Array.isArray(glyphs)) return null
    const { size, mode, characterSpacing, wordSpacing, horizontalScale, rise } = this.#state
    const [a, b, c, d, e, f] = this.#at
    const [x, y] = [c * rise + e, d * rise + f]
    const height = size * Math.hypot(c, d) * Math.hypot(matrix[2], matrix[3])
    let width = 0
    for (const glyph of glyphs as (Glyph | number)[]) {
      if (typeof glyph === 'number') width -= (glyph * size) / 1000
      else width += ((glyph.width ?? 0) * size) / 1000 + characterSpacing + (glyph.isSpace ? wordSpacing : 0)
    }
    width *= horizontalScale
    this.#at = [a, b, c, d, e + a * width, f + b * width]
    return {
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: matrix[1] * x + matrix[3] * y + matrix[5],
      invisible: UNPAINTED.has(mode) || Math.abs(height) < TOO_SMALL,
    }
  }
}
