import { enableCompileCache } from 'node:module'

// Before anything else is loaded: half of a short command's time would be spent compiling.
enableCompileCache()
// What the authors of libraries tell each other is nothing that whoever calls a command could act on.
process.noDeprecation = true
const { runCli } = await import('./src/cli.ts')
process.exitCode = await runCli(process.argv, process.env)
