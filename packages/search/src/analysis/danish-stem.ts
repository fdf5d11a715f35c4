const vowels = 'aeiouyæåø'
const mainSuffixes = suffixes(
  'hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret',
)
const beforeGenitive = new Set('abcdfghjklmnoprtvyzå')
const consonantPairs = ['gd', 'dt', 'gt', 'kt']
const derivations = suffixes('ig lig elig els')
const shortestStart = 3

/**
 * The Danish stemmer of Snowball, the same that PostgreSQL's `danish_stem` is, kept here so that an upgrade of the
 * server cannot part the queries from what was indexed. Source: snowballstem.org/algorithms/danish/stemmer.html.
 * @param word in lower case, letters folded.
 */
export function danishStem(word: string): string {
  const region = startOfRegion(word)
  let stem = withoutMainSuffix(word, region)
  stem = withoutConsonantPair(stem, region)
  stem = withoutDerivation(stem, region)
  return withoutDoubledConsonant(stem, region)
}

/** R1: after the first consonant that follows a vowel, but never before the third letter. */
function startOfRegion(word: string): number {
  if (word.length < shortestStart) return word.length
  let at = 0
  while (at < word.length && !vowels.includes(word.charAt(at))) at++
  while (at < word.length && vowels.includes(word.charAt(at))) at++
  return at >= word.length ? word.length : Math.max(at + 1, shortestStart)
}

function withoutMainSuffix(word: string, region: number): string {
  const suffix = longestSuffix(word, region, mainSuffixes)
  if (suffix !== undefined) return word.slice(0, -suffix.length)
  const genitive = word.endsWith('s') && word.length > region && beforeGenitive.has(word.charAt(word.length - 2))
  return genitive ? word.slice(0, -1) : word
}

function withoutConsonantPair(word: string, region: number): string {
  return longestSuffix(word, region, consonantPairs) === undefined ? word : word.slice(0, -1)
}

function withoutDerivation(word: string, region: number): string {
  const plain = word.endsWith('igst') ? word.slice(0, -2) : word
  if (longestSuffix(plain, region, ['løst']) !== undefined) return plain.slice(0, -1)
  const suffix = longestSuffix(plain, region, derivations)
  return suffix === undefined ? plain : withoutConsonantPair(plain.slice(0, -suffix.length), region)
}

function withoutDoubledConsonant(word: string, region: number): string {
  const last = word.charAt(word.length - 1)
  const doubled = word.length > region && last >= 'b' && last <= 'z' && !vowels.includes(last)
  return doubled && word.charAt(word.length - 2) === last ? word.slice(0, -1) : word
}

function longestSuffix(word: string, region: number, longestFirst: readonly string[]): string | undefined {
  return longestFirst.find((suffix) => word.length - suffix.length >= region && word.endsWith(suffix))
}

function suffixes(list: string): string[] {
  return list.split(' ').sort((a, b) => b.length - a.length)
}
