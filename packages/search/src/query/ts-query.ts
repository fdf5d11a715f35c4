import {
  backwardsLexeme,
  caseLexeme,
  contextLexeme,
  headingLexeme,
  isPartOfCompounds,
  quoteLexeme,
  type Word,
} from '../analysis/lexemes.ts'
import type { Branch, ParsedQuery, Term } from './parse-query.ts'

/**
 * Writes a query in the text form of `tsquery`. Every word may also stand in what surrounds an item, but one at least has
 * to stand in the unit itself: else the title of a document would make a hit of each of its items.
 * @param compounds also find words that begin or end with the words of the query.
 */
export function tsQuery(query: ParsedQuery, compounds: boolean): string {
  return anyOf(query.map((branch) => branchQuery(branch, compounds)))
}

/** @returns the query for units that have all words in their heading; undefined where nothing is asked for. */
export function headingQuery(query: ParsedQuery): string | undefined {
  const branches = query.filter((branch) => branch.wanted.length > 0)
  if (branches.length === 0) return undefined
  return anyOf(
    branches.map(({ wanted }) =>
      allOf(wanted.map((term) => allOf(term.words.map((word) => quoteLexeme(headingLexeme(word)))))),
    ),
  )
}

/** @returns the query for what a query that only excludes excludes. */
export function excludedQuery(query: ParsedQuery): string {
  return anyOf(query.map((branch) => anyOf(branch.unwanted.map((term) => surrounded(term, false)))))
}

/** Whether looking for compounds could find anything else. */
export function hasCompounds(query: ParsedQuery): boolean {
  return query.some(({ wanted }) => wanted.some((term) => !term.exact && term.words.some(isPartOfCompounds)))
}

function branchQuery({ wanted, unwanted }: Branch, compounds: boolean): string {
  const [first, second] = wanted
  const all =
    first !== undefined && second === undefined
      ? [inUnit(first, compounds)]
      : [...wanted.map((term) => surrounded(term, compounds)), anyOf(wanted.map((term) => inUnit(term, compounds)))]
  return allOf([...all, ...unwanted.map((term) => `!${surrounded(term, false)}`)])
}

function surrounded(term: Term, compounds: boolean): string {
  return anyOf([inUnit(term, compounds), allOf(term.words.map((word) => quoteLexeme(contextLexeme(word))))])
}

function inUnit(term: Term, compounds: boolean): string {
  const phrase = `(${term.words.map((word) => wordQuery(word, term.exact, compounds)).join(' <-> ')})`
  return term.caseKey === null ? phrase : anyOf([quoteLexeme(caseLexeme(term.caseKey)), phrase])
}

function wordQuery(word: Word, exact: boolean, compounds: boolean): string {
  if (exact) return quoteLexeme(word.exact)
  if (!compounds || !isPartOfCompounds(word)) return anyOf(lexemesOfWord(word).map(quoteLexeme))
  const longer = [word.otherForms, `.${word.stem}`, backwardsLexeme(word.stem)]
  return anyOf([quoteLexeme(word.exact), ...longer.map((lexeme) => `${quoteLexeme(lexeme)}:*`)])
}

/** @returns the lexemes of all words with the same stem. */
export function lexemesOfWord({ exact, otherForms, stem }: Word): string[] {
  return [...new Set([exact, otherForms, `.${stem}`])]
}

function allOf(parts: readonly string[]): string {
  return `(${parts.join(' & ')})`
}

function anyOf(parts: readonly string[]): string {
  return `(${parts.join(' | ')})`
}
