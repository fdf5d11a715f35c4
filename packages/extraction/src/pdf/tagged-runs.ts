import type { PageReading, Tag } from '../reading.ts'
import type { PdfPage } from './pdf-page.ts'
import { readTags, type TaggedContent } from './tags.ts'
import type { TextRun } from './text-runs.ts'

/** Tags that claim less of the visible text than this do not describe the page. */
const CLAIMED = 0.6

/** Share of the page at its top and bottom where headers and footers stand. */
const MARGIN = 0.12

/** The dots of a table of contents, which are letters to nobody. */
const LEADER = /^[\s.·…_]+$/

/** The tags of a page, checked against what is on it; null where there are none, or where they lie. */
export async function trustedTags(
  page: PdfPage,
  runs: readonly TextRun[],
  notices: PageReading['notices'],
  height: number,
): Promise<TaggedContent | null> {
  if (!runs.some((run) => run.content !== undefined)) return null
  const root = await page.getStructTree().catch(() => null)
  if (root === null) return null
  const tagged = readTags(root)
  let all = 0
  let claimed = 0
  let artifacts = 0
  for (const run of runs) {
    if (LEADER.test(run.text)) continue
    // A cover may have less text than its header and footer.
    if (run.artifact) artifacts += isInMargin(run, height) ? 0 : run.text.length
    else {
      all += run.text.length
      if (run.content !== undefined && tagged.byContent.has(run.content)) claimed += run.text.length
    }
  }
  // One tag around a whole page says nothing.
  const flat = tagged.tags.length <= 2 && new Set(runs.map((run) => Math.round(run.y))).size > 8
  if (claimed >= all * CLAIMED && artifacts <= all && !flat) return tagged
  notices.push({ code: 'tags-ignored', message: 'The tags do not describe what is on the page and were not used.' })
  return null
}

const isInMargin = ({ y }: TextRun, height: number): boolean =>
  Number.isFinite(height) && (y < height * MARGIN || y > height * (1 - MARGIN))

export interface PlacedRun {
  run: TextRun
  tag: number | undefined
}

/** Tagged runs in the order of the tree; what no tag claims follows what it follows in the file. */
export function inTagOrder(
  runs: readonly TextRun[],
  tagged: TaggedContent | null,
  height = Number.POSITIVE_INFINITY,
): PlacedRun[] {
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
    // Headers and footers that nobody tagged may be drawn in the middle of a sentence.
    if (isInMargin(run, height)) return { run, tag: undefined, position: run.y < height / 2 ? -1 : runs.length }
    return { run, tag: undefined, position }
  })
  return placed.sort((a, b) => a.position - b.position)
}
