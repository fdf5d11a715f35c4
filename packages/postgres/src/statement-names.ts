import { createHash } from 'node:crypto'

/** A program has some dozens of statements; texts beyond this are made up as they go, and not worth keeping. */
const keptStatements = 300

const names = new Map<string, string>()

/**
 * The name under which the server keeps a statement that is asked again and again, parsed and planned: for short
 * statements that is most of their cost.
 * @returns undefined for statements that are asked too seldom or come in too many forms.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= keptStatements) return undefined
  const name = `a_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
