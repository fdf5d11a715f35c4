/** Day 1–31 (61–91 in replacement numbers) and month 1–12 of a date of birth, then four digits, alone among letters and digits. */
const cprLike =
  /(?<![0-9A-Za-z])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[-– ]?\d{4}(?![0-9A-Za-z])/g
const urlPassword = /\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/]+@/gi
const secretParameter =
  /([?&](?:password|passwd|secret|token|access_token|X-Amz-Signature|X-Amz-Credential)=)[^&\s"]+/gi
const bearer = /\b(Bearer|Basic) +[\w.~+/=-]+/gi

/** @returns `text` without what looks like a CPR number, a password in a URL or a token. */
export function redact(text: string): string {
  return text
    .replace(cprLike, '[cpr]')
    .replace(urlPassword, '$1:***@')
    .replace(secretParameter, '$1***')
    .replace(bearer, '$1 ***')
}

const suspicious = /\d{6}[-– ]?\d{4}|:\/\/|Bearer|Basic/i

/**
 * @param line one line of JSON.
 * @returns the same line with every string in it redacted. Numbers stay: a file of 1012991234 bytes is nobody's birthday.
 */
export function redactLine(line: string): string {
  if (!suspicious.test(line)) return line
  const redacted = JSON.stringify(JSON.parse(line), (_key, value: unknown) =>
    typeof value === 'string' ? redact(value) : value,
  )
  return line.endsWith('\n') ? `${redacted}\n` : redacted
}
