import { Refusal } from './refusal.ts'

/**
 * `npm run evaluate [-- DIR…]` judges records against goldens, `-- extraction DIR` texts against texts, `-- fit` fits the
 * weights of the classifier, `-- labels --out DIR` exports what operators have decided.
 */
const modes: Record<string, () => Promise<{ run(args: readonly string[]): Promise<unknown> }>> = {
  extraction: () => import('./extraction.ts'),
  fit: () => import('./fit.ts'),
  labels: () => import('./labels.ts'),
}

const args = process.argv.slice(2)
const mode = modes[args[0] ?? '']
const { run } = mode === undefined ? await import('./documents.ts') : await mode()
try {
  await run(mode === undefined ? args : args.slice(1))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
