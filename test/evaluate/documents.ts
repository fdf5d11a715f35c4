import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { evaluateFolder } from './evaluate-folder.ts'
import { firstSightTable } from './first-sights.ts'
import { generate } from './generate.ts'
import { type Recorded, regressionsOf } from './regressions.ts'
import { reportOf, summaryOf } from './report.ts'
import { SETS } from './sets.ts'
import { accuracy, confidentErrors, figuresOf, overall, type Tally } from './tally.ts'

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
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      record: { type: 'boolean', default: false },
      worst: { type: 'string', default: '5' },
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
  const tallies = await evaluateGenerated(Number(values.scale), options)
  await writeFile(reportFile, documentOf(tallies, worst))
  process.stdout.write(`\nThe report is in ${reportFile}\n`)
  const figures = Object.fromEntries([...tallies].map(([name, tally]) => [name, recordOf(tally)]))
  if (values.record) {
    await writeFile(recordedFile, `${JSON.stringify(figures, null, 2)}\n`)
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
    process.stdout.write(`${reportOf(folder, tally, worst)}\n`)
    figures[folder] = recordOf(tally)
  }
  return figures
}

async function evaluateGenerated(
  scale: number,
  options: { ocr: boolean; cache?: string | undefined },
): Promise<Map<string, Tally>> {
  const folder = join(tmpdir(), `arkivar-evaluate-${process.pid}`)
  const tallies = new Map<string, Tally>()
  try {
    for (const { name, args, count } of SETS) {
      const target = join(folder, name.replaceAll(/[^\p{L}\d]+/gu, '-'))
      await mkdir(target, { recursive: true })
      await generate(['--out', target, '--count', String(Math.max(1, Math.round(count * scale))), ...args])
      const tally = await evaluateFolder(target, options)
      tallies.set(name, tally)
      process.stdout.write(`${summaryOf(name, tally)}\n`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return tallies
}

function recordOf(tally: Tally): Recorded {
  const types = tally.fields.get('type')
  return {
    documents: tally.documents.length,
    type: types === undefined ? 1 : accuracy(types),
    confidentErrors: confidentErrors(tally).length,
    overall: Math.round(overall(tally) * 10_000) / 10_000,
    fields: figuresOf(tally),
  }
}

function documentOf(tallies: ReadonlyMap<string, Tally>, worst: number): string {
  return [
    '# Evaluation',
    'Written by `npm run evaluate`. Generated documents with known truth go through extraction, classification and normalization, and every field of the contract is compared. A list counts as right by F1; text counts as right where 92 % of the words agree.',
    '## First sight',
    'Layouts are known, opened (kept out of development until their figures were taken, looked at since) or sealed (not looked at by whoever builds the parsers). Only the first run on layouts that nobody has seen says how unseen documents fare; these figures are written down once and never again.',
    firstSightTable(),
    '## Summary',
    [
      '| set | documents | type | confident errors | all other fields |',
      '| --- | --- | --- | --- | --- |',
      ...[...tallies].map(([name, tally]) => {
        const { documents, type, confidentErrors: errors, overall: fields } = recordOf(tally)
        return `| ${name} | ${documents} | ${(type * 100).toFixed(1)} % | ${errors} | ${(fields * 100).toFixed(1)} % |`
      }),
    ].join('\n'),
    ...[...tallies].map(([name, tally]) => reportOf(name, tally, worst)),
    '',
  ].join('\n\n')
}
