/** Codes beyond this begin no name of ours. */
const CODES = 1024
const [E = 0, E_ACUTE, CAPITAL_E_ACUTE] = Array.from('eéÉ', (letter) => letter.charCodeAt(0))

/**
 * Tells of a place in a text whether it may begin as one of the names does, whatever the case and with é as e: without
 * making strings, since nearly all places do not.
 *
 * @param letters so many letters are compared, at most three; no name is shorter
 */
export function beginningsOf(names: Iterable<string>, letters: 2 | 3): (text: string, at?: number) => boolean {
  const keyAt = (text: string, at: number): number => {
    let key = 0
    for (let index = at; index < at + letters; index++) {
      const code = lowerCode(text.charCodeAt(index))
      if (!(code < CODES)) return -1
      key = key * CODES + code
    }
    return key
  }
  const keys = new Set(Array.from(names, (name) => keyAt(name, 0)))
  return (text, at = 0) => keys.has(keyAt(text, at))
}

function lowerCode(code: number): number {
  if (code === E_ACUTE || code === CAPITAL_E_ACUTE) return E
  if ((code >= 65 && code <= 90) || (code >= 192 && code <= 222 && code !== 215)) return code + 32
  if (code < 256) return code
  return String.fromCharCode(code).toLowerCase().charCodeAt(0)
}
