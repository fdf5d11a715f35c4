import { systemOf } from '../case-numbers.ts'
import { copenhagenTime, longDate, numericDate } from '../danish-dates.ts'
import { createDraft, type Draft, heading, paragraph } from '../draft.ts'
import type { GoldenItem, GoldenParticipant, GoldenResolution, GoldenSectionKind, GoldenVote } from '../golden.ts'
import type { Case, Meeting, Participant, Piece, SectionName } from '../meeting.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import { absenceBlocks } from './absence.ts'
import type { HeadTruth, MeetingLayout, Part } from './meeting-layout.ts'

const kinds: Record<SectionName, GoldenSectionKind> = {
  summary: 'summary',
  background: 'background',
  presentation: 'presentation',
  finances: 'finances',
  process: 'further-process',
  hearing: 'hearing',
  legal: 'legal',
}

/** @returns tree and truth of a meeting in the given layout. */
export function composeMeeting(
  layout: MeetingLayout,
  meeting: Meeting,
  random: Random,
  traps: ReadonlySet<string>,
): Draft {
  const visible = meeting.participants.filter(({ person }) => layout.withOfficials || 'party' in person)
  const head = layout.head({ meeting, random: random.fork('head'), traps, participants: visible })
  const draft = createDraft({
    type: meeting.type,
    date: meeting.date,
    metadataTitle: head.truth.title === '' ? `${meeting.body} ${meeting.date}` : head.truth.title,
    created: meeting.date,
    furniture: layout.furniture(meeting),
    laws: meeting.laws,
  })
  // A bare word such as "Referat", or the body alone, is no title; what a reader makes of it is a matter of taste.
  if (head.truth.title.includes(' ') && head.truth.title !== meeting.body) draft.truth.title = head.truth.title
  draft.truth.meeting = {
    organization: meeting.body,
    start: head.truth.time ? copenhagenTime(meeting.date, meeting.start) : meeting.date,
    ...(head.truth.end ? { end: copenhagenTime(meeting.date, meeting.end) } : {}),
    location: head.truth.location ? meeting.location : null,
    ...(head.truth.participants === 'none'
      ? {}
      : { participants: visible.map((each) => participantTruth(each, meeting, head.truth)) }),
  }
  draft.truth.reply = null
  draft.add(head.blocks)
  const contents: SourceBlock = { kind: 'contents', rows: [] }
  if (layout.contents !== 'none')
    draft.add([...(layout.contentsHeading === undefined ? [] : [heading(2, layout.contentsHeading)]), contents])
  for (const [index, item] of meeting.cases.entries()) {
    const opening = composeItem(draft, layout, meeting, item, index, random, traps, head.truth, visible)
    if (contents.kind === 'contents') contents.rows.push(contentsRow(layout, item, opening, random, traps))
  }
  for (const item of draft.truth.agendaItems) {
    for (const value of item.caseNumbers) {
      if (draft.truth.caseNumbers.some((known) => known.value === value)) continue
      const system = systemOf[layout.caseNumbers]
      draft.truth.caseNumbers.push(system === undefined ? { value } : { value, system })
    }
  }
  return draft
}

function participantTruth({ person, attendance }: Participant, meeting: Meeting, head: HeadTruth): GoldenParticipant {
  const party = 'party' in person ? person.party : null
  const roles = 'party' in person ? (head.roles ? person.roles : []) : [person.title]
  return {
    name: person.name,
    ...(head.participants === 'parties' && attendance !== 'substitute' ? { party } : {}),
    roles,
    ...(meeting.type === 'referat' ? { attendance } : {}),
  }
}

function contentsRow(
  layout: MeetingLayout,
  item: Case,
  target: SourceBlock,
  random: Random,
  traps: ReadonlySet<string>,
) {
  const full = item.public
    ? item.title
    : layout.contents === 'status'
      ? `lukket ${item.title}`
      : `Lukket: ${item.title}`
  const cut = traps.has('cut-contents') && full.length > 60 && random.chance(0.6)
  const title = cut ? full.slice(0, full.lastIndexOf(' ', 55)) : full
  const leader = layout.contents !== 'dots' ? ('none' as const) : cut ? ('tab' as const) : ('dots' as const)
  return { title, target, leader }
}

