import type { CprFinding } from './find-cpr-numbers.ts'
import { findCprNumbers } from './find-cpr-numbers.ts'

export const CPR_MASK = '██████-████'

/**
 * The text with `██████-████` in place of each certain personnummer. `findings` saves a second search where the caller
 * has them already (of this very text); all that are certain are masked.
 */
export function maskCprNumbers(text: string, findings: readonly CprFinding[] = findCprNumbers(text)): string {
  const parts: string[] = []
  let from = 0
  for (const finding of findings) {
    if (!finding.certain) continue
    parts.push(text.slice(from, finding.start), CPR_MASK)
    from = finding.end
  }
  return from === 0 ? text : parts.join('') + text.slice(from)
}
