import { blockText, type Draft, paragraph } from './draft.ts'
import type { Golden } from './golden.ts'
import type { MeetingLayout } from './layouts/meeting-layout.ts'
import type { Meeting } from './meeting.ts'
import type { Random } from './random.ts'

/** What befalls a whole document. */
export const mishaps = [
  'jumping-numbers',
  'no-head',
  'two-meetings',
  'one-paragraph',
  'footnotes',
  'two-columns',
  'english',
  'empty',
] as const
export type Mishap = (typeof mishaps)[number]

/** Mishaps that only minutes and agendas can have. */
export const needsMeeting: ReadonlySet<Mishap> = new Set(['jumping-numbers', 'no-head', 'two-meetings'])

/** Items were taken out after the numbers had been given. */
export function skipNumbers(meeting: Meeting, random: Random): void {
  let missing = 0
  meeting.gaps = meeting.cases.map((_, index) => {
    if (index > 0 && random.chance(0.35)) missing += random.int(1, 9)
    return missing
  })
}

/** The same layout as it looks from the second page on. */
export const withoutHead = (layout: MeetingLayout): MeetingLayout => ({
  ...layout,
  // Without a list of members a letter for a whole group says nothing.
  voteForms: layout.voteForms.filter((form) => form === 'names' || form === 'counts'),
  head: () => ({
    blocks: [],
    truth: { title: '', time: false, end: false, location: false, participants: 'none', roles: false },
  }),
})

/** What a reader cannot know without the head is not judged. */
export function forgetHead(draft: Draft): void {
  const { truth } = draft
  draft.kommuneUnsure = true
  delete truth.meeting
  delete truth.title
  delete truth.date
  for (const item of truth.agendaItems) delete (item as { absent?: unknown }).absent
}

/** A second meeting behind the first; what only one meeting can have is not judged. */
export function append(first: Draft, second: Draft): void {
  first.document.blocks.push({ kind: 'pageBreak' }, ...second.document.blocks)
  const { truth } = first
  truth.agendaItems.push(...second.truth.agendaItems)
  for (const [index, item] of truth.agendaItems.entries()) item.order = index + 1
  for (const number of second.truth.caseNumbers)
    if (!truth.caseNumbers.some(({ value }) => value === number.value)) truth.caseNumbers.push(number)
  truth.documentNumbers.push(...second.truth.documentNumbers)
  for (const name of ['items', 'sections', 'tables'] as const)
    for (const [key, value] of second.anchors[name]) (first.anchors[name] as Map<unknown, unknown>).set(key, value)
  for (const [text, law] of second.laws) first.laws.set(text, law)
  delete truth.meeting
  delete truth.title
  delete truth.date
}

/** A damaged export has nothing but words; tables are none any more. */
export function runTogether(draft: Draft): void {
  const { document, truth } = draft
  document.blocks.splice(
    0,
    document.blocks.length,
    paragraph(document.blocks.map(blockText).join(' ').replace(/\s+/g, ' ')),
  )
  for (const item of truth.agendaItems) item.tables = []
  delete truth.title
}

const notes = [
  'Opgjort i priser for det år, sagen vedrører.',
  'Jf. det bilag, der er vedlagt sagen.',
  'Tallene er oplyst af forvaltningen og er ikke revideret.',
]

/** Footnotes belong to no field, and stand in no paragraph. */
export function addFootnotes({ document }: Draft, random: Random): void {
  const long = document.blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 120)
  for (const [index, block] of random.subset(long, notes.length).entries())
    if (block.kind === 'paragraph') block.note = notes[index] ?? ''
}

/** A page without anything on it; where there are no pages, a file without text, which cannot be read. */
export function emptyOut({ document, truth }: Draft): void {
  document.blocks.length = 0
  document.furniture = { firstPage: false }
  Object.assign(truth, {
    type: 'andet',
    functions: [],
    date: null,
    unit: null,
    caseNumbers: [],
    documentNumbers: [],
    ean: null,
    meeting: null,
    agendaItems: [],
    reply: null,
    failure: 'empty',
  } satisfies Partial<Golden>)
  delete truth.title
}
