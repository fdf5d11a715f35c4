import { enableCompileCache } from 'node:module'

// Before anything else is loaded: half of a short command's time would be spent compiling.
enableCompileCache()
const { runCli } = await import('./src/cli.ts')
process.exitCode = await runCli(process.argv, process.env)