/** Names in the truth follow the list of participants; without a list, they stay as the decision has them. */
function renamed(truth: GoldenResolution, head: HeadTruth, meeting: Meeting): GoldenResolution {
  if (head.participants !== 'none') return truth
  const short = new Map(meeting.participants.map(({ person }) => [person.name, person.shortName]))
  const name = (full: string): string => short.get(full) ?? full
  const side = (voters: GoldenVote['for']) =>
    voters === undefined ? undefined : { count: voters.count, voters: voters.voters.map(name) }
  const vote = (value: GoldenVote): GoldenVote => {
    const [forSide, against, abstained] = [side(value.for), side(value.against), side(value.abstained)]
    return {
      ...(value.on === undefined ? {} : { on: value.on }),
      ...(forSide === undefined ? {} : { for: forSide }),
      ...(against === undefined ? {} : { against }),
      ...(abstained === undefined ? {} : { abstained }),
    }
  }
  return {
    ...truth,
    ...(truth.vote ? { vote: vote(truth.vote) } : {}),
    ...(truth.votes ? { votes: truth.votes.map(vote) } : {}),
    dissents: truth.dissents.map((dissent) => ({ ...dissent, by: name(dissent.by) })),
    suspension: truth.suspension ? { ...truth.suspension, by: name(truth.suspension.by) } : null,
  }
}

function composeItem(
  draft: Draft,
  layout: MeetingLayout,
  meeting: Meeting,
  item: Case,
  index: number,
  random: Random,
  traps: ReadonlySet<string>,
  head: HeadTruth,
  visible: readonly Participant[],
): SourceBlock {
  const opening = layout.item({ meeting, item, index, random, traps })
  const decided = meeting.type === 'referat' && item.decision !== null
  const shown = new Set(visible.map(({ person }) => person.name))
  const absent = meeting.type === 'referat' ? item.absent.filter((person) => shown.has(person.name)) : []
  const truth: GoldenItem = {
    order: index + 1,
    number: opening.number,
    name: item.title,
    public: item.public,
    caseNumbers: opening.caseNumber && item.caseNumber !== null ? [item.caseNumber] : [],
    previously: [],
    sections: [],
    proposal: null,
    authoritativeBody: null,
    resolution: decided && item.decision !== null ? renamed(item.decision.truth, head, meeting) : null,
    attachments: [],
    absent: absent.map((person) => nameOf(person, head, meeting)),
    tables: [],
  }
  if (opening.documentNumber === true) draft.truth.documentNumbers.push(item.documentNumber)
  draft.truth.agendaItems.push(truth)
  if (layout.breakBeforeItems === true) draft.add([{ kind: 'pageBreak' }])
  draft.add(opening.blocks, truth)
  const wholeMeeting = item.absent.filter(
    (person) =>
      shown.has(person.name) &&
      !item.disqualified.includes(person as never) &&
      isAbsentThroughout(person.name, meeting),
  )
  const parts = item.public ? layout.parts : layout.parts.filter(({ part }) => part === 'absence')
  for (const part of parts)
    composePart(draft, layout, part, { meeting, item, truth, random, traps, absent: wholeMeeting })
  return opening.blocks.find((block) => block.kind === 'heading') ?? (opening.blocks[0] as SourceBlock)
}

/** Without a list of participants a name stands as the remark in the decision has it. */
function nameOf(person: Case['absent'][number], head: HeadTruth, meeting: Meeting): string {
  return head.participants === 'none' && !isAbsentThroughout(person.name, meeting) ? person.shortName : person.name
}

const isAbsentThroughout = (name: string, meeting: Meeting): boolean =>
  meeting.participants.some((each) => each.person.name === name && each.attendance === 'absent')

type PartContext = {
  meeting: Meeting
  item: Case
  truth: GoldenItem
  random: Random
  traps: ReadonlySet<string>
  absent: Case['absent']
}

