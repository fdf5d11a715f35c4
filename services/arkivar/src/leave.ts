const graceMs = 3_000
const lookEveryMs = 100

/**
 * Ends the process although something keeps it alive, such as a worker that could not be closed while its server was
 * away: whoever waits for the command would wait for ever. What was printed is written first.
 */
export function leave(exitCode: number): void {
  process.exitCode = exitCode
  const end = (): void => {
    if (process.stdout.writableLength > 0) setTimeout(end, lookEveryMs)
    else process.exit()
  }
  setTimeout(end, graceMs).unref()
}
