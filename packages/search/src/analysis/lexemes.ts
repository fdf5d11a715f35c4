import { danishStem } from './danish-stem.ts'

/**
 * One word as the index knows it, with its lexemes, which are told apart by their first character:
 * - `.form`: a word that is its own stem · `form`: any other word as written · `~stem`: the stem of any other word
 * - `<mets`: the stem backwards, so that the end of a compound is found as a beginning; without position
 * - `^stem`: a stem in the title or the name of the item · `@stem`: a stem in what surrounds an item; without position
 */
export type Word = {
  /** As written, but with letters folded and in lower case. */
  readonly form: string
  readonly stem: string
  /** `.form` or `form`. */
  readonly exact: string
  /** `~stem`: of all other forms. */
  readonly otherForms: string
  /** `<mets`; null for a word that is too short to be a compound. */
  readonly backwards: string | null
}

/** A compound has at least a first part of three letters before one of four, such as `bus` and `plan`. */
const shortestCompound = 7
/** Below this, a stem begins and ends too many words that have nothing to do with it. */
const shortestPart = 4
const allLetters = /^\p{L}+$/u

/** @param form in lower case, letters folded; nothing but letters, digits and accents. */
export function wordOf(form: string): Word {
  const stem = danishStem(form)
  return {
    form,
    stem,
    exact: form === stem ? `.${form}` : form,
    otherForms: `~${stem}`,
    backwards: stem.length >= shortestCompound && allLetters.test(stem) ? backwardsLexeme(stem) : null,
  }
}

export function backwardsLexeme(stem: string): string {
  return `<${[...stem].reverse().join('')}`
}

export function headingLexeme({ stem }: Word): string {
  return `^${stem}`
}

export function contextLexeme({ stem }: Word): string {
  return `@${stem}`
}

/** @param key as `caseKeyOf` gives it. */
export function caseLexeme(key: string): string {
  return `#${key}`
}

/** Whether it makes sense to look for compounds that begin or end with the word. */
export function isPartOfCompounds({ stem }: Word): boolean {
  return stem.length >= shortestPart && allLetters.test(stem)
}

/** Quotes a lexeme for the text form of `tsquery`. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
