import type { Classification, DocumentType } from '@arkivar/types'
import type { GoldenFile } from './golden-file.ts'
import type { Judged } from './judgement.ts'

export interface FieldTally {
  right: number
  wrong: number
}

export interface ListTally {
  found: number
  missing: number
  surplus: number
}

/** What one document came to. */
export interface JudgedDocument {
  name: string
  golden: GoldenFile
  classification: Classification | null
  judgements: Judged
  /** The same compared with what is still legible, where the print is damaged. */
  legible?: Judged
  /** 0…1: the share of all compared values and entries that is right. */
  score: number
}

export interface Tally {
  documents: JudgedDocument[]
  fields: Map<string, FieldTally>
  lists: Map<string, ListTally>
}

export function tallyOf(documents: JudgedDocument[]): Tally {
  const fields = new Map<string, FieldTally>()
  const lists = new Map<string, ListTally>()
  for (const { judgements } of documents) {
    for (const { field, right } of judgements.values) {
      const tally = fields.get(field) ?? { right: 0, wrong: 0 }
      tally[right ? 'right' : 'wrong'] += 1
      fields.set(field, tally)
    }
    for (const { field, found, missing, surplus } of judgements.lists) {
      const tally = lists.get(field) ?? { found: 0, missing: 0, surplus: 0 }
      tally.found += found
      tally.missing += missing.length
      tally.surplus += surplus.length
      lists.set(field, tally)
    }
  }
  return { documents, fields, lists }
}

/** The tally of what was compared with what is still legible; null where no print is damaged. */
export function legibleTally({ documents }: Tally): Tally | null {
  const damaged = documents.flatMap(({ legible, ...document }) =>
    legible === undefined ? [] : [{ ...document, judgements: legible, score: scoreOf(legible) }],
  )
  return damaged.length === 0 ? null : tallyOf(damaged)
}

export const accuracy = ({ right, wrong }: FieldTally): number => (right + wrong === 0 ? 1 : right / (right + wrong))
export const precision = ({ found, surplus }: ListTally): number =>
  found + surplus === 0 ? 1 : found / (found + surplus)
export const recall = ({ found, missing }: ListTally): number => (found + missing === 0 ? 1 : found / (found + missing))
/** The share of what was expected or given that is right. */
export const agreement = ({ found, missing, surplus }: ListTally): number =>
  found + missing + surplus === 0 ? 1 : (2 * found) / (2 * found + missing + surplus)

/** Every field and list with one figure, for comparison with what was recorded. */
export function figuresOf({ fields, lists }: Tally): Record<string, number> {
  const figures: [string, number][] = [
    ...[...fields].map(([field, tally]): [string, number] => [field, accuracy(tally)]),
    ...[...lists].map(([field, tally]): [string, number] => [field, agreement(tally)]),
  ]
  return Object.fromEntries(
    figures
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([field, figure]) => [field, Math.round(figure * 10_000) / 10_000]),
  )
}

/** Every field and list with how many values or entries were compared. */
export function comparedOf({ fields, lists }: Tally): Record<string, number> {
  return Object.fromEntries([
    ...[...fields].map(([field, { right, wrong }]) => [field, right + wrong] as const),
    ...[...lists].map(([field, { found, missing, surplus }]) => [field, found + missing + surplus] as const),
  ])
}

/** All fields but the type together. */
export function overall({ fields, lists }: Tally): number {
  let right = 0
  let all = 0
  for (const [field, tally] of fields) {
    if (field === 'type') continue
    right += tally.right
    all += tally.right + tally.wrong
  }
  for (const { found, missing, surplus } of lists.values()) {
    right += found
    all += found + missing + surplus
  }
  return all === 0 ? 1 : right / all
}

export function scoreOf(judgements: Judged): number {
  let right = 0
  let all = 0
  for (const value of judgements.values) {
    right += value.right ? 1 : 0
    all += 1
  }
  for (const { found, missing, surplus } of judgements.lists) {
    right += found
    all += found + missing.length + surplus.length
  }
  return all === 0 ? 1 : right / all
}

export type Confusion = Partial<Record<DocumentType, Partial<Record<DocumentType, number>>>>

/** Expected type → given type → how often. */
export function confusionOf({ documents }: Tally): Confusion {
  const confusion: Confusion = {}
  for (const { golden, classification } of documents) {
    if (golden.type === undefined || classification === null) continue
    const row = confusion[golden.type] ?? {}
    row[classification.type] = (row[classification.type] ?? 0) + 1
    confusion[golden.type] = row
  }
  return confusion
}

export interface CalibrationBin {
  from: number
  to: number
  documents: number
  meanConfidence: number
  right: number
}

const BINS = [0, 0.5, 0.7, 0.8, 0.9, 0.97, 0.99, 1.0001]

/** Of the documents to which a confidence was given: how many were right. */
export function calibrationOf({ documents }: Tally): CalibrationBin[] {
  return BINS.slice(0, -1).flatMap((from, index) => {
    const to = BINS[index + 1] ?? 1
    const within = documents.filter(
      ({ golden, classification }) =>
        golden.type !== undefined &&
        classification !== null &&
        classification.confidence >= from &&
        classification.confidence < to,
    )
    if (within.length === 0) return []
    const sum = within.reduce((total, { classification }) => total + (classification?.confidence ?? 0), 0)
    const right = within.filter(({ golden, classification }) => golden.type === classification?.type).length
    return [{ from, to: Math.min(to, 1), documents: within.length, meanConfidence: sum / within.length, right }]
  })
}

/** Wrong types that were given without hesitation. */
export function confidentErrors({ documents }: Tally): JudgedDocument[] {
  return documents.filter(
    ({ golden, classification }) =>
      golden.type !== undefined &&
      classification !== null &&
      !classification.unsure &&
      golden.type !== classification.type,
  )
}
