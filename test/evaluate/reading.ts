import { isAlike, plain } from './sameness.ts'

type Compare = (expected: string | null, got: unknown) => boolean

/** How texts are compared: without case and punctuation, by most of their words, or without white space. */
export interface Reading {
  same: Compare
  alike: Compare
  compact: Compare
  /** Several short texts, such as the cells of a table, as one. */
  together(expected: readonly string[], got: readonly string[]): boolean
}

const compact = (value: string): string => value.replace(/\s/g, '').toLowerCase()

/** @param forms text of the golden → other forms of it that are right as well. */
export function readingOf(forms: Readonly<Record<string, readonly string[]>>): Reading {
  const any =
    (same: (a: string, b: string) => boolean): Compare =>
    (expected, got) =>
      typeof got === 'string' &&
      expected !== null &&
      [expected, ...(forms[expected] ?? [])].some((form) => same(form, got))
  return {
    same: any((a, b) => plain(a) === plain(b)),
    alike: any(isAlike),
    compact: any((a, b) => compact(a) === compact(b)),
    together: (expected, got) =>
      [expected, expected.map((text) => forms[text]?.[0] ?? text)].some((form) =>
        isAlike(form.join(' '), got.join(' ')),
      ),
  }
}
