/** What tests have started and not ended yet, such as commands of a test that ran out of time. */
const leftRunning = new Set<() => unknown>()

/**
 * @param end ends it as `kill -9` would, at once; what it returns is waited for where there is time to wait.
 * @returns what to call once it has ended by itself.
 */
export function endWithTests(end: () => unknown): () => void {
  leftRunning.add(end)
  return () => leftRunning.delete(end)
}

/** Called at the end of each test file. */
export async function endLeftRunning(): Promise<void> {
  const ends = [...leftRunning]
  leftRunning.clear()
  await Promise.allSettled(ends.map((end) => end()))
}

process.on('exit', () => {
  for (const end of leftRunning) end()
})
