import { Worker } from 'node:worker_threads'

/**
 * A process that hangs does not notice that its pool is gone. A thread of its own looks every second, and ends the
 * process when its parent is another.
 */
export function watchParent(): void {
  const code = `
    const parent = process.ppid
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 1000)
  `
  const watcher = new Worker(code, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  })
  watcher.unref()
}
