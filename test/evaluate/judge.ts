import type { AgendaItem, NormalizedContent, Vote } from '@arkivar/types'
import type { GoldenFile, GoldenItem, GoldenVote } from './golden-file.ts'
import { Judgements } from './judgement.ts'
import { type Reading, readingOf } from './reading.ts'

/**
 * Compares a record with what a careful reader would have typed in.
 * @param forms in which texts of the golden are right as well, such as what is still legible of them.
 */
export function judge(
  golden: GoldenFile,
  content: NormalizedContent,
  forms: Readonly<Record<string, readonly string[]>> = {},
): Judgements {
  const to = new Judgements(readingOf(forms))
  to.exact('type', '/type', golden.type, content.type)
  // What else it does: of an answer that goes without saying.
  to.list(
    'functions',
    '/functions',
    golden.type === 'besvarelse' ? undefined : golden.functions,
    content.functions,
    (a, b) => a === b,
  )
  to.value('title', '/title', golden.title, content.title, to.is.alike)
  to.exact('date', '/date', golden.date, content.date)
  to.exact(
    'kommune',
    '/kommune',
    golden.kommune === undefined ? undefined : (golden.kommune?.code ?? null),
    content.kommune?.code,
  )
  to.value('unit', '/unit', golden.unit, content.unit, to.is.same)
  const caseNumbers = golden.caseNumbers?.map((number) => (typeof number === 'string' ? number : number.value))
  to.list('caseNumbers', '/caseNumbers', caseNumbers, content.caseNumbers, (a, b) => to.is.compact(a, b.value))
  to.list('documentNumbers', '/documentNumbers', golden.documentNumbers, content.documentNumbers, (a, b) =>
    to.is.compact(a, b),
  )
  to.exact('ean', '/ean', golden.ean, content.ean)
  to.exact('language', '/language', golden.language, content.language)
  judgeMeeting(to, golden, content)
  judgeItems(to, golden.agendaItems, content.agendaItems)
  judgeReply(to, golden, content)
  to.list('references.laws', '/references/laws', golden.references?.laws, content.references.laws, (a, b) =>
    to.is.compact(a.text, b.text),
  )
  to.list('references.urls', '/references/urls', golden.references?.urls, content.references.urls, (a, b) => a === b)
  to.exact('privacy.cprNumbers', '/privacy', golden.privacy?.cprNumbers, content.privacy.cprNumbers)
  to.count('privacy.numbers', '/privacy', golden.privacy?.cprNumbers, content.privacy.cprNumbers)
  return to
}

function judgeMeeting(to: Judgements, { meeting }: GoldenFile, content: NormalizedContent): void {
  if (meeting === undefined) return
  const got = content.meeting
  if (meeting === null) {
    to.exact('meeting', '/meeting', null, got ?? null)
    return
  }
  to.value('meeting.organization', '/meeting/organization', meeting.organization, got?.organization, to.is.same)
  to.exact('meeting.start', '/meeting/start', meeting.start, got?.start)
  to.exact('meeting.end', '/meeting/end', meeting.end, got?.end)
  to.value('meeting.location', '/meeting/location', meeting.location, got?.location, to.is.same)
  const pairs = to.list(
    'meeting.participants',
    '/meeting/participants',
    meeting.participants,
    got?.participants ?? [],
    (a, b) => to.is.same(a.name, b.name),
  )
  for (const { expected, got: person, index } of pairs) {
    const at = `/meeting/participants/${index}`
    to.value('participant.party', `${at}/party`, expected.party, person.party, to.is.same)
    to.list('participant.roles', `${at}/roles`, expected.roles, person.roles, to.is.same)
    to.exact('participant.attendance', `${at}/attendance`, expected.attendance, person.attendance)
  }
}

function judgeItems(to: Judgements, golden: GoldenItem[] | undefined, items: readonly AgendaItem[]): void {
  const same = (a: GoldenItem, b: AgendaItem): boolean =>
    (a.number === undefined || a.number === b.number) && (a.name === undefined || to.is.alike(a.name, b.name))
  for (const { expected, got, index } of to.list('agendaItems', '/agendaItems', golden, items, same)) {
    judgeItem(to, expected, got, `/agendaItems/${index}`)
  }
}

