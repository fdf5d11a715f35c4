import type { DocumentLine, SectionKind } from '@arkivar/types'
import { isBodyName, sameBody } from '../layouts/bodies.ts'
import { saysOutcome } from '../layouts/decision-phrases.ts'
import { type LineLabel, opensProposal, proposesInSentence } from '../layouts/line-label.ts'
import { guessKind } from '../layouts/section-names.ts'
import type { SectionRole } from '../layouts/section-wordings.ts'
import { continuesNames, isOfEarlier } from './absence-lines.ts'
import type { HeadingHabits } from './heading-habits.ts'
import type { ItemPart } from './item-part.ts'

export interface MeetingFacts {
  organization: string | null
  date: string | null
}

/** Parts an item at its headings. Lines that only say who is absent become parts of their own. */
export function itemParts(
  lines: readonly DocumentLine[],
  labels: readonly (LineLabel | null)[],
  meeting: MeetingFacts,
  habits: HeadingHabits,
): ItemPart[] {
  const parts: ItemPart[] = []
  let part = openPart('lead', 'other', '', lines[0]?.page ?? 1)
  parts.push(part)
  let interrupted: ItemPart | null = null
  const open = (role: ItemPart['role'], kind: SectionKind, heading: string, page: number) => {
    part = openPart(role, kind, heading, page)
    parts.push(part)
    interrupted = null
  }
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined) break
    const label = labels[index] ?? null
    if (label === null) {
      if (interrupted !== null && !continuesNames(part, line)) part = interrupted
      interrupted = part.role === 'absence' && interrupted !== null ? interrupted : null
      if (startsOwnSection(line, part, habits) || isAboveNothing(line, lines[index + 1], part))
        open('section', guessKind(line.text), line.text, line.page)
      else if (
        part.role !== 'proposal' &&
        part.role !== 'decision' &&
        part.role !== 'history' &&
        (opensProposal(line.text, lines[index + 1]) ||
          isLastBeforeBody(line, labels[index + 1]) ||
          isFirstOfItem(line, part, labels[index + 1])) &&
        !hasRole(parts, 'proposal')
      ) {
        open('proposal', 'other', '', line.page)
        part.lines.push(line)
      } else part.lines.push(line)
      continue
    }
    // Who was away when another body treated the matter.
    if (label.role === 'absence' && part.role === 'history' && isOfEarlier(part, lines, labels, index)) {
      part.lines.push(line)
      continue
    }
    if (label.rest !== '' && ROUTES.has(label.role) && label.body === null && !/\d{4}/.test(label.rest)) {
      if (label.role === 'meta' || isRoute(label.rest)) continue
    }
    if (label.role === 'absence') {
      const before: ItemPart = part.role === 'absence' ? (interrupted ?? part) : part
      open('absence', 'other', label.heading, line.page)
      // An absence line within a decision does not end the decision.
      interrupted = before
      part.isList = label.rest === ''
      if (label.rest !== '') part.lines.push({ ...line, text: label.rest })
      continue
    }
    const role =
      isAttachment(line, label, part) || isPutToVote(line, label, part, parts)
        ? null
        : roleOf(label, part, meeting, lines[index + 1]?.text ?? '')
    if (role === null) {
      part.lines.push(line)
      continue
    }
    const before: ItemPart = part
    open(role, label.kind, label.heading, line.page)
    if (role === 'authority' && isBodyName(label.rest.replace(/\.$/, '')) && before.role === 'section') {
      // "Sagen afgøres i: Byrådet" on one line within a section: that goes on behind it.
      part.lines.push({ ...line, kind: 'paragraph', text: label.rest })
      part = before
      continue
    }
    if (label.body !== null) part.treated = { ...label.body }
    if (label.rest !== '') part.lines.push({ ...line, kind: 'paragraph', text: label.rest })
  }
  return parts
}

/** "Forvaltningen indstiller, at planen godkendes." right below the title, and below it the first heading. */
function isFirstOfItem({ text, kind }: DocumentLine, part: ItemPart, next: LineLabel | null | undefined): boolean {
  return (
    part.role === 'lead' &&
    part.lines.length === 0 &&
    kind === 'paragraph' &&
    next?.role === 'section' &&
    next.rest === '' &&
    /\sindstiller\b/.test(text) &&
    proposesInSentence(text)
  )
}

/** "Direktionen foreslår over for Kulturudvalget, at planen godkendes." right above what was decided. */
function isLastBeforeBody({ text, kind }: DocumentLine, next: LineLabel | null | undefined): boolean {
  if (next === null || next === undefined || kind === 'listItem') return false
  if (next.role === 'body') return next.rest === '' && proposesInSentence(text)
  // "Beslutning: Godkendt." as well.
  return (
    next.role === 'decision' &&
    (next.rest === '' || next.body === null) &&
    /\sindstille[rs]\b/.test(text) &&
    proposesInSentence(text)
  )
}

/** Fields in one line that tell where a matter goes next: what follows belongs to the part before. */
const ROUTES = new Set<LineLabel['role']>(['meta', 'history'])

/** "BY", "ØU - KB", "TM/ØK/BY", "Økonomiudvalget". */
function isRoute(text: string): boolean {
  if (text.length >= 60) return false
  const stations = text.split(/\s*[-–/,>]\s*/).map((part) => part.trim())
  return (
    stations.every((station) => isBodyName(station)) ||
    // The committees of a kommune have short forms of their own; the council at the end tells what they are.
    (stations.every((station) => /^\p{Lu}{2,5}$/u.test(station)) &&
      (stations.length === 1 || isBodyName(stations.at(-1) ?? '')))
  )
}

