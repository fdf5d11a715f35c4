import { caseLexeme, isPartOfCompounds, type Word } from '../analysis/lexemes.ts'
import type { ParsedQuery, Term } from './parse-query.ts'
import { lexemesOfWord } from './ts-query.ts'

/** What the words of a query look like within a vector, so that the server returns the positions of just these. */
export type LexemeSelection = { readonly exactly: string[]; readonly like: string[] }

/** @returns the terms that are asked for, in any branch. */
export function wantedTerms(query: ParsedQuery): Term[] {
  return query.flatMap((branch) => branch.wanted)
}

export function lexemesOf(terms: readonly Term[], compounds: boolean): LexemeSelection {
  const words = terms.flatMap((term) => term.words.map((word) => ({ word, exact: term.exact })))
  const keys = terms.flatMap(({ caseKey }) => (caseKey === null ? [] : [caseLexeme(caseKey)]))
  const parts = words.filter(({ word, exact }) => compounds && !exact && isPartOfCompounds(word))
  return {
    exactly: [...keys, ...words.flatMap(({ word }) => lexemesOfWord(word))],
    like: parts.flatMap(({ word: { stem } }) => [`~${stem}%`, `.${stem}%`, `~%${stem}`, `.%${stem}`]),
  }
}

/** @returns whether a lexeme of a text is one that the word of the query asks for. */
export function lexemeMatches(lexeme: string, word: Word, exact: boolean, compounds: boolean): boolean {
  if (lexeme === word.exact) return true
  if (exact || !/^[~.]/.test(lexeme)) return false
  return stemMatches(lexeme.slice(1), word, compounds)
}

/** @returns whether a word of a text is one that the word of the query asks for. */
export function wordMatches(found: Word, word: Word, exact: boolean, compounds: boolean): boolean {
  return found.form === word.form || (!exact && stemMatches(found.stem, word, compounds))
}

function stemMatches(stem: string, word: Word, compounds: boolean): boolean {
  if (stem === word.stem) return true
  return compounds && isPartOfCompounds(word) && (stem.startsWith(word.stem) || stem.endsWith(word.stem))
}