function composePart(draft: Draft, layout: MeetingLayout, part: Part, context: PartContext): void {
  const { meeting, item, truth, random } = context
  const head = (text: string): SourceBlock => heading(layout.sectionLevel, text, layout.headingLook)
  switch (part.part) {
    case 'proposal':
      if (item.proposal !== null)
        composeProposal(draft, head(part.heading), part.style, part.verb ?? 'indstiller', context)
      return
    case 'decision': {
      if (meeting.type === 'dagsorden' || item.decision === null) return
      const text = typeof part.heading === 'string' ? part.heading : part.heading(meeting)
      draft.add(
        [
          part.look === 'line'
            ? paragraph(text)
            : part.look === 'plain'
              ? heading(layout.sectionLevel, text, 'plain')
              : head(text),
        ],
        truth,
      )
      draft.add(item.decision.paragraphs.map(paragraph), truth)
      return
    }
    case 'authority': {
      if (item.kind !== 'case') return
      const value = part.value?.(item, meeting) ?? item.authority
      truth.authoritativeBody = value
      draft.add(
        part.look === 'inline' ? [paragraph(`${part.heading} ${value}`)] : [head(part.heading), paragraph(value)],
        truth,
      )
      return
    }
    case 'route':
      if (item.kind === 'case') draft.add([head(part.heading), paragraph(item.route.join(', '))], truth)
      return
    case 'attachments':
      composeAttachments(draft, head(part.heading), part.marker, context)
      return
    case 'attachment-count': {
      if (item.kind !== 'case') return
      const recommended = item.attachments.filter((each) => each.recommended).length
      const count = item.attachments.length
      const internal = random.chance(0.1) ? ' og 1 internt' : ''
      draft.add(
        [
          head('Bilag'),
          paragraph(
            count === 0
              ? '0 bilag'
              : `${count} bilag${recommended === 0 ? '' : random.pick([`, heraf ${recommended} anbefales`, `, hvoraf ${recommended} anbefales`, `, heraf ${recommended} anbefalede`])}${internal}`,
          ),
        ],
        truth,
      )
      return
    }
    case 'previously':
      for (const before of item.previously) {
        truth.previously.push(before)
        const line = `${before.organization} den ${longDate(before.date)}${before.item === null ? '' : ` punkt ${before.item}`}`
        draft.add(
          [
            head(
              random.pick([
                part.heading,
                part.heading === 'Tidligere behandling' ? 'Tidligere behandlet' : part.heading,
              ]),
            ),
            paragraph(line),
          ],
          truth,
        )
      }
      return
    case 'earlier':
      if (item.earlier !== null) {
        truth.previously.push(item.earlier)
        const { organization, date, text } = item.earlier
        const lines =
          part.look === 'sagens-forløb'
            ? [head('Sagens forløb'), paragraph(`${numericDate(date, '/')} ${organization}`)]
            : [paragraph(`${organization}, ${longDate(date)}:`)]
        draft.add([...lines, paragraph(text ?? '')], truth)
      }
      return
    case 'absence':
      if (meeting.type === 'referat') draft.add(absenceBlocks(part.look, { ...context, absent: context.absent }), truth)
      return
    case 'container':
      if (item.kind === 'case') draft.add([heading(layout.sectionLevel, part.heading, layout.headingLook)], truth)
      return
    case 'empty':
      draft.add([head(part.heading)], truth)
      return
    default: {
      const pieces =
        item.sections.get(part.part) ??
        (part.whenEmpty !== undefined && item.kind === 'case'
          ? [{ kind: 'paragraph' as const, text: part.whenEmpty }]
          : [])
      if (pieces.length === 0 && part.always !== true) return
      const title = head(part.heading)
      draft.add([title], truth)
      if (pieces.length === 0) return
      const kind = part.kind === 'unsaid' ? undefined : (part.kind ?? kinds[part.part])
      composeSection(draft, part.heading, title, kind, pieces, layout.sectionLevel, truth)
    }
  }
}

