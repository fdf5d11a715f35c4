import { toCopenhagen } from '@arkivar/danish'
import type { DocumentLine, DocumentType, Hints, Meeting } from '@arkivar/types'
import type { Absence } from '../items/absence.ts'
import type { LineLabel } from '../layouts/line-label.ts'
import type { HeadLines } from './head-entry.ts'
import { readHeadLines } from './head-lines.ts'
import { endOf } from './meeting-end.ts'
import { momentOf } from './meeting-moment.ts'
import { locationOf } from './meeting-place.ts'
import { findMeetingTitle, type MeetingTitle } from './meeting-title.ts'
import {
  ATTENDED,
  absentBelow,
  absentWithin,
  actsIn,
  agendaOf,
  calledIn,
  cameAs,
  cameOrLeft,
  caseOf,
  committeeOf,
  decidedBy,
  metOn,
  peopleBelow,
  placeTold,
  proposedTo,
  type SaidMeeting,
  treatedOn,
  withTimeTold,
} from './meeting-told.ts'
import { organizationOf } from './organization.ts'
import { type ReadParticipants, readParticipants } from './participants.ts'
import { replacedIn } from './presence-prose.ts'

export interface ReadMeeting {
  meeting: Meeting
  /** ISO 8601 day. */
  date: string | null
  /** The line in which the document names itself, where it has one. */
  title: MeetingTitle | null
  absences: Absence[]
  /** Text of the head that is neither label nor value. */
  remarks: string
  sources: { pointer: string; page: number; quote: string }[]
}

/** What was decided before the day of the agenda that is approved was decided elsewhere. */
function madeHere(decided: SaidMeeting | null, agenda: SaidMeeting | null): SaidMeeting | null {
  const [made, held] = [decided?.date ?? null, agenda?.date ?? null]
  return made !== null && held !== null && made < held ? null : decided
}

/**
 * Reads body, time, place and participants from the lines before the first item; what the head lacks is taken from the
 * headings of the decisions ("Beslutning i Byrådet den 19-12-2016"), from what the first item tells (`told`), then from
 * what the source says. `isToldOnce`: nothing but the first item says who was away, which holds for all of the meeting.
 */
export function readMeeting(
  lines: readonly DocumentLine[],
  namesOfBodies: readonly LineLabel[],
  told: readonly DocumentLine[],
  isToldOnce: boolean,
  hints: Hints,
  type: DocumentType,
): ReadMeeting {
  const head = readHeadLines(lines)
  const title = findMeetingTitle(lines)
  const sources: ReadMeeting['sources'] = []
  const day = momentOf(head, title, null, {})?.date ?? null
  const agenda = agendaOf(told)
  const said =
    madeHere(lastDecision(namesOfBodies), agenda) ??
    treatedOn(day, namesOfBodies) ??
    agenda ??
    decidedBy(namesOfBodies, told) ??
    proposedTo(told) ??
    actsIn(told) ??
    caseOf(told) ??
    metOn(day, namesOfBodies) ??
    committeeOf(told)
  const organization = organizationOf(head, title, said?.organization ?? null, hints, sources)
  const onDay = momentOf(head, title, said?.date ?? null, hints)
  const moment = withTimeTold(onDay, [...(onDay === null ? [] : [{ text: onDay.quote }]), ...head.loose, ...told])
  const location = locationOf(head, title, moment) ?? placeTold(told)
  const { participants, absences, sources: named } = participantsOf(head, told, isToldOnce, type)
  for (const [index, source] of named.entries()) sources.push({ pointer: `/participants/${index}`, ...source })
  if (moment !== null) sources.push({ pointer: '/start', page: moment.page, quote: moment.quote })
  if (location !== null) sources.push({ pointer: '/location', ...location.source })
  const end = endOf(head, moment)
  const meeting: Meeting = {
    ...(organization !== null && { organization }),
    ...(moment?.date && { start: moment.time === null ? moment.date : toCopenhagen(moment.date, moment.time) }),
    ...(end !== null && { end }),
    ...(location !== null && { location: location.text }),
    participants,
  }
  const remarks = [
    ...head.entries.filter(({ field }) => field === 'remarks').flatMap((entry) => entry.lines),
    ...head.loose.map(({ text }) => text),
  ]
  return { meeting, date: moment?.date ?? null, title, absences, remarks: remarks.join('\n'), sources }
}

/** Where the head names nobody, the first item may: "Til stede var:" within its decision. */
function participantsOf(
  head: HeadLines,
  told: readonly DocumentLine[],
  isToldOnce: boolean,
  type: DocumentType,
): ReadParticipants {
  const came = type === 'referat' ? cameAs(told) : []
  const read = readParticipants(came.length === 0 ? head : { ...head, entries: [...head.entries, ...came] }, type)
  const [first, second] = read.participants
  if (type !== 'referat' || (first !== undefined && second !== undefined)) return read
  const below = told.findIndex(({ text }) => ATTENDED.test(text))
  if (below === -1) {
    const absent = isToldOnce ? [...absentWithin(told), ...told.flatMap(replacedIn)] : []
    const away =
      first === undefined
        ? [...absentBelow(told), ...absent, ...cameOrLeft([...head.loose, ...told]), ...calledIn(told)]
        : []
    return away.length > 0 ? readParticipants({ entries: away, loose: [] }, type) : read
  }
  const names = peopleBelow(told.slice(below + 1))
  const line = told[below]
  if (names.length < 2 || line === undefined) return read
  const present = { field: 'participants' as const, label: 'Deltagere', page: line.page, lines: names }
  const absent = head.entries.filter(({ field }) => field === 'absent')
  return readParticipants({ entries: [present, ...absentBelow(told), ...absent], loose: [] }, type)
}

function lastDecision(labels: readonly LineLabel[]): SaidMeeting | null {
  let last: LineLabel['body'] = null
  for (const { body } of labels) {
    if (body?.decision && body.date !== null && (last?.date ?? '') <= body.date) last = body
  }
  return last
}
