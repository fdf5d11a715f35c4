import { isDatabaseUnavailable } from './connection-errors.ts'

/**
 * Joins questions that come at once, or while the one before is still being answered: under load
 * one statement serves many, and a question that comes alone need not wait for company.
 * @param ask answers several questions in their order; `undefined` where it has no answer, which it may also give
 *   where others stand in the way. What is asked alone is never left without an answer for that reason.
 * @param options.most questions to one statement.
 * @returns a function that answers one question. Where questions asked together fail or find no answer, each is asked
 *   again alone: what is wrong with one is not held against the others. Where the server is away, all of them are told.
 */
export function gather<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly (Answer | undefined)[]>,
  options: { readonly most: number },
): (question: Question) => Promise<Answer | undefined> {
  type Waiting = { question: Question; settle: (answer: Promise<Answer | undefined>) => void }
  const waiting: Waiting[] = []
  let asking = false

  const alone = async (question: Question): Promise<Answer | undefined> => (await ask([question]))[0]

  async function askNext(): Promise<void> {
    const together = waiting.splice(0, options.most)
    const [only] = together
    if (together.length === 1 && only !== undefined) {
      const answer = alone(only.question)
      only.settle(answer)
      await answer.catch(() => undefined)
      return
    }
    let answers: readonly (Answer | undefined)[] = []
    try {
      answers = await ask(together.map(({ question }) => question))
    } catch (error) {
      if (isDatabaseUnavailable(error)) {
        for (const { settle } of together) settle(Promise.reject(error))
        return
      }
    }
    for (const [index, { question, settle }] of together.entries()) {
      const answer = answers[index]
      settle(answer === undefined ? alone(question) : Promise.resolve(answer))
    }
  }

  async function askAll(): Promise<void> {
    while (waiting.length > 0) await askNext()
    asking = false
  }

  return (question) =>
    new Promise((resolve) => {
      waiting.push({ question, settle: resolve })
      if (asking) return
      asking = true
      queueMicrotask(askAll)
    })
}
