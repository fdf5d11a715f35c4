import type { PageDrawing } from './page-drawing.ts'
import type { TextRun } from './text-runs.ts'

/** How far two programs may disagree about where a piece of text begins, in points. */
const NEAR = 1

export interface SortedRuns {
  visible: TextRun[]
  hidden: TextRun[]
}

/** Tells text that a reader of the page sees from text that only programs see. */
export function sortHidden(
  runs: readonly TextRun[],
  drawing: Pick<PageDrawing, 'unseen'> | null,
  width: number,
  height: number,
): SortedRuns {
  const unseen = new Set<string>()
  const key = (x: number, y: number) => `${Math.round(x / NEAR)}:${Math.round(y / NEAR)}`
  for (const { x, y } of drawing?.unseen ?? []) {
    for (const dx of [-NEAR / 2, NEAR / 2]) for (const dy of [-NEAR / 2, NEAR / 2]) unseen.add(key(x + dx, y + dy))
  }
  const sorted: SortedRuns = { visible: [], hidden: [] }
  let hiding = false
  for (const run of runs) {
    const off = run.x1 < 0 || run.x0 > width || run.y < -run.size || run.y - run.size > height
    // A blank says nothing of itself; it goes with what stands before it.
    if (run.text.trim() !== '') hiding = off || run.size < 0.9 || (unseen.size > 0 && unseen.has(key(run.x0, run.y)))
    sorted[hiding ? 'hidden' : 'visible'].push(run)
  }
  return sorted
}

/** Hidden text as lines, for those who look for it. */
export function hiddenText(runs: readonly TextRun[]): string {
  let text = ''
  let last: TextRun | undefined
  for (const run of runs) {
    if (last !== undefined && Math.abs(run.y - last.y) > last.size * 0.5) text += '\n'
    else if (last !== undefined && run.x0 - last.x1 > last.size * 0.2) text += ' '
    text += run.text
    last = run
  }
  return text.trim()
}
