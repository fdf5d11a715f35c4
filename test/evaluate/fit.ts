import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findSignals, type SignalHit, SURE } from '@arkivar/classification'
import { type DocumentType, documentTypes } from '@arkivar/types'
import { readOptions } from '../support/read-options.ts'
import { generate } from './generate.ts'
import { readDocuments } from './read-documents.ts'
import { Refusal } from './refusal.ts'

const target = fileURLToPath(new URL('../../packages/classification/src/fitted-weights.ts', import.meta.url))

/** Clean and noisy, short and long; the layouts that are kept out of development are kept out of this as well. */
const SETS = [
  { count: 250, args: ['--format', 'text', '--seed', 'fit-text'] },
  { count: 80, args: ['--format', 'docx', '--seed', 'fit-docx'] },
  { count: 80, args: ['--format', 'pdf', '--seed', 'fit-pdf'] },
  { count: 60, args: ['--format', 'text', '--noise', '0.03', '--seed', 'fit-noise'] },
] as const
const ROUNDS = 400
const STEP = 0.5
/**
 * How hard it is to move a weight away from what a person wrote down: generated documents are all alike where real ones are
 * not, and must not make the classifier surer than it has reason to be. How much, documents that were not generated tell
 * (decision 223).
 */
const TRUST_IN_HAND = 0.01
const LEAST_CHANGE = 0.05
/** Confidence is scaled to the documents, but never beyond this: what was not generated is stranger than what was. */
const LARGEST_SCALE = 0.8

const usage = `Fits the weights of the classifier to labelled documents and writes packages/classification/src/fitted-weights.ts.

  npm run evaluate -- fit [FOLDER…] [--dry-run]

  FOLDER     documents with name.golden.json beside them, of which only the type is read; what operators have decided is
             written as such a folder by npm run evaluate -- labels. They are added to the generated documents
  --dry-run  tells what would come out, and writes nothing
`

interface Sample {
  type: DocumentType
  hits: readonly SignalHit[]
}

type Vector = Record<DocumentType, number>

