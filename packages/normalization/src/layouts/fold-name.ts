/** White space that is no single space between words; lines have none. */
const UNTIDY = /[^\S ]|\s\s/
const BEFORE_NAME = ' .:*–-'
const AFTER_NAME = ' .,:*–-;'

/** `Sagsfremstilling:` and `SAGSFREMSTILLING` are one name. */
export function foldName(written: string): string {
  const lower = written.toLowerCase()
  const text = UNTIDY.test(lower) ? lower.replace(/\s+/g, ' ') : lower
  let start = 0
  let end = text.length
  while (start < end && BEFORE_NAME.includes(text.charAt(start))) start++
  while (end > start && AFTER_NAME.includes(text.charAt(end - 1))) end--
  return text.slice(start, end).replaceAll('é', 'e')
}
