import { systemOf } from '../case-numbers.ts'
import { copenhagenTime } from '../danish-dates.ts'
import { createDraft, type Draft, heading } from '../draft.ts'
import type { GoldenItem, GoldenParticipant, GoldenResolution, GoldenVote } from '../golden.ts'
import type { Case, Meeting, Participant } from '../meeting.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import { composePart } from './compose-part.ts'
import type { HeadTruth, MeetingLayout } from './meeting-layout.ts'

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
  draft.kommuneUnsure = layout.caseNumbers === 'kommune'
  draft.add(head.blocks)
  const contents: SourceBlock = { kind: 'contents', rows: [] }
  if (layout.contents !== 'none')
    draft.add([...(layout.contentsHeading === undefined ? [] : [heading(2, layout.contentsHeading)]), contents])
  for (const [index, item] of meeting.cases.entries()) {
    const opening = composeItem(draft, layout, meeting, item, index, random, traps, head.truth, visible)
    if (contents.kind === 'contents')
      contents.rows.push(
        contentsRow(layout, item, draft.truth.agendaItems.at(-1)?.number ?? null, opening, random, traps),
      )
  }
  draft.add(layout.tail?.(meeting) ?? [])
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
  number: string | null,
  target: SourceBlock,
  random: Random,
  traps: ReadonlySet<string>,
) {
  const bare = item.public || layout.contents === 'status' ? item.title : `Lukket: ${item.title}`
  const status = `${item.public ? 'åbent' : 'lukket'} ${number} ${bare}`
  const full =
    layout.contents === 'status' ? status : layout.contents === 'plain' && number !== null ? `${number}. ${bare}` : bare
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
  const said = (person: Case['absent'][number]): boolean =>
    shown.has(person.name) && !(layout.silentOnAbsence === true && isAbsentThroughout(person.name, meeting))
  const absent = meeting.type === 'referat' ? item.absent.filter(said) : []
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
