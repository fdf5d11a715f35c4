import { gridsOf } from '../layout/ruled-grid.ts'
import type { PageReading } from '../reading.ts'
import type { ContentLook } from './content-look.ts'
import type { FontFaces } from './font-faces.ts'
import { hiddenText, sortHidden } from './hidden-runs.ts'
import { NOTHING_DRAWN, type PageDrawing, readDrawing } from './page-drawing.ts'
import { pageExtras } from './page-extras.ts'
import type { PdfPage } from './pdf-page.ts'
import { inTagOrder, trustedTags } from './tagged-runs.ts'
import { textLines } from './text-lines.ts'
import { type TextRun, type Turning, textRuns, turnBox, turnUpright } from './text-runs.ts'
import { asDoubted, canBeTrusted } from './trusted-text.ts'

/** What is known of the document while its pages are read. */
export interface PageContext {
  faces: FontFaces
  /** A page before had something to hide: the drawing of pages after it is looked at, unless their streams tell more. */
  vigilant: boolean
  pageCount: number
  /** What the streams of a page tell without being run; null where that is nothing. */
  contents: (pageObject: number) => ContentLook | null
  maxItems: number
}

export interface PageOutcome {
  reading: PageReading
  /** Why the picture of the page has to be read; null where its text can be used. */
  picture: 'no-text' | 'untrusted-text' | 'picture-page' | null
  drawing: PageDrawing | null
}

/** Fewer letters than this are no text of a page: a number, a stamp. */
const FEW_LETTERS = 12
/** Beside a picture that fills the page, less text than this is a header that a scanner printed. */
const LITTLE_TEXT = 150
const FILLS_PAGE = 0.6
/** Drawings of more paths than this may be letters turned to outlines. */
const MANY_PATHS = 150
/** In documents so short, the drawing of every page is looked at. */
const SHORT_DOCUMENT = 3

/** A page with more pieces of text than its budget allows. */
export class PageTooLarge extends Error {
  constructor(items: number, most: number) {
    super(`it has ${items} pieces of text; maxItemsPerPage allows ${most}`)
  }
}

/**
 * Reads one page, without text recognition. What one page throws concerns that page alone.
 * @param before the page before it, whose table may go on.
 */
export async function readPage(
  page: PdfPage,
  label: string | undefined,
  context: PageContext,
  before: Pick<PageReading, 'rulings'> | undefined,
): Promise<PageOutcome> {
  const { viewport } = page
  const content = await page.getTextContent()
  if (content.items.length > context.maxItems) throw new PageTooLarge(content.items.length, context.maxItems)
  const all = textRuns(content, viewport.transform)
  const newFonts = context.faces.learn(content.styles)
  const few = lettersOf(all, FEW_LETTERS) < FEW_LETTERS
  const isShort = context.pageCount <= SHORT_DOCUMENT
  const seen = context.contents(page.ref?.num ?? 0)
  const contents = few || !isShort ? seen : null
  const draw = () => (seen?.onlyText ? NOTHING_DRAWN : readDrawing(page, viewport.transform, context.maxItems))
  const look = newFonts || few || (contents?.mayHide ?? context.vigilant) || isShort
  const drawing = look ? await draw() : null
  const isBlank = all.length === 0 && drawing !== null && drawing.paths === 0 && drawing.images.length === 0
  if (isBlank && contents?.lost) throw new Error('its content is missing or unreadable')

  const { visible, hidden } = sortHidden(all, drawing, viewport.width, viewport.height)
  if (hidden.length > 0) context.vigilant = true
  const turning = turningOf(visible, viewport.width, viewport.height)
  const runs = turning === null ? visible : turnUpright(visible, turning)
  const [width, height] =
    turning === null || turning.turn === 2 ? [viewport.width, viewport.height] : [viewport.height, viewport.width]
  const notices: PageReading['notices'] = []
  if (contents?.lost) notices.push({ code: 'content-damaged', message: 'A part of the page cannot be read.' })
  const tagged = await trustedTags(page, runs, notices, height)
  const lines = textLines(inTagOrder(runs, tagged, height), context.faces.of)
  const mayBeTable = hasRows(lines) || (before !== undefined && gridsOf(before.rulings).length > 0)
  const drawn = tagged === null && (drawing !== null || mayBeTable) ? (drawing ?? (await draw())).rulings : []
  const reading: PageReading = {
    number: page.pageNumber,
    ...(label === undefined ? {} : { label }),
    width: Math.round(width * 10) / 10,
    height: Math.round(height * 10) / 10,
    lines,
    tags: tagged?.tags ?? null,
    rulings: turning === null ? drawn : drawn.map((box) => turnBox(box, turning)),
    ...(await pageExtras(page, viewport)),
    hiddenText: hiddenText(hidden),
    ocr: false,
    confidence: null,
    failure: null,
    notices,
  }
  const picture = pictureNeed(reading, drawing, viewport.width * viewport.height)
  return { reading: picture === 'untrusted-text' ? asDoubted(reading) : reading, picture, drawing }
}

/** Fewer lines than this beside others are no table. */
const TABLE_ROWS = 2

/** Whether text stands beside text, as one line with gaps or as lines on one level: only then may rules be drawn around it. */
function hasRows(lines: PageReading['lines']): boolean {
  const levels = new Set(lines.map(({ box }) => Math.round(box[3])))
  const beside = lines.length - levels.size
  return beside + lines.filter(({ cells }) => cells !== undefined).length >= TABLE_ROWS
}

/** Counts no further than it takes to know that there are `enough`. */
function lettersOf(runs: readonly { text: string }[], enough: number): number {
  let sum = 0
  for (const run of runs) {
    sum += run.text.replace(/\s/g, '').length
    if (sum >= enough) break
  }
  return sum
}

/** How the text of a page stands on its side or its head; null where it stands upright. */
function turningOf(runs: readonly TextRun[], width: number, height: number): Turning | null {
  const letters = [0, 0, 0, 0]
  for (const run of runs) if (run.turn !== null) letters[run.turn] = (letters[run.turn] ?? 0) + run.text.length
  const all = letters.reduce((sum, count) => sum + count, 0)
  const turn = letters.findIndex((count) => count > all * 0.6)
  return turn === 1 || turn === 2 || turn === 3 ? { turn, width, height } : null
}

function pictureNeed(reading: PageReading, drawing: PageDrawing | null, area: number): PageOutcome['picture'] {
  if (!canBeTrusted(reading.lines.map((line) => line.text).join('\n'))) return 'untrusted-text'
  if (drawing === null) return null
  const letters = lettersOf(reading.lines, LITTLE_TEXT)
  const covered = drawing.images.reduce(
    (most, { box: [x0, y0, x1, y1] }) => Math.max(most, ((x1 - x0) * (y1 - y0)) / area),
    0,
  )
  if (letters < FEW_LETTERS) return covered > 0.02 || drawing.paths > MANY_PATHS ? 'no-text' : null
  return covered > FILLS_PAGE && letters < LITTLE_TEXT ? 'picture-page' : null
}
