import type { AgendaItem, NormalizedContent, Vote } from '@arkivar/types'
import type { GoldenFile, GoldenItem, GoldenVote } from './golden-file.ts'
import { Judgements } from './judgement.ts'
import { isAlike, plain } from './sameness.ts'

const alike = (a: string | null, b: unknown): boolean => typeof b === 'string' && a !== null && isAlike(a, b)
const samePlain = (a: string | null, b: unknown): boolean =>
  typeof b === 'string' && a !== null && plain(a) === plain(b)
const compact = (value: string): string => value.replace(/\s/g, '').toLowerCase()

/** Compares a record with what a careful reader would have typed in. */
export function judge(golden: GoldenFile, content: NormalizedContent): Judgements {
  const to = new Judgements()
  to.exact('type', '/type', golden.type, content.type)
  // What else it does: of an answer that goes without saying.
  to.list(
    'functions',
    '/functions',
    golden.type === 'besvarelse' ? undefined : golden.functions,
    content.functions,
    (a, b) => a === b,
  )
  to.value('title', '/title', golden.title, content.title, alike)
  to.exact('date', '/date', golden.date, content.date)
  to.exact(
    'kommune',
    '/kommune',
    golden.kommune === undefined ? undefined : (golden.kommune?.code ?? null),
    content.kommune?.code,
  )
  to.value('unit', '/unit', golden.unit, content.unit, samePlain)
  const caseNumbers = golden.caseNumbers?.map((number) => (typeof number === 'string' ? number : number.value))
  to.list('caseNumbers', '/caseNumbers', caseNumbers, content.caseNumbers, (a, b) => compact(a) === compact(b.value))
  to.list(
    'documentNumbers',
    '/documentNumbers',
    golden.documentNumbers,
    content.documentNumbers,
    (a, b) => compact(a) === compact(b),
  )
  to.exact('ean', '/ean', golden.ean, content.ean)
  judgeMeeting(to, golden, content)
  judgeItems(to, golden.agendaItems, content.agendaItems)
  judgeReply(to, golden, content)
  to.list(
    'references.laws',
    '/references/laws',
    golden.references?.laws,
    content.references.laws,
    (a, b) => compact(a.text) === compact(b.text),
  )
  to.list('references.urls', '/references/urls', golden.references?.urls, content.references.urls, (a, b) => a === b)
  to.exact('privacy.cprNumbers', '/privacy', golden.privacy?.cprNumbers, content.privacy.cprNumbers)
  return to
}

function judgeMeeting(to: Judgements, { meeting }: GoldenFile, content: NormalizedContent): void {
  if (meeting === undefined) return
  const got = content.meeting
  if (meeting === null) {
    to.exact('meeting', '/meeting', null, got ?? null)
    return
  }
  to.value('meeting.organization', '/meeting/organization', meeting.organization, got?.organization, samePlain)
  to.exact('meeting.start', '/meeting/start', meeting.start, got?.start)
  to.exact('meeting.end', '/meeting/end', meeting.end, got?.end)
  to.value('meeting.location', '/meeting/location', meeting.location, got?.location, samePlain)
  const pairs = to.list(
    'meeting.participants',
    '/meeting/participants',
    meeting.participants,
    got?.participants ?? [],
    (a, b) => plain(a.name) === plain(b.name),
  )
  for (const { expected, got: person, index } of pairs) {
    const at = `/meeting/participants/${index}`
    to.value('participant.party', `${at}/party`, expected.party, person.party, samePlain)
    to.list('participant.roles', `${at}/roles`, expected.roles, person.roles, samePlain)
    to.exact('participant.attendance', `${at}/attendance`, expected.attendance, person.attendance)
  }
}

function judgeItems(to: Judgements, golden: GoldenItem[] | undefined, items: readonly AgendaItem[]): void {
  const same = (a: GoldenItem, b: AgendaItem): boolean =>
    (a.number === undefined || a.number === b.number) && (a.name === undefined || isAlike(a.name, b.name))
  for (const { expected, got, index } of to.list('agendaItems', '/agendaItems', golden, items, same)) {
    judgeItem(to, expected, got, `/agendaItems/${index}`)
  }
}

function judgeItem(to: Judgements, golden: GoldenItem, item: AgendaItem, at: string): void {
  to.exact('item.public', `${at}/public`, golden.public, item.public)
  to.exact('item.pages', `${at}/pages`, golden.pages, item.pages)
  to.list(
    'item.caseNumbers',
    `${at}/caseNumbers`,
    golden.caseNumbers,
    item.caseNumbers,
    (a, b) => compact(a) === compact(b),
  )
  to.list(
    'item.previously',
    `${at}/previously`,
    golden.previously,
    item.previously,
    (a, b) =>
      plain(a.organization) === plain(b.organization) &&
      (a.date ?? null) === (b.date ?? null) &&
      (a.item ?? null) === (b.item ?? null) &&
      (a.text === undefined || isAlike(a.text ?? '', b.text ?? '')),
  )
  // Text before the first heading has a section of its own, which a list of headings does not name.
  const sections = item.sections.filter(({ heading }) => heading !== '')
  const pairs = to.list(
    'item.sections',
    `${at}/sections`,
    golden.sections,
    sections,
    (a, b) => plain(a.heading) === plain(b.heading),
  )
  for (const { expected, got, index } of pairs) {
    to.exact('section.kind', `${at}/sections/${index}/kind`, expected.kind, got.kind)
    to.value('section.text', `${at}/sections/${index}/text`, expected.text, got.text, alike)
  }
  judgeProposal(to, golden, item, at)
  to.value(
    'item.authoritativeBody',
    `${at}/authoritativeBody`,
    golden.authoritativeBody,
    item.authoritativeBody,
    samePlain,
  )
  judgeResolution(to, golden, item, at)
  const attachments = to.list(
    'item.attachments',
    `${at}/attachments`,
    golden.attachments,
    item.attachments,
    (a, b) => plain(a.name) === plain(b.name),
  )
  for (const { expected, got } of attachments)
    to.exact('attachment.recommended', `${at}/attachments`, expected.recommended, got.recommended)
  to.list('item.absent', `${at}/absent`, golden.absent, item.absent, (a, b) => plain(a) === plain(b))
  to.list('item.tables', `${at}/tables`, golden.tables, item.tables, (a, b) =>
    isAlike(a.rows.flat().join(' '), b.rows.flat().join(' ')),
  )
}

