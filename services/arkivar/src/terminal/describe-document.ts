import { signalReason } from '@arkivar/classify'
import type { ReadDocument } from '@arkivar/pipeline'
import type { NormalizedDocument } from '@arkivar/types'
import { paint } from './colours.ts'
import { describeItems } from './describe-items.ts'
import { shorten } from './table.ts'

/** @returns lines that tell an operator what a document was found to be and to say, and by which words. */
export function describeDocument({ document, provenance }: ReadDocument, withProvenance: boolean): string[] {
  const { meeting, reply } = document
  /** The words and the page that a value came from, where they say more than the value. */
  const from = (...pointers: readonly string[]): string => {
    const origin = pointers.map((pointer) => provenance[pointer]).find((each) => each !== undefined)
    return origin === undefined ? '' : `  ${paint('dim', `page ${origin.page} “${shorten(origin.quote, 60)}”`)}`
  }
  const fact = (name: string, value: string | null | undefined, origin = ''): string[] =>
    value ? [`  ${name.padEnd(10)} ${value}${origin}`] : []
  return [
    '',
    paint('bold', document.title ?? '(no title)'),
    ...describeType(document),
    ...fact('date', document.date, from('/date', '/meeting/start')),
    ...fact('kommune', document.kommune && `${document.kommune.name} (${document.kommune.code})`, from('/kommune')),
    ...fact('unit', document.unit, from('/unit')),
    ...fact('cases', document.caseNumbers.map(({ value }) => value).join(', ')),
    ...fact('numbers', [...document.documentNumbers, document.ean && `EAN ${document.ean}`].filter(Boolean).join(', ')),
    ...fact(
      'meeting',
      meeting && [meeting.organization, meeting.start, meeting.location].filter(Boolean).join(', '),
      from('/meeting/organization'),
    ),
    ...fact('versions', describeVersions(document)),
    ...fact('people', meeting?.participants.map(describePerson).join(', ')),
    ...fact(
      'asked by',
      reply && [named(reply.askedBy), reply.askedOn].filter(Boolean).join(', '),
      from('/reply/askedBy'),
    ),
    ...(reply?.questions ?? []).map((each) => `             question ${each.number ?? ''} “${shorten(each.text, 90)}”`),
    ...(reply?.answers ?? []).map((each) => `             answer ${each.number ?? ''} “${shorten(each.text, 90)}”`),
    ...fact(
      'signed by',
      reply?.signedBy && [reply.signedBy.name, reply.signedBy.role].filter(Boolean).join(', '),
      from('/reply/signedBy'),
    ),
    ...fact('laws', [...new Set(document.references.laws.map(({ text }) => text))].join(', ')),
    ...fact('privacy', document.privacy.cprNumbers > 0 ? describePrivacy(document) : ''),
    ...describePages(document),
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

/** The type, and which words spoke for it or against it, and why: what an operator has to weigh. */
function describeType({ type, functions, classification }: NormalizedDocument): string[] {
  const { confidence, unsure, decidedBy, runnerUp, evidence } = classification
  const also = functions.length > 0 ? ` (also: ${functions.join(', ')})` : ''
  const other =
    runnerUp && runnerUp.confidence >= 0.005 ? `; rather than ${runnerUp.type} (${runnerUp.confidence.toFixed(2)})` : ''
  const sure = unsure ? paint('yellow', ', unsure') : ''
  return [
    `  type       ${type}${also}, confidence ${confidence.toFixed(2)}${sure}, decided by ${decidedBy}${other}`,
    ...evidence.map(({ weight, signal, page, quote }) => {
      const reason = signalReason(signal) ?? signal
      return `             ${weight >= 0 ? '+' : ''}${weight.toFixed(1)}  page ${page} “${shorten(quote, 60)}”  ${paint('dim', reason)}`
    }),
  ]
}

/** How much could be read, and for each page that could not, why. */
function describePages({ pages, quality, text }: NormalizedDocument): string[] {
  const ocr = pages.filter((page) => page.ocr).length
  const words = text.split(/\s+/).filter(Boolean).length
  const facts = [
    `${pages.length}, ${quality.lostPages.length === 0 ? 'none lost' : paint('red', `lost: ${quality.lostPages.join(', ')}`)}`,
    ...(ocr > 0 ? [`${ocr} read from pictures`] : []),
    `${words} words`,
    `quality ${quality.score.toFixed(2)}`,
  ]
  const failed = pages.flatMap(({ number, failure }) =>
    failure === null ? [] : [`             page ${number}: ${failure.code}, ${failure.message}`],
  )
  return [`  pages      ${facts.join(', ')}`, ...failed]
}

function describePrivacy({ privacy }: NormalizedDocument): string {
  const on = [...new Set(privacy.findings.map(({ page }) => page))].join(', ')
  return `${privacy.cprNumbers} CPR ${privacy.cprNumbers === 1 ? 'number' : 'numbers'} masked${on && `, on page ${on}`}`
}

/** Which of the documents of a meeting counts. */
function describeVersions({ id, versions }: NormalizedDocument): string {
  return (versions ?? [])
    .map(
      (each) =>
        `${each.type} ${each.id === id ? '(this one)' : each.id}${each.counts ? ', which counts' : ''}${each.sharesItems === false ? ', with other items' : ''}`,
    )
    .join('; ')
}

type Person = NonNullable<NormalizedDocument['meeting']>['participants'][number]

function describePerson(person: Person): string {
  const { attendance } = person
  return `${named(person)}${attendance && attendance !== 'present' ? ` – ${attendance}` : ''}`
}

function named(person: { name: string; party?: string | null | undefined } | null | undefined): string {
  return person ? `${person.name}${person.party ? ` (${person.party})` : ''}` : ''
}
