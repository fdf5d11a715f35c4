import { longDate, numericDate } from '../danish-dates.ts'
import { type Draft, heading, paragraph } from '../draft.ts'
import type { GoldenItem, GoldenSectionKind } from '../golden.ts'
import type { Case, Meeting, Piece, SectionName } from '../meeting.ts'
import type { Random } from '../random.ts'
import type { SourceBlock } from '../source-document.ts'
import { absenceBlocks } from './absence.ts'
import type { MeetingLayout, Part } from './meeting-layout.ts'
import { pieceBlocks, pieceText } from './pieces.ts'

const kinds: Record<SectionName, GoldenSectionKind> = {
  summary: 'summary',
  background: 'background',
  presentation: 'presentation',
  finances: 'finances',
  process: 'further-process',
  hearing: 'hearing',
  legal: 'legal',
}

type PartContext = {
  meeting: Meeting
  item: Case
  truth: GoldenItem
  random: Random
  traps: ReadonlySet<string>
  absent: Case['absent']
}

/** Adds one part of an item, and what it says, to tree and truth. */
export function composePart(draft: Draft, layout: MeetingLayout, part: Part, context: PartContext): void {
  const { meeting, item, truth, random } = context
  const head = (text: string): SourceBlock => heading(layout.sectionLevel, text, layout.headingLook)
  switch (part.part) {
    case 'proposal':
      if (item.proposal === null) return
      composeProposal(
        draft,
        part.heading === '' ? [] : [head(part.heading)],
        part.style,
        typeof part.verb === 'function' ? part.verb(meeting) : (part.verb ?? 'indstiller'),
        context,
      )
      if (part.by !== undefined && truth.proposal !== null) truth.proposal.by = part.by
      return
    case 'decision': {
      if (meeting.type === 'dagsorden' || item.decision === null) return
      const text = typeof part.heading === 'string' ? part.heading : part.heading(meeting, truth.number)
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
      if (part.line !== undefined) draft.add([paragraph(part.line(meeting))], truth)
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
            : part.look === 'tidligere-beslutninger'
              ? [head('Tidligere beslutninger'), paragraph(`${organization} den ${longDate(date)}`)]
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
    case 'bare':
      composeBlocks(
        draft,
        // Without a heading around it a subheading would be one of its own.
        (item.sections.get(part.of) ?? []).filter(({ kind }) => kind !== 'subheading'),
        layout,
        truth,
      )
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
      composeSection(draft, part.heading, title, kind, pieces, layout, truth)
    }
  }
}

function composeSection(
  draft: Draft,
  name: string,
  title: SourceBlock,
  kind: GoldenSectionKind | undefined,
  pieces: readonly Piece[],
  layout: MeetingLayout,
  truth: GoldenItem,
): void {
  const section = {
    heading: name.replace(/:$/, ''),
    ...(kind === undefined ? {} : { kind }),
    text: pieces.map(pieceText).join('\n'),
  }
  truth.sections.push(section)
  draft.anchors.sections.set(section, title)
  composeBlocks(draft, pieces, layout, truth)
}

function composeBlocks(draft: Draft, pieces: readonly Piece[], layout: MeetingLayout, truth: GoldenItem): void {
  for (const piece of pieces) {
    const blocks = pieceBlocks(piece, layout.sectionLevel, layout.headingLook)
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
  title: readonly SourceBlock[],
  style: string,
  verb: string,
  { item, truth, meeting }: PartContext,
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
    draft.add([...title, paragraph(`${by} ${verb}, at ${sentence(points[0] as string)}`)], truth)
    return
  }
  switch (style) {
    case 'at-lines':
    case 'sentence':
      draft.add(
        [...title, paragraph(`${by} ${verb},`), ...points.map((point) => paragraph(`at ${sentence(point)}`))],
        truth,
      )
      return
    case 'At-lines':
      draft.add(
        [...title, paragraph(`${by} ${verb},`), ...points.map((point) => paragraph(`At ${sentence(point)}`))],
        truth,
      )
      return
    case 'numbered-bare':
      truth.proposal.by = null
      draft.add([...title, list(number, (point) => `At ${point}`)], truth)
      return
    case 'numbered-to':
      draft.add(
        [
          ...title,
          paragraph(`${by} ${verb}`),
          paragraph(`Til ${meeting.body}:`),
          list(number, (point) => `At ${point}`),
        ],
        truth,
      )
      return
    case 'numbered-at':
      draft.add([...title, paragraph(`${by} ${verb},`), list(number, (point) => `at ${point}`)], truth)
      return
    case 'bullets':
      truth.proposal.by = null
      draft.add(
        [
          ...title,
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
      draft.add([...title, ...points.map((point, index) => paragraph(`At ${index + 1}) ${sentence(point)}`))], truth)
      return
    default:
      truth.proposal.points = truth.proposal.points.map(upper)
      draft.add([...title, paragraph(`${by} ${verb}, at`), list(number, upper)], truth)
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
