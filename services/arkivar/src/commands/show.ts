import { signalReason } from '@arkivar/classify'
import type { DocumentRecord, RevisionRecord } from '@arkivar/ledger'
import { lossOf, type Pipeline, type ReadDocument, readDocument } from '@arkivar/pipeline'
import { failureRules, stageNames } from '@arkivar/types'
import { type CommandContext, CommandError, type ExitCode, print, printJson } from '../command.ts'
import { withSession } from '../session.ts'
import { paint } from '../terminal/colours.ts'
import { describeItems } from '../terminal/describe-items.ts'
import { shorten } from '../terminal/table.ts'

/** One document: states, stages, failure, classification with its evidence, structure. */
export async function show(id: string, options: { provenance: boolean }, context: CommandContext): Promise<ExitCode> {
  return withSession(context.environment, async ({ pipeline }) => {
    const record = await findRecord(id, pipeline)
    // Whatever became of its content, what is known of the document is shown.
    const read = await readDocument(record, pipeline).catch((error: unknown) => {
      if (lossOf(error) === null) throw error
      return null
    })
    if (context.json) {
      printJson({
        record,
        document: read?.document ?? null,
        ...(options.provenance && { provenance: read?.provenance ?? null }),
      })
      return 0
    }
    const history = await pipeline.ledger.operators.history(record.id)
    const lines = [
      ...describeRecord(record),
      ...describeHistory(history),
      ...(read === null ? [] : describeDocument(read, options.provenance)),
    ]
    for (const line of lines) print(line)
    return 0
  })
}

async function findRecord(id: string, { ledger }: Pick<Pipeline, 'ledger'>): Promise<DocumentRecord> {
  const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)
  const record = isId ? await ledger.documents.find(id) : null
  if (record === null)
    throw new CommandError(`There is no document ${id}. "npm run arkivar -- search WORDS" shows ids.`)
  return record
}

function describeRecord(record: DocumentRecord): string[] {
  const current = record.revisions.find((revision) => revision.current)
  return [
    `${paint('bold', 'Document')}  ${record.id}`,
    `  source     ${record.source}: ${record.sourceKey}`,
    ...(record.hints.url === undefined ? [] : [`  address    ${record.hints.url}`]),
    ...(record.parentId === null ? [] : [`  found in   ${record.parentId}`]),
    ...(record.withdrawnAt === null
      ? []
      : [paint('yellow', `  withdrawn  ${record.withdrawnAt}: ${record.withdrawnReason ?? ''}`)]),
    ...(current === undefined ? [] : describeRevision(current)),
    ...(record.revisions.length > 1 ? [`  revisions  ${record.revisions.length}, this is the newest`] : []),
  ]
}

function describeRevision(revision: RevisionRecord): string[] {
  const { failure, hold, waitingFor } = revision
  return [
    `  file       ${revision.fileName ?? ''} (${revision.summary.mediaType ?? revision.mediaType ?? 'unknown kind'}, ${revision.sizeBytes} bytes)`,
    `  sha256     ${revision.sha256}`,
    `  state      ${paint(failure ? 'red' : 'green', revision.state)}${revision.nextStage ? `, next: ${revision.nextStage}` : ''} since ${revision.updatedAt.slice(0, 19)}`,
    `  stages     ${
      stageNames
        .filter((stage) => revision.versions[stage])
        .map((stage) => `${stage} ${revision.versions[stage]}`)
        .join(' · ') || 'none yet'
    }`,
    ...(waitingFor === null ? [] : [`  waits for  ${waitingFor}`]),
    ...(hold === null ? [] : [paint('yellow', `  held back  ${hold.message}`)]),
    ...(failure === null
      ? []
      : [
          paint(
            'red',
            `  failed     ${revision.failedStage}: ${failure.code}${failure.page ? `, page ${failure.page}` : ''}`,
          ),
          `             ${failure.message}`,
          `             ${failureRules[failure.code].advice}`,
        ]),
  ]
}

