/** Often enough to look alive. */
const shortestMs = 250
/** A look at much takes its time; it may take this share of it at the most. */
const share = 0.02
/** So late at most is an end noticed. */
const longestMs = 3_000

/** @returns what says how long to wait after a look that took so many milliseconds. */
export function lookPauses(): (tookMs: number) => number {
  let lastMs = 0
  return (tookMs) => {
    // Of two looks the quicker one: a cold start, or a server that was away, says nothing about the next.
    const quickerMs = Math.min(tookMs, lastMs)
    lastMs = tookMs
    return Math.min(Math.max(shortestMs, quickerMs / share), longestMs)
  }
}
