import type { PDFPageProxy } from 'pdfjs-dist'
import type { ExtractionBudgets } from '../budgets.ts'
import type { PageReading, Tag } from '../reading.ts'
import type { FontFaces } from './font-faces.ts'
import { pageExtras } from './page-extras.ts'
import { readTags, type TaggedContent } from './tags.ts'
import { textLines } from './text-lines.ts'
import { type TextRun, textRuns, turnUpright } from './text-runs.ts'

/** Tags that claim less of the visible text than this do not describe the page. */
const CLAIMED = 0.6

export interface PageContext {
  faces: FontFaces
  budgets: ExtractionBudgets
  label: string | undefined
}

/** Reads one page, without text recognition. What one page throws concerns that page alone. */
export async function readPage(page: PDFPageProxy, context: PageContext): Promise<PageReading> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  let runs = textRuns(content, viewport.transform)
  let { width, height } = viewport
  const turn = dominantTurn(runs)
  if (turn !== 0) {
    runs = turnUpright(runs, turn, width, height)
    if (turn !== 2) [width, height] = [height, width]
  }
  const fonts = new Set(runs.map((run) => run.font))
  if (context.faces.lacks(fonts)) {
    await page.getOperatorList()
    context.faces.learn(page, fonts)
  }
  const notices: PageReading['notices'] = []
  const tagged = await trustedTags(page, runs, notices)
  const ordered = inTagOrder(runs, tagged)
  const extras = await pageExtras(page, viewport)
  return {
    number: page.pageNumber,
    ...(context.label === undefined ? {} : { label: context.label }),
    width: Math.round(width * 10) / 10,
    height: Math.round(height * 10) / 10,
    lines: textLines(ordered, context.faces.of),
    tags: tagged?.tags ?? null,
    rulings: [],
    ...extras,
    hiddenText: '',
    ocr: false,
    confidence: null,
    failure: null,
    notices,
  }
}

function dominantTurn(runs: readonly TextRun[]): 0 | 1 | 2 | 3 {
  const letters = [0, 0, 0, 0]
  for (const run of runs) if (run.turn !== null) letters[run.turn] = (letters[run.turn] ?? 0) + run.text.length
  const most = letters.indexOf(Math.max(...letters))
  const all = letters.reduce((sum, count) => sum + count, 0)
  return (letters[most] ?? 0) > all * 0.6 ? (most as 0 | 1 | 2 | 3) : 0
}

async function trustedTags(
  page: PDFPageProxy,
  runs: readonly TextRun[],
  notices: PageReading['notices'],
): Promise<TaggedContent | null> {
  if (!runs.some((run) => run.content !== undefined)) return null
  const root = await page.getStructTree().catch(() => null)
  if (root === null) return null
  const tagged = readTags(root)
  let all = 0
  let claimed = 0
  for (const run of runs) {
    if (run.artifact) continue
    all += run.text.length
    if (run.content !== undefined && tagged.byContent.has(run.content)) claimed += run.text.length
  }
  const artifacts = runs.reduce((sum, run) => sum + (run.artifact ? run.text.length : 0), 0)
  const flat = tagged.tags.length <= 2 && new Set(runs.map((run) => Math.round(run.y))).size > 8
  if (claimed >= all * CLAIMED && artifacts <= all && !flat) return tagged
  notices.push({ code: 'tags-ignored', message: 'The tags do not describe what is on the page and were not used.' })
  return null
}

type PlacedRun = { run: TextRun; tag: number | undefined }

/** Tagged runs in the order of the tree; what no tag claims follows what it follows in the file. */
function inTagOrder(runs: readonly TextRun[], tagged: TaggedContent | null): PlacedRun[] {
  if (tagged === null) return runs.map((run) => ({ run, tag: undefined }))
  let artifact: number | undefined
  let position = -1
  const placed = runs.map((run) => {
    const claim = run.content === undefined ? undefined : tagged.byContent.get(run.content)
    if (claim !== undefined) {
      position = claim.position
      return { run, tag: claim.tag, position }
    }
    if (run.artifact && run.text.trim() !== '') {
      artifact ??= tagged.tags.push({ kind: 'artifact', level: 0 } satisfies Tag) - 1
      return { run, tag: artifact, position }
    }
    return { run, tag: undefined, position }
  })
  return placed.sort((a, b) => a.position - b.position)
}