function judgeProposal(to: Judgements, { proposal }: GoldenItem, item: AgendaItem, at: string): void {
  if (proposal === undefined) return
  to.value('proposal.by', `${at}/proposal/by`, proposal === null ? null : proposal.by, item.proposal?.by, samePlain)
  to.list(
    'proposal.points',
    `${at}/proposal/points`,
    proposal === null ? [] : proposal.points,
    item.proposal?.points ?? [],
    isAlike,
  )
}

function judgeResolution(to: Judgements, golden: GoldenItem, item: AgendaItem, at: string): void {
  const expected = golden.resolution
  if (expected === undefined) return
  const got = item.resolution
  to.value('resolution', `${at}/resolution`, expected === null ? null : true, got, () => true)
  if (expected === null || got === null) return
  to.value('resolution.text', `${at}/resolution/text`, expected.text, got.text, alike)
  to.exact('resolution.outcome', `${at}/resolution/outcome`, expected.outcome, got.outcome)
  // null is a value here: neither carried nor lost, and not told.
  to.exact(
    'resolution.passed',
    `${at}/resolution/passed`,
    expected.passed === undefined ? undefined : String(expected.passed),
    String(got.passed),
  )
  to.exact(
    'resolution.final',
    `${at}/resolution/final`,
    expected.final === undefined ? undefined : String(expected.final),
    String(got.final),
  )
  to.value(
    'resolution.vote',
    `${at}/resolution/vote`,
    expected.vote,
    got.vote,
    (a, b) => a !== null && sameVote(a, b as Vote),
  )
  if (expected.votes !== undefined && expected.votes !== null) {
    to.list('resolution.votes', `${at}/resolution/votes`, expected.votes, got.votes ?? [], sameVote)
  }
  to.list(
    'resolution.dissents',
    `${at}/resolution/dissents`,
    expected.dissents ?? [],
    got.dissents ?? [],
    (a, b) => (a.by === undefined || plain(a.by ?? '') === plain(b.by ?? '')) && isAlike(a.text, b.text),
  )
  to.value('resolution.suspension', `${at}/resolution/suspension`, expected.suspension, got.suspension, (a, b) => {
    const found = b as NonNullable<typeof got.suspension>
    return plain(a?.by ?? '') === plain(found.by ?? '') && plain(a?.referredTo ?? '') === plain(found.referredTo ?? '')
  })
}

function sameVote(a: GoldenVote, b: Vote): boolean {
  return (['for', 'against', 'abstained'] as const).every((side) => {
    const [expected, got] = [a[side], b[side]]
    if (expected === undefined || expected === null) return got === undefined || got === null || got.count === 0
    if (expected.count === 0 && (got === undefined || got === null)) return true
    if (got === undefined || got === null) return false
    const voters = (list: readonly string[] | undefined) => [...(list ?? [])].map(plain).sort().join('|')
    return (expected.count ?? null) === (got.count ?? null) && voters(expected.voters) === voters(got.voters)
  })
}

function judgeReply(to: Judgements, { reply }: GoldenFile, content: NormalizedContent): void {
  if (reply === undefined) return
  const got = content.reply
  if (reply === null) {
    to.exact('reply', '/reply', null, got ?? null)
    return
  }
  to.value(
    'reply.askedBy.name',
    '/reply/askedBy/name',
    reply.askedBy === undefined ? undefined : (reply.askedBy?.name ?? null),
    got?.askedBy?.name,
    samePlain,
  )
  to.value('reply.askedBy.party', '/reply/askedBy/party', reply.askedBy?.party, got?.askedBy?.party, samePlain)
  to.exact('reply.askedOn', '/reply/askedOn', reply.askedOn, got?.askedOn)
  const same = (
    a: { number?: string | null; text: string },
    b: { number?: string | null | undefined; text: string },
  ): boolean => (a.number === undefined || (a.number ?? null) === (b.number ?? null)) && isAlike(a.text, b.text)
  to.list('reply.questions', '/reply/questions', reply.questions, got?.questions ?? [], same)
  to.list('reply.answers', '/reply/answers', reply.answers, got?.answers ?? [], same)
  to.value(
    'reply.signedBy.name',
    '/reply/signedBy/name',
    reply.signedBy === undefined ? undefined : (reply.signedBy?.name ?? null),
    got?.signedBy?.name,
    samePlain,
  )
  to.value('reply.signedBy.role', '/reply/signedBy/role', reply.signedBy?.role, got?.signedBy?.role, samePlain)
}
