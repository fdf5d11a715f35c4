import type { AgendaItem, Provenance, Vote } from '@arkivar/types'
import { paint } from './colours.ts'
import { shorten } from './table.ts'

/** @returns lines that tell an operator what was on the agenda, what was decided, and by which words. */
export function describeItems(items: readonly AgendaItem[], provenance: Provenance): string[] {
  if (items.length === 0) return []
  return [
    '',
    paint('bold', `Agenda, ${items.length} items`),
    ...items.flatMap((item, index) => describeItem(item, index, provenance)),
  ]
}

function describeItem(item: AgendaItem, index: number, provenance: Provenance): string[] {
  const { resolution } = item
  const pages = item.pages[0] === item.pages[1] ? `page ${item.pages[0]}` : `pages ${item.pages[0]}–${item.pages[1]}`
  const from = provenance[`/agendaItems/${index}/resolution/outcome`] ?? provenance[`/agendaItems/${index}/resolution`]
  const facts = [
    resolution?.passed === true ? 'passed' : resolution?.passed === false ? 'not passed' : '',
    resolution?.final === false ? 'not final' : '',
    resolution?.vote ? describeVote(resolution.vote) : '',
    resolution?.suspension ? 'suspended' : '',
  ].filter(Boolean)
  return [
    `  ${item.number ?? '–'}  ${item.name}${item.public ? '' : ' (closed)'}, ${pages}`,
    ...(item.proposal ? item.proposal.points.map((point) => `       proposed: ${shorten(point, 100)}`) : []),
    ...(resolution === null
      ? []
      : [
          `       ${paint('green', resolution.outcome)}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}: “${shorten(from?.quote ?? resolution.text, 100)}”${from ? `, page ${from.page}` : ''}`,
        ]),
    ...describeDetails(item),
    ...describeContent(item),
    ...(item.absent.length > 0 ? [`       absent: ${item.absent.join(', ')}`] : []),
  ]
}

/** Who decides, who was against, what was put on record, and what had been decided before. */
function describeDetails({ authoritativeBody, resolution, previously }: AgendaItem): string[] {
  const named = (label: string, voters: readonly string[] | undefined) =>
    voters === undefined || voters.length === 0 ? [] : [`       ${label}: ${shorten(voters.join(', '), 100)}`]
  return [
    ...named('against', resolution?.vote?.against?.voters),
    ...named('abstained', resolution?.vote?.abstained?.voters),
    ...(resolution?.dissents ?? []).map(
      ({ by, text }) => `       on record${by ? ` for ${by}` : ''}: “${shorten(text, 90)}”`,
    ),
    ...(authoritativeBody ? [`       decides: ${authoritativeBody}`] : []),
    ...previously.map(
      ({ organization, date, text }) =>
        `       before: ${[organization, date].filter(Boolean).join(', ')}${text ? `: “${shorten(text, 70)}”` : ''}`,
    ),
  ]
}

/** What there is to read below the decision, and where. */
function describeContent({ sections, attachments, tables }: AgendaItem): string[] {
  const parts = [
    ...sections.map(({ heading, kind, page }) => `${shorten(heading || kind, 40)} (page ${page})`),
    ...tables.map(({ page, rows }) => `table of ${rows.length} rows (page ${page})`),
    ...(attachments.length > 0
      ? [`${attachments.length} ${attachments.length === 1 ? 'attachment' : 'attachments'}`]
      : []),
  ]
  return parts.length === 0 ? [] : [`       holds: ${parts.join(' · ')}`]
}

function describeVote(vote: Vote): string {
  const part = (label: string, side: Vote['for']) => (side ? `${side.count ?? side.voters.length} ${label}` : '')
  return [part('for', vote.for), part('against', vote.against), part('abstained', vote.abstained)]
    .filter(Boolean)
    .join(', ')
}
