import { enableCompileCache } from 'node:module'

// As in the main thread: half of the start would be spent compiling.
enableCompileCache()
const { serveTasks } = await import('./serve-tasks.ts')
serveTasks()
