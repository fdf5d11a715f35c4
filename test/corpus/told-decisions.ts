import type { Decision, DecisionContext } from './decision.ts'
import type { GoldenOutcome } from './golden.ts'

type Told = Partial<Record<GoldenOutcome, readonly string[]>>

const phrases = ({ body, council }: Pick<DecisionContext, 'body' | 'council'>): Told => ({
  adopted: [
    `${body} godkendte indstillingen.`,
    `${body} tiltrådte indstillingen.`,
    'Enstemmigt vedtaget.',
    'Tiltrådt som indstillet.',
    'Besluttet som indstillet.',
    'Forvaltningens indstilling blev fulgt.',
  ],
  noted: [
    `${body} tog orienteringen til efterretning.`,
    'Taget til orientering.',
    'Orienteringen taget til efterretning.',
    'Sagen blev taget til efterretning.',
  ],
  discussed: [`${body} drøftede sagen.`, `${body} drøftede oplægget og takkede for det.`, 'Sagen blev drøftet.'],
  recommended: [
    `${body} anbefaler over for ${council}, at indstillingen godkendes.`,
    `Anbefales til ${council}s godkendelse.`,
    'Indstillingen anbefales godkendt.',
    `Fremsendes til ${council} med anbefaling.`,
  ],
  postponed: ['Udskudt.', 'Sagen blev udsat til et kommende møde.', `${body} besluttede at udsætte sagen.`],
  withdrawn: ['Punktet udgår af dagsordenen.', 'Sagen er trukket tilbage.', 'Sagen udgik af dagsordenen.'],
})

/** @returns the same decision in sentences; what was voted on keeps its words. */
export function retold(decision: Decision, context: Pick<DecisionContext, 'random' | 'body' | 'council'>): Decision {
  const told = phrases(context)[decision.truth.outcome]
  if (told === undefined || decision.truth.vote) return decision
  const paragraphs = [context.random.pick(told), ...decision.paragraphs.slice(1)]
  return { paragraphs, truth: { ...decision.truth, text: paragraphs.join('\n') } }
}
