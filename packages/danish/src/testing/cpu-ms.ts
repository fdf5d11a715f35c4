/**
 * @returns milliseconds that this thread computed for `work`. Those that a busy machine makes it wait do not count: they
 *   say nothing of how its time grows with a text.
 */
export function cpuMs(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
