import type { Word } from '../analysis/lexemes.ts'
import { chunksOf, cleanText } from '../analysis/words.ts'

/** Words that have to stand side by side; one word is the usual case. */
export type Term = {
  readonly words: readonly Word[]
  readonly caseKey: string | null
  /** In quotes: as written, not in any form. */
  readonly exact: boolean
}

/** All of `wanted`, none of `unwanted`. */
export type Branch = { readonly wanted: readonly Term[]; readonly unwanted: readonly Term[] }

/** Any of the branches; none at all where the text holds no word. */
export type ParsedQuery = readonly Branch[]

/** Nobody types more; a pasted page is cut rather than refused, so that it costs the server no more than a question. */
const mostCharacters = 2000
const mostTerms = 24
const mostWordsOfTerm = 32

const tokenPattern = /(-?)"([^"]*)(?:"|$)|(\S+)/g
const quotes = /[“”„«»‟″]/g
/** They stand in nearly every text, and say nothing about it. Not `ikke`, `for`, `imod`, `under`, `kan`: decisions turn on these. */
const emptyWords = new Set(
  'og i at er en et den det de der som på til af med om ved fra har var blev bliver hvad hvor hvordan hvornår hvilke hvilken hvem'.split(
    ' ',
  ),
)

/**
 * Reads what somebody typed, as `websearch_to_tsquery` would: words, "phrases", -exclusions, `or` between alternatives.
 * Whatever is typed has a meaning; nothing is an error. A branch that only excludes counts only where no other branch
 * asks for something.
 */
export function parseQuery(text: string): ParsedQuery {
  const branches: { wanted: Term[]; unwanted: Term[] }[] = [{ wanted: [], unwanted: [] }]
  let terms = 0
  const readable = cleanText(text.slice(0, mostCharacters)).replace(quotes, '"')
  for (const [, minus = '', quoted, bare = ''] of readable.matchAll(tokenPattern)) {
    const branch = branches.at(-1)
    if (branch === undefined || terms >= mostTerms) break
    if (quoted === undefined && isOr(bare)) {
      if (branch.wanted.length > 0 || branch.unwanted.length > 0) branches.push({ wanted: [], unwanted: [] })
      continue
    }
    const excluded = minus === '-' || (quoted === undefined && /^-[^-]/.test(bare))
    const found = quoted === undefined ? termsOf(bare) : phraseOf(quoted)
    branch[excluded ? 'unwanted' : 'wanted'].push(...found)
    terms += found.length
  }
  const told = branches.filter((branch) => branch.wanted.length > 0 || branch.unwanted.length > 0)
  const asking = told.filter((branch) => branch.wanted.length > 0)
  return (asking.length > 0 ? asking : told).map(withoutEmptyWords)
}

function isOr(token: string): boolean {
  return token.toLowerCase() === 'or' || token === 'ELLER'
}

function termsOf(token: string): Term[] {
  return chunksOf(token).map(({ words, caseKey }) => ({
    words: words.slice(0, mostWordsOfTerm).map(({ word }) => word),
    caseKey,
    exact: false,
  }))
}

function phraseOf(quoted: string): Term[] {
  const chunks = chunksOf(quoted)
  const words = chunks.flatMap((chunk) => chunk.words.map(({ word }) => word)).slice(0, mostWordsOfTerm)
  const caseKey = chunks.length === 1 ? (chunks[0]?.caseKey ?? null) : null
  return words.length === 0 ? [] : [{ words, caseKey, exact: true }]
}

function withoutEmptyWords(branch: Branch): Branch {
  const telling = branch.wanted.filter(
    (term) => term.exact || term.words.length > 1 || !emptyWords.has(term.words[0]?.form ?? ''),
  )
  return telling.length > 0 ? { ...branch, wanted: telling } : branch
}
