const GROUPED = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?'
const PLAIN = '\\d+(?:,\\d+)?'

/** The digits of a Danish number, the point for thousands and the comma for decimals; without sign. */
export const NUMBER_PATTERN = `(?:${GROUPED}|${PLAIN})`

const WHOLE = new RegExp(
  `^(?:(?<minus>[-–−]\\s?)|(?<open>\\())?(?<digits>${NUMBER_PATTERN})(?<after>-)?(?<close>\\))?$`,
)

/**
 * `parseNumber('1.234.567,89')` is 1234567.89. Negative as `-3.751`, `–3.751`, `3.751-` or, in accounts, `(3.751)`. Null for
 * anything that is not one Danish number: `1,234,567`, `1.23`.
 */
export function parseNumber(text: string): number | null {
  const groups = WHOLE.exec(text.trim())?.groups
  if (groups === undefined || (groups.open === undefined) !== (groups.close === undefined)) return null
  const value = digitsValue(groups.digits ?? '')
  return groups.minus !== undefined || groups.after !== undefined || groups.open !== undefined ? -value : value
}

/** The value of digits that `NUMBER_PATTERN` matched. */
export function digitsValue(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.'))
}
