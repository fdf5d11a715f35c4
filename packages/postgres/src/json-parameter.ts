/** In JSON: an escaped zero, or half of a surrogate pair; a whole pair is written as it is. */
const suspicious = /\\u(?:0000|d[89a-f])/i

/**
 * A value as JSON for a parameter of type `json` or `jsonb`. PostgreSQL knows neither the character zero nor half a
 * surrogate pair, as they come out of damaged documents and cut strings; both become U+FFFD.
 */
export function jsonParameter(value: unknown): string {
  const text = JSON.stringify(value)
  return suspicious.test(text) ? JSON.stringify(value, (_name, part: unknown) => storable(part)) : text
}

function storable(part: unknown): unknown {
  return typeof part === 'string' ? part.toWellFormed().replaceAll('\u0000', '\uFFFD') : part
}
