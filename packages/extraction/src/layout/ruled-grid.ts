import type { BoundingBox } from '@arkivar/types'
import type { Ruling } from '../reading.ts'

/** Rules that should meet may miss each other by this many points. */
const MEETS = 3.5
const THIN = 2.6

/** A level or upright line: `at` is its place across, from `from` to `to` along it. */
interface Rule {
  at: number
  from: number
  to: number
}

/** Rules that form a grid: the edges of its columns and rows, and which of them are drawn where. */
export interface Grid {
  box: BoundingBox
  xs: number[]
  ys: number[]
  /** Whether a rule parts the slots of column `column` and the next in row `row`. */
  partsColumns(row: number, column: number): boolean
  /** Whether a rule parts the slots of row `row` and the next in column `column`. */
  partsRows(row: number, column: number): boolean
}

/** The grids that the rules of a page form; frames around text and single lines are none. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  const level = joined(rulings.filter(isLevel).map(([x0, y0, x1, y1]) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })))
  const upright = joined(rulings.filter(isUpright).map(([x0, y0, x1, y1]) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })))
  return components(level, upright).flatMap((part) => {
    const xs = withOpenEdges(places(part.upright), part.level)
    const ys = withOpenEdges(places(part.level), part.upright)
    // One column of boxes is a form with frames, one row of them a head.
    if (xs.length < 3 || ys.length < 3) return []
    return [gridOf(part, xs, ys)]
  })
}

const isLevel = ([x0, y0, x1, y1]: Ruling): boolean => y1 - y0 <= THIN && x1 - x0 > y1 - y0
const isUpright = ([x0, y0, x1, y1]: Ruling): boolean => x1 - x0 <= THIN && y1 - y0 > x1 - x0

/** Pieces of one line, drawn cell by cell, as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const result: Rule[] = []
  for (const rule of sorted) {
    const same = result.findLast(
      (each) => Math.abs(each.at - rule.at) <= 1 && rule.from <= each.to + MEETS && rule.to >= each.from - MEETS,
    )
    if (same === undefined) result.push({ ...rule })
    else {
      same.from = Math.min(same.from, rule.from)
      same.to = Math.max(same.to, rule.to)
    }
  }
  return result
}

interface Part {
  level: Rule[]
  upright: Rule[]
}

const meet = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - MEETS &&
  upright.at <= level.to + MEETS &&
  level.at >= upright.from - MEETS &&
  level.at <= upright.to + MEETS

function components(level: readonly Rule[], upright: readonly Rule[]): Part[] {
  const left = { level: new Set(level), upright: new Set(upright) }
  const parts: Part[] = []
  for (const start of level) {
    if (!left.level.delete(start)) continue
    const part: Part = { level: [start], upright: [] }
    for (let [l, u] = [0, 0]; l < part.level.length || u < part.upright.length; ) {
      const rule = part.level[l]
      if (rule !== undefined) {
        l++
        for (const each of left.upright) if (meet(rule, each) && left.upright.delete(each)) part.upright.push(each)
        continue
      }
      const other = part.upright[u++]
      if (other === undefined) break
      for (const each of left.level) if (meet(each, other) && left.level.delete(each)) part.level.push(each)
    }
    parts.push(part)
  }
  return parts
}

/** Where rules lie, those of one edge put together. */
function places(rules: readonly Rule[]): number[] {
  const result: number[] = []
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    if (at - (result.at(-1) ?? Number.NEGATIVE_INFINITY) > MEETS) result.push(at)
  }
  return result
}

/** How far two rules or more have to run on beyond the last edge to tell that the grid is open there, in points. */
const OPEN = 8

/** Tables without rules at their sides, or cut by the end of the page, end where the rules across end. */
function withOpenEdges(edges: readonly number[], across: readonly Rule[]): number[] {
  const second = (values: number[]): number | undefined => values.sort((a, b) => a - b)[1]
  const start = second(across.map(({ from }) => from))
  const end = second(across.map(({ to }) => -to))
  const first = edges[0]
  const last = edges.at(-1)
  if (first === undefined || last === undefined) return [...edges]
  return [
    ...(start !== undefined && start < first - OPEN ? [start] : []),
    ...edges,
    ...(end !== undefined && -end > last + OPEN ? [-end] : []),
  ]
}

function gridOf({ level, upright }: Part, xs: number[], ys: number[]): Grid {
  const covers = (rules: readonly Rule[], at: number, along: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= MEETS && rule.from <= along && rule.to >= along)
  const middle = (edges: readonly number[], index: number) => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
  return {
    box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0],
    xs,
    ys,
    partsColumns: (row, column) => covers(upright, xs[column + 1] ?? 0, middle(ys, row)),
    partsRows: (row, column) => covers(level, ys[row + 1] ?? 0, middle(xs, column)),
  }
}
