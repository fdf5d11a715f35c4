const MARKER =
  /^([•«‣▪◦●○■□➢➤✓·*\uE000-\uF8FFo–—-]|\(\d{1,3}\)|\d{1,3}[.)]|\([a-zæøå]\)|[a-zæøå][.)]|\([ivx]{2,5}\)|[ivx]{2,5}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+(?=\S)/u

/** A marker that a list item begins with, such as `1.`, `a)`, `•`. */
export function splitMarker(text: string): { marker: string; text: string } | null {
  const match = MARKER.exec(text)
  if (match === null) return null
  const marker = match[1] ?? ''
  // Symbol fonts keep their bullets among the private characters.
  return { marker: /[\uE000-\uF8FF]/.test(marker) ? '•' : marker, text: text.slice(match[0].length) }
}
