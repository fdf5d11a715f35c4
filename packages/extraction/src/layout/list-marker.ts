const MARKER =
  /^([•‣▪◦●○■□➢➤✓·*\uF0B7\uF0A7\uF076\uF0D8o–—-]|\(?\d{1,3}[.)]|\(?[a-zæøå][.)]|\(?[ivx]{2,5}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\s+(?=\S)/u

/** A marker that a list item begins with, such as `1.`, `a)`, `•`. */
export function splitMarker(text: string): { marker: string; text: string } | null {
  const match = MARKER.exec(text)
  if (match === null) return null
  return { marker: match[1] ?? '', text: text.slice(match[0].length) }
}