function judgeItem(to: Judgements, golden: GoldenItem, item: AgendaItem, at: string): void {
  to.exact('item.public', `${at}/public`, golden.public, item.public)
  to.exact('item.pages', `${at}/pages`, golden.pages, item.pages)
  to.list('item.caseNumbers', `${at}/caseNumbers`, golden.caseNumbers, item.caseNumbers, (a, b) => to.is.compact(a, b))
  to.list(
    'item.previously',
    `${at}/previously`,
    golden.previously,
    item.previously,
    (a, b) =>
      to.is.same(a.organization, b.organization) &&
      (a.date ?? null) === (b.date ?? null) &&
      (a.item ?? null) === (b.item ?? null) &&
      (a.text === undefined || to.is.alike(a.text ?? '', b.text ?? '')),
  )
  // Text before the first heading has a section of its own, which a list of headings does not name.
  const sections = item.sections.filter(({ heading }) => heading !== '')
  const pairs = to.list('item.sections', `${at}/sections`, golden.sections, sections, (a, b) =>
    to.is.same(a.heading, b.heading),
  )
  for (const { expected, got, index } of pairs) {
    to.exact('section.kind', `${at}/sections/${index}/kind`, expected.kind, got.kind)
    to.value('section.text', `${at}/sections/${index}/text`, expected.text, got.text, to.is.alike)
  }
  judgeProposal(to, golden, item, at)
  to.value(
    'item.authoritativeBody',
    `${at}/authoritativeBody`,
    golden.authoritativeBody,
    item.authoritativeBody,
    to.is.same,
  )
  judgeResolution(to, golden, item, at)
  const attachments = to.list('item.attachments', `${at}/attachments`, golden.attachments, item.attachments, (a, b) =>
    to.is.same(a.name, b.name),
  )
  for (const { expected, got } of attachments)
    to.exact('attachment.recommended', `${at}/attachments`, expected.recommended, got.recommended)
  to.list('item.absent', `${at}/absent`, golden.absent, item.absent, (a, b) => to.is.same(a, b))
  to.list('item.tables', `${at}/tables`, golden.tables, item.tables, (a, b) =>
    to.is.together(a.rows.flat(), b.rows.flat()),
  )
}

function judgeProposal(to: Judgements, { proposal }: GoldenItem, item: AgendaItem, at: string): void {
  if (proposal === undefined) return
  to.value('proposal.by', `${at}/proposal/by`, proposal === null ? null : proposal.by, item.proposal?.by, to.is.same)
  to.list(
    'proposal.points',
    `${at}/proposal/points`,
    proposal === null ? [] : proposal.points,
    item.proposal?.points ?? [],
    to.is.alike,
  )
}

function judgeResolution(to: Judgements, golden: GoldenItem, item: AgendaItem, at: string): void {
  const expected = golden.resolution
  if (expected === undefined) return
  const got = item.resolution
  to.value('resolution', `${at}/resolution`, expected === null ? null : true, got, () => true)
  if (expected === null || got === null) return
  to.value('resolution.text', `${at}/resolution/text`, expected.text, got.text, to.is.alike)
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
    (a, b) => a !== null && sameVote(to.is, a, b as Vote),
  )
  if (expected.votes !== undefined && expected.votes !== null) {
    to.list('resolution.votes', `${at}/resolution/votes`, expected.votes, got.votes ?? [], (a, b) =>
      sameVote(to.is, a, b),
    )
  }
  to.list(
    'resolution.dissents',
    `${at}/resolution/dissents`,
    expected.dissents ?? [],
    got.dissents ?? [],
    (a, b) => (a.by === undefined || to.is.same(a.by ?? '', b.by ?? '')) && to.is.alike(a.text, b.text),
  )
  to.value('resolution.suspension', `${at}/resolution/suspension`, expected.suspension, got.suspension, (a, b) => {
    const found = b as NonNullable<typeof got.suspension>
    return to.is.same(a?.by ?? '', found.by ?? '') && to.is.same(a?.referredTo ?? '', found.referredTo ?? '')
  })
}

function sameVote(is: Reading, a: GoldenVote, b: Vote): boolean {
  return (['for', 'against', 'abstained'] as const).every((side) => {
    const [expected, got] = [a[side], b[side]]
    if (expected === undefined || expected === null) return got === undefined || got === null || got.count === 0
    if (expected.count === 0 && (got === undefined || got === null)) return true
    if (got === undefined || got === null) return false
    return (expected.count ?? null) === (got.count ?? null) && sameNames(is, expected.voters ?? [], got.voters)
  })
}

function sameNames(is: Reading, expected: readonly string[], got: readonly string[]): boolean {
  const left = [...got]
  return (
    expected.length === got.length &&
    expected.every((name) => {
      const at = left.findIndex((each) => is.same(name, each))
      if (at !== -1) left.splice(at, 1)
      return at !== -1
    })
  )
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
    to.is.same,
  )
  to.value('reply.askedBy.party', '/reply/askedBy/party', reply.askedBy?.party, got?.askedBy?.party, to.is.same)
  to.exact('reply.askedOn', '/reply/askedOn', reply.askedOn, got?.askedOn)
  const same = (
    a: { number?: string | null | undefined; text: string },
    b: { number?: string | null | undefined; text: string },
  ): boolean => (a.number === undefined || (a.number ?? null) === (b.number ?? null)) && to.is.alike(a.text, b.text)
  to.list('reply.questions', '/reply/questions', reply.questions, got?.questions ?? [], same)
  to.list('reply.answers', '/reply/answers', reply.answers, got?.answers ?? [], same)
  to.value(
    'reply.signedBy.name',
    '/reply/signedBy/name',
    reply.signedBy === undefined ? undefined : (reply.signedBy?.name ?? null),
    got?.signedBy?.name,
    to.is.same,
  )
  to.value('reply.signedBy.role', '/reply/signedBy/role', reply.signedBy?.role, got?.signedBy?.role, to.is.same)
}
