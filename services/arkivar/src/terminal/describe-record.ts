import type { AuditEntry, DocumentRecord, MadeStage, RevisionRecord } from '@arkivar/ledger'
import { failureRules, type StageName, stageNames } from '@arkivar/types'
import { paint } from './colours.ts'
import { moment } from './moment.ts'
import { formatTable } from './table.ts'

/** @returns lines that tell where a document came from, how far it is, what went wrong, and what operators did. */
export function describeRecord(
  record: DocumentRecord,
  made: readonly MadeStage[],
  history: readonly AuditEntry[],
): string[] {
  const current = record.revisions.find((revision) => revision.current)
  const { type } = record.decisions
  return [
    `${paint('bold', 'Document')}  ${record.id}`,
    `  source     ${record.source}: ${record.sourceKey}`,
    ...(record.hints.url === undefined ? [] : [`  address    ${record.hints.url}`]),
    ...(record.parentId === null ? [] : [`  found in   ${record.parentId}`]),
    ...(type === undefined ? [] : [`  decided    it is of the type ${type}`]),
    ...(record.withdrawnAt === null
      ? []
      : [paint('yellow', `  withdrawn  ${moment(record.withdrawnAt)}: ${record.withdrawnReason ?? ''}`)]),
    ...(current === undefined ? [] : describeRevision(current, made)),
    ...(record.revisions.length > 1 ? [`  revisions  ${record.revisions.length}, this is the newest`] : []),
    ...history.map(
      ({ at, actor, action }, index) => `  ${index === 0 ? 'acts' : '    '}       ${moment(at)} ${action} by ${actor}`,
    ),
  ]
}

function describeRevision(revision: RevisionRecord, made: readonly MadeStage[]): string[] {
  const { failure, hold, waitingFor, nextStage } = revision
  return [
    `  file       ${revision.fileName ?? ''} (${revision.summary.mediaType ?? revision.mediaType ?? 'unknown kind'}, ${revision.sizeBytes} bytes)`,
    `  sha256     ${revision.sha256}`,
    `  taken in   ${moment(revision.fetchedAt)}`,
    `  state      ${paint(failure ? 'red' : 'green', revision.state)}${nextStage ? `, next: ${nextStage}` : ''} since ${moment(revision.updatedAt)}`,
    ...describeStages(revision, made),
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

/** Each stage that is done: which version of it, when, and how long that took. */
function describeStages({ versions, indexedAt, state }: RevisionRecord, made: readonly MadeStage[]): string[] {
  const absent = state === 'withdrawn' ? 'deleted' : 'lost'
  const row = (stage: StageName): string[] => {
    const output = made.find((each) => each.stage === stage)
    return [
      stage,
      String(versions[stage]),
      output ? moment(output.at) : absent,
      output ? `${output.durationMs} ms` : '',
    ]
  }
  const rows = stageNames.filter((stage) => versions[stage]).map(row)
  if (indexedAt !== null && state === 'indexed') rows.push(['index', '', moment(indexedAt), ''])
  const columns = ['', '', '', ''].map((title, index) => ({ title, align: index === 3 ? 'right' : 'left' }) as const)
  const lines = rows.length === 0 ? ['none yet'] : formatTable(columns, rows)
  return lines.map((line, index) => `  ${(index === 0 ? 'stages' : '').padEnd(10)} ${line}`)
}
