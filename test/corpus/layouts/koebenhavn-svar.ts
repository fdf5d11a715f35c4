import { numericDate } from '../danish-dates.ts'
import { heading, paragraph } from '../draft.ts'
import { onDay } from '../memo.ts'
import type { SourceBlock } from '../source-document.ts'
import type { MemoLayout } from './memo-layout.ts'
import { answerBlocks, startMemo } from './memo-parts.ts'

/** A question in quotation marks, one answer, and a letterhead at the side with the numbers of two systems. */
export const koebenhavnSvar: MemoLayout = {
  name: 'koebenhavn-svar',
  access: 'known',
  kommuner: ['0101', '0147'],
  caseNumbers: 'f2',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: { 'side-column-last': 0.5 },
  compose(memo, { type, random, traps }) {
    const draft = startMemo(
      memo,
      type,
      { header: memo.kommune.fullName, footer: '{side}/{sider}', firstPage: true },
      { style: 'f2', values: [memo.caseNumber, memo.eDocNumber], documents: [memo.documentNumber] },
    )
    draft.truth.ean = memo.ean
    const side: SourceBlock = {
      kind: 'side',
      groups: [
        [numericDate(memo.date)],
        ['Sagsnummer i F2', memo.caseNumber],
        ['Dokumentnummer i F2', memo.documentNumber],
        ['Sagsnummer i eDoc', memo.eDocNumber],
        [memo.unit, `Rådhuspladsen ${random.int(2, 90)}`],
        ['EAN-nummer', memo.ean],
      ],
    }
    const quote = random.pick([
      ['"', '"'],
      ['”', '”'],
      ['»', '«'],
    ] as const)
    const questions = memo.questions.map(({ question }) => question).join('\n')
    const answers = memo.questions.flatMap(({ answer }) => answer)
    draft.truth.reply = {
      askedBy: { name: memo.asker.name, party: memo.asker.party },
      askedOn: memo.askedOn,
      questions: [{ number: null, text: questions }],
      answers: [{ number: null, text: answers.join('\n') }],
      signedBy: { name: memo.author.name, role: memo.author.title },
    }
    const late = traps.has('side-column-last')
    draft.add([
      { kind: 'title', text: memo.subject },
      ...(late ? [] : [side]),
      paragraph(
        `Medlem af ${memo.kommune.council} ${memo.asker.name} (${memo.asker.party}) har ${onDay(memo.askedOn)} stillet følgende spørgsmål til forvaltningen.`,
      ),
      heading(1, 'Spørgsmål'),
      ...`${quote[0]}${questions}${quote[1]}`.split('\n').map(paragraph),
      heading(1, 'Svar'),
      ...answerBlocks(answers.slice(0, 1)),
      ...(late ? [side] : []),
      ...answerBlocks(answers.slice(1)),
      paragraph(`Svaret er offentligt tilgængeligt på ${memo.kommune.council}s hjemmeside.`),
      { kind: 'signature', lines: [memo.author.name, memo.author.title] },
    ])
    draft.truth.reply.answers = [{ number: null, text: answers.join('\n') }]
    return draft
  },
}