function openPart(role: ItemPart['role'], kind: SectionKind, heading: string, page: number): ItemPart {
  return { role, kind, heading, page, lines: [], isList: false, treated: null }
}

function hasRole(parts: readonly ItemPart[], role: ItemPart['role']): boolean {
  return parts.some((part) => part.role === role)
}

/** "Høringssvar" is the name of a section, and of many an attachment. */
function isAttachment(line: DocumentLine, label: LineLabel, part: ItemPart): boolean {
  return (
    part.role === 'attachments' &&
    label.role === 'section' &&
    line.kind !== 'heading' &&
    label.rest === '' &&
    /^(?:høringssvar|redegørelse|udtalelse|tidsplan|procesplan|økonomi|notat|baggrund|effekt|vurdering|orientering)/i.test(
      label.heading,
    )
  )
}

/** "Administrationens indstilling:" within a decision, above who voted for it; what was proposed stands farther up. */
function isPutToVote(line: DocumentLine, { role }: LineLabel, part: ItemPart, parts: readonly ItemPart[]): boolean {
  return (
    part.role === 'decision' &&
    part.lines.length > 0 &&
    role === 'proposal' &&
    line.kind !== 'heading' &&
    /(?:s indstilling|^indstillingen):$/i.test(line.text) &&
    parts.some((each) => each.role === 'proposal' && each.lines.length > 0)
  )
}

/** Words that begin no sentence of a decision. */
const OF_CASE = /^(?:sagsfremstilling|sagsbeskrivelse|lovgrundlag|retsgrundlag)$/i

const EARLIER = /historik|tidligere/i

/** What a label means here; null where it is text after all. `below`: the next line. */
function roleOf(label: LineLabel, part: ItemPart, meeting: MeetingFacts, below: string): SectionRole | null {
  const { body } = label
  if (body === null) {
    // "Referat" and "Forslag" within a decision are words of it.
    if (part.role === 'decision' && label.role === 'section' && label.rest !== '' && !OF_CASE.test(label.heading))
      return null
    return label.role as SectionRole
  }
  const ours = isThisMeeting(body, meeting)
  if (body.decision) return ours === false ? 'history' : 'decision'
  if (body.date !== null && meeting.date !== null && body.date > meeting.date) return null
  // "Historik", and below it the bodies that have treated the matter.
  if (
    part.role === 'section' &&
    part.kind === 'background' &&
    ours === false &&
    (body.announces || EARLIER.test(part.heading))
  )
    return 'history'
  // "Stiudvalget, den 4. maj 2024, pkt. 7:" and "Anbefales." below it, in items without any heading.
  if (part.role === 'lead' && ours === false && body.announces && label.rest === '' && saysOutcome(below))
    return 'history'
  if (part.role === 'section' || part.role === 'meta' || part.role === 'lead') {
    // Schedules list bodies and days; a decision says more after them.
    return ours === true &&
      (part.role !== 'lead' || body.announces) &&
      part.kind !== 'further-process' &&
      (part.kind !== 'hearing' || body.announces)
      ? 'decision'
      : null
  }
  // "Beslutninger", and below it the line that names body and day.
  if (ours === true && part.role === 'decision' && part.lines.length === 0) return 'decision'
  // "Beslutningskompetence: Stirådet", and below it what that body decided.
  if (ours === true && part.role === 'authority' && part.lines.length > 0 && body.announces) return 'decision'
  // What was decided stands last in many items, below the attachments.
  if (ours === true && part.role === 'attachments' && body.item !== null) return 'decision'
  if (ours === true && (part.role === 'proposal-and-decision' || part.role === 'proposal' || part.role === 'history'))
    return 'decision'
  return ours === true ? null : 'history'
}

function isThisMeeting(body: NonNullable<LineLabel['body']>, meeting: MeetingFacts): boolean | null {
  if (body.date !== null && meeting.date !== null && body.date !== meeting.date) return false
  if (body.organization !== null && meeting.organization !== null)
    return sameBody(body.organization, meeting.organization)
  return body.date !== null && meeting.date !== null ? true : null
}

/** "Intet." below a short line, within the text of a case: the line is a heading of the template, whatever its words. */
function isAboveNothing({ text, kind }: DocumentLine, next: DocumentLine | undefined, part: ItemPart): boolean {
  return (
    part.role === 'section' &&
    part.lines.length > 0 &&
    kind === 'paragraph' &&
    text.length < LONGEST_PLAIN_HEADING &&
    NOTHING.test(next?.text ?? '') &&
    /^\p{Lu}\p{Ll}[\p{L}\s,/-]*$/u.test(text) &&
    !NOTHING.test(text)
  )
}

const NOTHING = /^(?:intet|ingen(?: bemærkninger| konsekvenser)?|ikke relevant|nej)\.?$/i
const LONGEST_PLAIN_HEADING = 60

function startsOwnSection(line: DocumentLine, part: ItemPart, habits: HeadingHabits): boolean {
  if (
    habits.recurring.size > 0 &&
    line.text.length <= 100 &&
    part.role !== 'attachments' &&
    line.kind !== 'listItem' &&
    habits.recurring.has(line.text)
  )
    return true
  if (line.kind !== 'heading' || line.text.length > 100) return false
  if (part.role === 'section' && part.heading !== '') {
    return habits.sectionLevel > 0 && line.level < habits.sectionLevel
  }
  return (
    part.role !== 'lead' && part.role !== 'proposal' && (habits.sectionLevel === 0 || line.level <= habits.sectionLevel)
  )
}
