import { longDate } from '../../danish-dates.ts'
import { paragraph } from '../../draft.ts'
import { onDay } from '../../memo.ts'
import type { MemoLayout } from '../memo-layout.ts'
import { answerBlocks, reply, startMemo } from '../memo-parts.ts'

/** A letter that speaks to the one who asked: name and party in the address, the questions in bold, without numbers. */
export const mailsvar: MemoLayout = {
  name: 'mailsvar',
  access: 'opened',
  kommuner: ['0223', '0230', '0219'],
  caseNumbers: 'yy/n',
  uses: [{ type: 'besvarelse', answers: true }],
  traps: {},
  compose(memo, { type, random }) {
    const draft = startMemo(
      memo,
      type,
      { footer: '{side}', firstPage: false },
      { style: 'yy/n', values: [memo.caseNumber], documents: [] },
    )
    draft.truth.reply = {
      ...reply(memo, false),
      signedBy: { name: memo.author.name, role: memo.author.title },
    }
    const first = memo.asker.name.split(' ')[0] ?? memo.asker.name
    draft.add([
      paragraph(`${memo.kommune.fullName}\n${memo.unit}`),
      paragraph(`Til medlem af ${memo.kommune.council} ${memo.asker.name} (${memo.asker.party})`),
      paragraph(`${longDate(memo.date)}\nSag ${memo.caseNumber}`),
      { kind: 'title', text: memo.subject },
      paragraph(`Kære ${first}`),
      paragraph(
        random.pick([
          `Tak for din henvendelse ${onDay(memo.askedOn)}. Vi svarer på dine spørgsmål i den rækkefølge, du har stillet dem.`,
          `Du har i en mail ${onDay(memo.askedOn)} stillet spørgsmål til forvaltningen. De er gengivet nedenfor med svar.`,
        ]),
      ),
      ...memo.questions.flatMap(({ question, answer }): ReturnType<typeof paragraph>[] => [
        { kind: 'paragraph', text: question, bold: true },
        ...answerBlocks(answer),
      ]),
      paragraph('Du er velkommen til at kontakte os, hvis du har brug for at få svarene uddybet.'),
      { kind: 'signature', lines: ['Med venlig hilsen', memo.author.name, memo.author.title] },
    ])
    return draft
  },
}