function describeDocument({ document, provenance }: ReadDocument, withProvenance: boolean): string[] {
  const { classification, meeting, quality, pages, reply } = document
  const lost = quality.lostPages.length === 0 ? 'none lost' : `lost: ${quality.lostPages.join(', ')}`
  const ocr = pages.filter((page) => page.ocr).length
  return [
    '',
    paint('bold', document.title ?? '(no title)'),
    ...fact(
      'type',
      `${document.type}${document.functions.length > 0 ? ` (also: ${document.functions.join(', ')})` : ''}, confidence ${classification.confidence.toFixed(2)}${classification.unsure ? ', unsure' : ''}, decided by ${classification.decidedBy}`,
    ),
    ...describeEvidence(classification),
    ...fact('date', document.date),
    ...fact('kommune', document.kommune && `${document.kommune.name} (${document.kommune.code})`),
    ...fact('unit', document.unit),
    ...fact('cases', document.caseNumbers.map((each) => each.value).join(', ')),
    ...fact('meeting', meeting && [meeting.organization, meeting.start, meeting.location].filter(Boolean).join(', ')),
    ...fact('versions', describeVersions(document)),
    ...fact(
      'people',
      meeting?.participants.map((each) => `${each.name}${each.attendance === 'absent' ? ' (absent)' : ''}`).join(', '),
    ),
    ...fact(
      'asked by',
      reply?.askedBy &&
        `${reply.askedBy.name}${reply.askedBy.party ? ` (${reply.askedBy.party})` : ''}${reply.askedOn ? `, ${reply.askedOn}` : ''}`,
    ),
    ...(reply?.questions ?? []).map((each) => `             question ${each.number ?? ''} “${shorten(each.text, 90)}”`),
    ...(reply?.answers ?? []).map((each) => `             answer ${each.number ?? ''} “${shorten(each.text, 90)}”`),
    ...fact(
      'pages',
      `${pages.length}, ${lost}${ocr > 0 ? `, ${ocr} read from pictures` : ''}; quality ${quality.score.toFixed(2)}`,
    ),
    ...fact('privacy', document.privacy.cprNumbers > 0 ? `${document.privacy.cprNumbers} CPR numbers masked` : ''),
    ...describeItems(document.agendaItems, provenance),
    ...(withProvenance
      ? [
          '',
          paint('bold', 'Where each value comes from'),
          ...Object.entries(provenance).map(
            ([pointer, { page, quote }]) => `  ${pointer}  page ${page}: “${shorten(quote, 80)}”`,
          ),
        ]
      : []),
  ]
}

function fact(name: string, value: string | null | undefined): string[] {
  return value ? [`  ${name.padEnd(10)} ${value}`] : []
}

function describeHistory(history: readonly { at: string; actor: string; action: string }[]): string[] {
  return history.map(
    ({ at, actor, action }, index) =>
      `  ${index === 0 ? 'acts' : '    '}       ${at.slice(0, 19)} ${action} by ${actor}`,
  )
}

/** Which words spoke for the type, or against it, and why: what an operator has to weigh. */
function describeEvidence({ evidence, runnerUp }: ReadDocument['document']['classification']): string[] {
  const other =
    runnerUp && runnerUp.confidence > 0
      ? [`             rather than ${runnerUp.type} (${runnerUp.confidence.toFixed(2)})`]
      : []
  const told = evidence.map(({ weight, signal, page, quote }) => {
    const reason = signalReason(signal) ?? signal
    return `             ${weight >= 0 ? '+' : ''}${weight.toFixed(1)}  page ${page} “${shorten(quote, 60)}”  ${paint('dim', reason)}`
  })
  return [...other, ...told]
}

/** Which of the documents of a meeting counts. */
function describeVersions({ id, versions }: ReadDocument['document']): string {
  return (versions ?? [])
    .map(
      (each) =>
        `${each.type} ${each.id === id ? '(this one)' : each.id}${each.counts ? ', which counts' : ''}${each.sharesItems === false ? ', with other items' : ''}`,
    )
    .join('; ')
}