export async function run(args: readonly string[]): Promise<unknown> {
  const { values, positionals } = readOptions({
    args: [...args],
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(usage)
    return null
  }
  const { figures, source } = await fitTo(positionals)
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  if (figures.confidentErrors.after > figures.confidentErrors.before)
    throw new Refusal(
      'The fitted weights would be sure of more wrong types than those written by hand: nothing is kept.',
    )
  if (!values['dry-run']) await writeFile(target, source)
  return figures
}

export interface FitFigures {
  generated: number
  /** Labelled documents by type, such as operators' decisions. */
  labelled: Partial<Record<DocumentType, number>>
  /** Mean surprise at the true type, in nats, with the weights as a person wrote them, and as fitted. */
  before: number
  after: number
  /** Documents of which the classifier would be sure, and wrong. */
  confidentErrors: { before: number; after: number }
  scale: number
}

/**
 * The same documents and seeds give the same weights.
 * @param folders labelled documents beside the generated ones.
 * @param share of the generated documents.
 * @returns figures, and the source of packages/classification/src/fitted-weights.ts.
 */
export async function fitTo(folders: readonly string[], share = 1): Promise<{ figures: FitFigures; source: string }> {
  const generated = await generatedSamples(share)
  const labelled = (await Promise.all(folders.map(samplesOf))).flat()
  const samples = [...generated, ...labelled]
  const start = handWeights(samples)
  const fitted = fit(samples, start)
  const scale = bestScale(samples, fitted)
  const byType: FitFigures['labelled'] = {}
  for (const { type } of labelled) byType[type] = (byType[type] ?? 0) + 1
  return {
    figures: {
      generated: generated.length,
      labelled: byType,
      before: lossOf(samples, start, 1),
      after: lossOf(samples, fitted, scale),
      confidentErrors: {
        before: confidentErrorsOf(samples, start, bestScale(samples, start)),
        after: confidentErrorsOf(samples, fitted, scale),
      },
      scale,
    },
    source: sourceOf(start, fitted, scale),
  }
}

async function generatedSamples(share: number): Promise<Sample[]> {
  const folder = await mkdtemp(join(tmpdir(), 'arkivar-fit-'))
  try {
    const samples: Sample[] = []
    for (const [index, { count, args }] of SETS.entries()) {
      const out = join(folder, String(index))
      await generate(['--out', out, '--access', 'known', '--count', String(Math.ceil(count * share)), ...args])
      samples.push(...(await samplesOf(out)))
    }
    return samples
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Files that nobody could read, and goldens without a type, teach nothing. */
async function samplesOf(folder: string): Promise<Sample[]> {
  const samples: Sample[] = []
  for await (const { golden, extracted } of readDocuments(folder, { ocr: false })) {
    if (extracted !== null && golden.type !== undefined)
      samples.push({ type: golden.type, hits: findSignals(extracted) })
  }
  return samples
}

interface Model {
  prior: Vector
  weights: Map<string, Vector>
}

const vector = (value: (type: DocumentType) => number): Vector =>
  Object.fromEntries(documentTypes.map((type) => [type, value(type)])) as Vector

function handWeights(samples: readonly Sample[]): Model {
  const weights = new Map<string, Vector>()
  for (const { hits } of samples) {
    for (const hit of hits)
      if (!weights.has(hit.signal))
        weights.set(
          hit.signal,
          vector((type) => hit.weights[type] ?? 0),
        )
  }
  return { prior: vector((type) => (type === 'andet' ? 1.2 : 0)), weights }
}

function probabilities({ hits }: Sample, { prior, weights }: Model, scale: number): Vector {
  const scores = vector(
    (type) => scale * (prior[type] + hits.reduce((sum, { signal }) => sum + (weights.get(signal)?.[type] ?? 0), 0)),
  )
  const highest = Math.max(...Object.values(scores))
  const total = documentTypes.reduce((sum, type) => sum + Math.exp(scores[type] - highest), 0)
  return vector((type) => Math.exp(scores[type] - highest) / total)
}

/** Mean surprise at the true type, in nats. */
function lossOf(samples: readonly Sample[], model: Model, scale: number): number {
  return (
    samples.reduce(
      (sum, sample) => sum - Math.log(Math.max(1e-9, probabilities(sample, model, scale)[sample.type])),
      0,
    ) / samples.length
  )
}

function confidentErrorsOf(samples: readonly Sample[], model: Model, scale: number): number {
  return samples.filter((sample) => {
    const likely = probabilities(sample, model, scale)
    return documentTypes.some((type) => type !== sample.type && likely[type] >= SURE)
  }).length
}

/** Logistic regression by plain gradient descent, pulled back to the weights that a person wrote. */
function fit(samples: readonly Sample[], start: Model): Model {
  const model: Model = {
    prior: { ...start.prior },
    weights: new Map([...start.weights].map(([name, weights]) => [name, { ...weights }])),
  }
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, Vector>()
    for (const sample of samples) {
      const likely = probabilities(sample, model, 1)
      for (const { signal } of sample.hits) {
        const slope = gradient.get(signal) ?? vector(() => 0)
        for (const type of documentTypes)
          slope[type] += (likely[type] - (sample.type === type ? 1 : 0)) / samples.length
        gradient.set(signal, slope)
      }
    }
    for (const [signal, slope] of gradient) {
      const [weights, written] = [model.weights.get(signal), start.weights.get(signal)]
      if (weights === undefined || written === undefined) continue
      for (const type of documentTypes)
        weights[type] -= STEP * (slope[type] + TRUST_IN_HAND * (weights[type] - written[type]))
    }
  }
  return model
}

function bestScale(samples: readonly Sample[], model: Model): number {
  const candidates = Array.from({ length: 15 }, (_, index) => 0.1 + index * 0.05).filter(
    (scale) => scale <= LARGEST_SCALE + 1e-9,
  )
  const [best] = candidates.toSorted((a, b) => lossOf(samples, model, a) - lossOf(samples, model, b))
  return Math.round((best ?? LARGEST_SCALE) * 100) / 100
}

function sourceOf(start: Model, fitted: Model, scale: number): string {
  const moved = [...fitted.weights]
    .filter(([name, weights]) =>
      documentTypes.some((type) => Math.abs(weights[type] - (start.weights.get(name)?.[type] ?? 0)) >= LEAST_CHANGE),
    )
    .sort(([a], [b]) => a.localeCompare(b))
  const line = (weights: Vector): string =>
    `{ ${documentTypes.map((type) => `${type}: ${Math.round(weights[type] * 100) / 100}`).join(', ')} }`
  return `import type { DocumentType } from '@arkivar/types'
import type { Weights } from './signals.ts'

// Written by \`npm run evaluate -- fit\`, from generated documents and those that operators have labelled.

/** Where a document stands before any signal has spoken. */
export const PRIOR: Record<DocumentType, number> = ${line(fitted.prior)}

/** Signals are not independent of each other: their sum is scaled down so that confidence keeps its promise. */
export const SCALE = ${scale}

/** Signal → weights that labelled documents moved away from those in signals.ts and structure.ts. */
export const FITTED: Record<string, Weights> = {
${moved.map(([name, weights]) => `  '${name}': ${line(weights)},`).join('\n')}
}
`
}
