/** So long a statement may go without an answer before it is asked whether the server answers anybody. */
const defaultSilenceMs = 10_000

type Waiting = { readonly since: number; readonly giveUp: (error: unknown) => void }

/**
 * Tells a statement that takes its time from a server that hangs, or to which the way is gone without a word: there a
 * new connection gets no answer either. Without this the statement would be waited for until the kernel gives up.
 *
 * @param isThere resolves where the server answers a newcomer, whatever it says; rejects where not.
 * @returns what passes work on, and rejects with the reason of `isThere` where the server fell silent meanwhile.
 */
export function silenceWatch(
  isThere: () => Promise<void>,
  { silenceMs = defaultSilenceMs }: { readonly silenceMs?: number | undefined } = {},
): <Result>(work: Promise<Result>) => Promise<Result> {
  const all = new Set<Waiting>()
  let isTimed = false

  const lookLater = (): void => {
    // One timer for all of them, since most are answered before it would be due.
    if (!isTimed) setTimeout(look, silenceMs / 2).unref()
    isTimed = true
  }
  const look = async (): Promise<void> => {
    const before = performance.now() - silenceMs
    const silent = [...all].filter(({ since }) => since <= before)
    if (silent.length > 0) {
      await isThere().catch((error: unknown) => {
        for (const { giveUp } of silent) giveUp(error)
      })
    }
    isTimed = false
    if (all.size > 0) lookLater()
  }

  return (work) =>
    new Promise((resolve, reject) => {
      const waiting = { since: performance.now(), giveUp: reject }
      all.add(waiting)
      lookLater()
      work.then(resolve, reject).finally(() => all.delete(waiting))
    })
}
