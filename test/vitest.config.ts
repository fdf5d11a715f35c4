import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { SlowestFirst } from './slowest-first.ts'

/** Functions of text alone: their tests share what they load, which halves their time. */
const readingAlone = ['packages/{danish,classification,normalization,types}/**/*.test.ts']

/** Whole paths, since not all tools look from the same folder for those of a project. */
const support = (file: string): string => fileURLToPath(new URL(`support/${file}`, import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    sequence: { sequencer: SlowestFirst },
    // One more than the machine that is asked for has cores: many files wait for processes most of their time.
    maxWorkers: 3,
    // Of those in one file that mostly wait for processes.
    maxConcurrency: 2,
    projects: [
      { test: { name: 'reading', include: readingAlone, isolate: false } },
      {
        test: {
          name: 'system',
          globalSetup: [support('database-server.ts')],
          setupFiles: [support('end-left-running.ts')],
          include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'test/**/*.test.ts'],
          // Some need servers; test/servers/run.ts starts them and sets the variable.
          exclude: [
            ...configDefaults.exclude,
            ...readingAlone,
            ...(process.env.ARKIVAR_TEST_SERVERS === '1' ? [] : ['**/*.servers.test.ts']),
          ],
        },
      },
    ],
  },
})