export function pieceBlocks(piece: Piece, level: number): SourceBlock[] {
  switch (piece.kind) {
    case 'paragraph':
      return [paragraph(piece.text)]
    case 'subheading':
      return [heading(level + 1, piece.text)]
    case 'bullets':
      return [
        paragraph(piece.intro),
        {
          kind: 'list',
          items: piece.items.map(({ text, children }) => ({
            marker: '•',
            text,
            ...(children.length > 0 ? { children: children.map((child) => ({ marker: '–', text: child })) } : {}),
          })),
        },
      ]
    case 'table':
      return [paragraph(piece.intro), { kind: 'table', header: true, rows: piece.rows }]
  }
}

export function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case 'paragraph':
    case 'subheading':
      return piece.text
    case 'bullets':
      return [piece.intro, ...piece.items.flatMap(({ text, children }) => [text, ...children])].join('\n')
    case 'table':
      return [piece.intro, ...piece.rows.map((row) => row.join('\t'))].join('\n')
  }
}

function composeSection(
  draft: Draft,
  name: string,
  title: SourceBlock,
  kind: GoldenSectionKind | undefined,
  pieces: readonly Piece[],
  level: number,
  truth: GoldenItem,
): void {
  const section = {
    heading: name.replace(/:$/, ''),
    ...(kind === undefined ? {} : { kind }),
    text: pieces.map(pieceText).join('\n'),
  }
  truth.sections.push(section)
  draft.anchors.sections.set(section, title)
  for (const piece of pieces) {
    const blocks = pieceBlocks(piece, level)
    draft.add(blocks, truth)
    const table = blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') continue
    const golden = { rows: table.rows.map((row) => [...row]) }
    truth.tables.push(golden)
    draft.anchors.tables.set(golden, table)
  }
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

function composeProposal(
  draft: Draft,
  title: SourceBlock,
  style: string,
  verb: string,
  { item, truth }: PartContext,
): void {
  if (item.proposal === null) return
  const { by, points } = item.proposal
  truth.proposal = { by, points: points.map(sentence) }
  const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  const list = (marker: (index: number) => string, text: (point: string) => string): SourceBlock => ({
    kind: 'list',
    items: points.map((point, index) => ({ marker: marker(index), text: sentence(text(point)) })),
  })
  const number = (index: number): string => `${index + 1}.`
  if (style === 'sentence' && points.length === 1) {
    draft.add([title, paragraph(`${by} ${verb}, at ${sentence(points[0] as string)}`)], truth)
    return
  }
  switch (style) {
    case 'at-lines':
    case 'sentence':
      draft.add(
        [title, paragraph(`${by} ${verb},`), ...points.map((point) => paragraph(`at ${sentence(point)}`))],
        truth,
      )
      return
    case 'numbered-at':
      draft.add([title, paragraph(`${by} ${verb},`), list(number, (point) => `at ${point}`)], truth)
      return
    case 'bullets':
      truth.proposal.by = null
      draft.add(
        [
          title,
          list(
            () => '•',
            (point) => `At ${point}`,
          ),
        ],
        truth,
      )
      return
    case 'at-paren':
      truth.proposal.by = null
      draft.add([title, ...points.map((point, index) => paragraph(`At ${index + 1}) ${sentence(point)}`))], truth)
      return
    default:
      truth.proposal.points = truth.proposal.points.map(upper)
      draft.add([title, paragraph(`${by} ${verb}, at`), list(number, upper)], truth)
  }
}

function composeAttachments(
  draft: Draft,
  title: SourceBlock,
  marker: string,
  { item, truth, random }: PartContext,
): void {
  if (item.attachments.length === 0) return
  truth.attachments = item.attachments.map(({ name, recommended }) => ({ name, recommended }))
  const prefix = (): string => random.pick(['ANBEFALES ', 'ANBEFALES - ', 'ANBEFALES- ', 'ANBEFALES -'])
  const lines = item.attachments.map(({ name, recommended }) => {
    const suffix = marker === 'file' ? random.pick([' (DOC)', ' (PDF)', '.pdf']) : ''
    return `${recommended ? prefix() : ''}${name}${suffix}`
  })
  if (marker === '') draft.add([title, ...lines.map(paragraph)], truth)
  else
    draft.add([title, { kind: 'list', items: lines.map((text, index) => ({ marker: `${index + 1}.`, text })) }], truth)
}
