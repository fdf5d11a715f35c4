import { accuracy, comparedOf, confidentErrors, figuresOf, overall, type Tally } from './tally.ts'

/** What a run came to, as far as a later run is compared with it. */
export interface Recorded {
  documents: number
  /** Share of right types. */
  type: number
  confidentErrors: number
  overall: number
  /** Field → accuracy or F1. */
  fields: Record<string, number>
  /** Field → how many values or entries were compared. */
  compared?: Record<string, number>
}

/** @returns the figures of a tally. */
export function recordOf(tally: Tally): Recorded {
  const types = tally.fields.get('type')
  return {
    documents: tally.documents.length,
    type: types === undefined ? 1 : accuracy(types),
    confidentErrors: confidentErrors(tally).length,
    overall: Math.round(overall(tally) * 10_000) / 10_000,
    fields: figuresOf(tally),
    compared: comparedOf(tally),
  }
}

/** A field may move this much, or as far as one value moves it, without a word: documents differ between versions of the generator. */
const TOLERANCE = 0.01

/** What is worse than recorded, one line each. Sets and fields that are not recorded are not judged. */
export function regressionsOf(recorded: Record<string, Recorded>, now: Record<string, Recorded>): string[] {
  return Object.entries(recorded).flatMap(([set, then]) => {
    const today = now[set]
    if (today === undefined) return [`${set}: was not judged`]
    const lines: string[] = []
    if (today.confidentErrors > then.confidentErrors)
      lines.push(`${set}: ${today.confidentErrors} confident errors, ${then.confidentErrors} recorded`)
    if (today.overall < then.overall - TOLERANCE / 2)
      lines.push(`${set}: all fields ${today.overall}, ${then.overall} recorded`)
    for (const [field, figure] of Object.entries(then.fields)) {
      const got = today.fields[field]
      const oneMore = 2 / (today.compared?.[field] ?? Number.POSITIVE_INFINITY)
      if (got !== undefined && got < figure - Math.max(TOLERANCE, oneMore + 1e-4))
        lines.push(`${set}: ${field} ${got}, ${figure} recorded`)
    }
    return lines
  })
}
