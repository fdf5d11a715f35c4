import type { Noisy } from './noise.ts'

/** So many places at which a text stands are looked at; a name stands in every list of a hundred pages. */
const MOST_PLACES = 60

/**
 * What can still be read where the truth was printed: for every text of the golden, the forms that it has in the noisy
 * print. Texts over several lines are put together line by line, in the order in which they are printed.
 */
export function legibleForms(golden: unknown, printed: string, noisy: Noisy): Record<string, string[]> {
  const finder = createFinder(printed, noisy)
  const forms: Record<string, string[]> = {}
  for (const text of textsOf(golden)) {
    if (forms[text] !== undefined) continue
    const found = text.includes('\n') ? finder.together(text.split('\n')) : finder.each(text)
    const damaged = [...new Set(found)].filter((form) => form !== text)
    if (damaged.length > 0) forms[text] = damaged
  }
  return forms
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

type Place = { form: string; end: number }

/** Finds texts in the print, whatever stands between their words. */
function createFinder(
  printed: string,
  noisy: Noisy,
): { each(text: string): string[]; together(lines: readonly string[]): string[] } {
  const origins: number[] = []
  let squeezed = ''
  for (let index = 0; index < printed.length; index += 1) {
    const letter = printed[index] as string
    const blank = /\s/.test(letter)
    if (blank && squeezed.endsWith(' ')) continue
    squeezed += blank ? ' ' : letter
    origins.push(index)
  }
  const lower = squeezed.toLowerCase()
  const find = (text: string, from: number): Place | null => {
    const wanted = text.trim().replace(/\s+/g, ' ').toLowerCase()
    const start = wanted === '' ? -1 : lower.indexOf(wanted, from)
    if (start === -1) return null
    const [first, last] = [origins[start] ?? 0, origins[start + wanted.length - 1] ?? 0]
    return { form: noisy.letters.slice(first, last + 1).join(''), end: start + wanted.length }
  }
  return {
    each(text) {
      const forms: string[] = []
      for (let place = find(text, 0); place !== null && forms.length < MOST_PLACES; place = find(text, place.end))
        forms.push(place.form)
      return forms
    },
    together(lines) {
      let from = 0
      const forms = lines.map((line) => {
        const place = find(line, from) ?? find(line, 0)
        if (place !== null) from = place.end
        return place?.form ?? line
      })
      return [forms.join('\n')]
    },
  }
}
