/** What a run came to, as far as a later run is compared with it. */
export interface Recorded {
  documents: number
  /** Share of right types. */
  type: number
  confidentErrors: number
  overall: number
  /** Field → accuracy or F1. */
  fields: Record<string, number>
}

/** A field may move this much without a word: documents differ between versions of the generator. */
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
      if (got !== undefined && got < figure - TOLERANCE) lines.push(`${set}: ${field} ${got}, ${figure} recorded`)
    }
    return lines
  })
}
