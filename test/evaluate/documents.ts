import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions } from '../support/read-options.ts'
import { evaluateFolder } from './evaluate-folder.ts'
import { evaluateSets } from './evaluate-sets.ts'
import { evaluationDocument } from './evaluation-document.ts'
import { Refusal } from './refusal.ts'
import { type Recorded, recordOf, regressionsOf } from './regressions.ts'
import { reportOf, summaryOf } from './report.ts'

const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const reportFile = join(projectFolder, 'docs/evaluation.md')
const recordedFile = fileURLToPath(new URL('recorded.json', import.meta.url))

const usage = `Carries documents through extraction, classification and normalization and compares them with their truth.

  npm run evaluate -- [FOLDER…] [--record] [--worst N] [--cache DIR] [--scale N] [--no-ocr]

  FOLDER     documents with name.golden.json beside them; without one, generated sets are judged, the report is
             written to docs/evaluation.md, and a field that is worse than recorded is an error
  --record   takes today's figures as those to keep
`

/** @returns figures by set; the exit code is 1 where a field got worse. */
export async function run(args: readonly string[]): Promise<unknown> {
  const { values, positionals } = readOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      record: { type: 'boolean', default: false },
      worst: { type: 'string', default: '3' },
      cache: { type: 'string' },
      scale: { type: 'string', default: '1' },
      'no-ocr': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return null
  }
  const options = { ocr: !values['no-ocr'], cache: values.cache }
  const worst = Number(values.worst)
  if (positionals.length > 0) return evaluateFolders(positionals, options, worst)
  const results = await evaluateSets({ scale: Number(values.scale), ...options }, ({ name, tally }) =>
    process.stdout.write(`${summaryOf(name, tally)}\n`),
  )
  const figures = Object.fromEntries(results.map(({ name, tally }) => [name, recordOf(tally)]))
  // Fewer documents than usual say nothing that could be compared.
  if (values.scale !== '1') return figures
  await writeFile(reportFile, evaluationDocument(results, worst))
  process.stdout.write(`\nThe report is in ${reportFile}\n`)
  if (values.record) {
    await writeFile(
      recordedFile,
      `${JSON.stringify(figures, (key, value) => (key === 'compared' ? undefined : value), 2)}\n`,
    )
    return figures
  }
  const recorded = JSON.parse(await readFile(recordedFile, 'utf8')) as Record<string, Recorded>
  const worse = regressionsOf(recorded, figures)
  for (const line of worse) process.stdout.write(`WORSE  ${line}\n`)
  if (worse.length > 0) process.exitCode = 1
  return figures
}

async function evaluateFolders(
  folders: readonly string[],
  options: { ocr: boolean; cache?: string | undefined },
  worst: number,
): Promise<unknown> {
  const figures: Record<string, unknown> = {}
  for (const folder of folders) {
    const tally = await evaluateFolder(folder, options)
    if (tally.documents.length === 0)
      throw new Refusal(
        `${folder} has no document with a name.golden.json beside it; docs/goldens.md says how one is written.`,
      )
    process.stdout.write(`${reportOf(folder, tally, worst)}\n`)
    figures[folder] = recordOf(tally)
  }
  return figures
}
