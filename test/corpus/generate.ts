import type { Draft } from './draft.ts'
import { drawMeeting } from './draw-meeting.ts'
import { type Format, finishGolden } from './finish.ts'
import type { Golden, GoldenType } from './golden.ts'
import { type Kommune, kommuneOf, kommuner } from './kommuner.ts'
import type { Access } from './layouts/access.ts'
import { allLayouts, type Layout } from './layouts/all-layouts.ts'
import { composeMeeting } from './layouts/compose-meeting.ts'
import { composeOther } from './layouts/other-kinds.ts'
import { drawMemo } from './memo.ts'
import {
  addFootnotes,
  append,
  emptyOut,
  forgetHead,
  type Mishap,
  needsMeeting,
  runTogether,
  skipNumbers,
  withoutHead,
} from './mishaps.ts'
import { createRandom, type Random } from './random.ts'
import { insertCprNumbers } from './sensitive.ts'
import type { PageSpans, SourceDocument } from './source-document.ts'
import { applyPrintTraps } from './traps.ts'

export type GenerateOptions = {
  seed: string | number
  /** Drawn where it is left out. */
  type?: GoldenType
  /** Name of a layout, or of a kind of other document. */
  layout?: string
  /** About how many pages; 1 to 100. */
  pages?: number
  /** Only layouts of this access; known and opened ones where neither this nor a layout is named. */
  access?: Access
  mishap?: Mishap
  /** Share of documents with a personnummer. */
  cprShare?: number
}

export type GeneratedDocument = {
  document: SourceDocument
  /** The truth for a format and the pages on which its renderer put each block. */
  goldenFor(format: Format, spans: PageSpans): Golden
  /** The truth of a format without pages. */
  truth: Golden
  /** Says what it is: `referat-ballerup-0151`. */
  name: string
  layout: string
  access: Access
  traps: string[]
  kommune: Kommune
}

/** Characters that fill a page of the renderers' usual looks. */
const charactersPerPage = 2300

/** Damage that can befall any document, besides what its layout is prone to. */
const printDamage = { homoglyphs: 0.05, 'broken-spacing': 0.04, 'destroyed-characters': 0.04 }

function drawTraps(table: Readonly<Record<string, number>>, random: Random): Set<string> {
  return new Set(Object.entries(table).flatMap(([name, share]) => (random.chance(share) ? [name] : [])))
}

const typesOf = (layout: Layout): GoldenType[] => {
  if (layout.kind === 'meeting') return [...(layout.layout.types ?? (['referat', 'dagsorden'] as const))]
  if (layout.kind === 'memo') return [...new Set(layout.layout.uses.map((use) => use.type))]
  return ['andet']
}

const fitsMishap = (layout: Layout, mishap: Mishap): boolean =>
  mishap === 'english' ? layout.name === 'english' : !needsMeeting.has(mishap) || layout.kind === 'meeting'

function chooseLayout(options: GenerateOptions, random: Random): { layout: Layout; type: GoldenType } {
  const fitting = allLayouts.filter(
    (each) =>
      (options.access === undefined
        ? options.layout !== undefined || each.access !== 'sealed'
        : each.access === options.access) &&
      (options.layout === undefined || each.name === options.layout) &&
      (options.type === undefined || typesOf(each).includes(options.type)) &&
      (options.mishap === undefined || fitsMishap(each, options.mishap)),
  )
  if (fitting.length === 0) throw new RangeError('no layout fits these options')
  const type =
    options.type ??
    random.pick(
      (['referat', 'referat', 'notat', 'besvarelse', 'dagsorden', 'andet'] as const).filter((each) =>
        fitting.some((layout) => typesOf(layout).includes(each)),
      ),
    )
  return { layout: random.pick(fitting.filter((each) => typesOf(each).includes(type))), type }
}

function compose(
  layout: Layout,
  type: GoldenType,
  kommune: Kommune,
  random: Random,
  pages: number,
  mishap?: Mishap,
): { draft: Draft; traps: Set<string> } {
  const characters = pages * charactersPerPage
  if (layout.kind === 'other')
    return {
      draft: composeOther(layout.layout, { random, kommune, characters }),
      traps: drawTraps({ 'broken-spacing': 0.1, 'destroyed-characters': 0.1 }, random),
    }
  const traps = drawTraps(layout.layout.traps, random.fork('traps'))
  if (layout.kind === 'memo') {
    const { layout: memo } = layout
    const use = random.pick(memo.uses.filter((each) => each.type === type))
    return {
      draft: memo.compose(
        drawMemo({ random, kommune, caseNumbers: memo.caseNumbers, answers: use.answers, characters }),
        { type, random: random.fork('layout'), traps },
      ),
      traps,
    }
  }
  const meeting = mishap === 'no-head' ? withoutHead(layout.layout) : layout.layout
  const drawn = drawMeeting({
    type: type === 'dagsorden' ? 'dagsorden' : 'referat',
    random,
    kommune,
    caseNumbers: meeting.caseNumbers,
    voteForms: meeting.voteForms,
    runningNumbers: meeting.runningNumbers,
    characters,
    traps,
    statesAuthority: meeting.statesAuthority,
    wording: meeting.wording ?? 'short',
    ...(meeting.bodies === undefined ? {} : { body: random.fork('body').pick(meeting.bodies) }),
  })
  if (mishap === 'jumping-numbers') skipNumbers(drawn, random.fork('gaps'))
  const draft = composeMeeting(meeting, drawn, random.fork('layout'), traps)
  if (mishap === 'no-head') forgetHead(draft)
  return { draft, traps }
}

/**
 * Makes one document with everything that a careful reader would know about it.
 * @throws RangeError when no layout has the wanted name and type.
 */
export function generateDocument(options: GenerateOptions): GeneratedDocument {
  const random = createRandom(options.seed)
  const { layout, type } = chooseLayout(options, random.fork('choice'))
  const homes = layout.kind === 'other' ? [] : layout.layout.kommuner
  const kommune = homes.length > 0 && random.chance(0.5) ? kommuneOf(random.pick(homes)) : random.pick(kommuner)
  const { mishap, pages = 3 } = options
  const { draft, traps } = compose(layout, type, kommune, random.fork('content'), pages, mishap)
  if (mishap === 'two-meetings')
    append(draft, compose(layout, type, kommune, random.fork('second'), pages, mishap).draft)
  if (mishap === 'footnotes') addFootnotes(draft, random.fork('notes'))
  if (mishap === 'empty') emptyOut(draft)
  if (random.chance(options.cprShare ?? (mishap === undefined ? 0.03 : 0))) {
    insertCprNumbers(draft, random.fork('cpr'), random.int(1, 3))
    traps.add('cpr')
  }
  for (const trap of drawTraps(printDamage, random.fork('damage'))) traps.add(trap)
  if (mishap !== undefined) traps.add(mishap)
  if (mishap === undefined) applyPrintTraps(draft, random.fork('print'), traps)
  if (mishap === 'one-paragraph') runTogether(draft)
  if (mishap === 'english') draft.truth.language = 'en'
  return {
    document: draft.document,
    goldenFor: (format, spans) => finishGolden(draft, kommune, format, spans),
    truth: finishGolden(draft, kommune, 'docx', new Map()),
    name: `${type}-${layout.name}-${kommune.code}`,
    layout: layout.name,
    access: layout.access,
    traps: [...traps],
    kommune,
  }
}
