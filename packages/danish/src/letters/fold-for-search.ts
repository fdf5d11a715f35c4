const FOLDED: Record<string, string> = { å: 'aa', ä: 'æ', ö: 'ø', ü: 'u', ß: 'ss', ð: 'd', þ: 'th' }
const TRANSLITERATED: Record<string, string> = { æ: 'ae', ø: 'oe' }

/**
 * One spelling for what is one word to a reader: lower case, å as aa (Århus, Aarhus), ä and ö as æ and ø, accents gone
 * (André, Andre). æ and ø stay letters of their own. Lengths change: fold what is compared, not what is shown.
 */
export function foldForSearch(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  if (!/[^ -~\sæø]/.test(lower)) return lower
  return lower
    .replace(/[åäöüßðþ]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
}

/** As in the names of hosts and files: `foldForUrl('Ærø Kommune')` is `aeroe-kommune`. */
export function foldForUrl(text: string): string {
  return foldForSearch(text)
    .replace(/[æø]/g, (letter) => TRANSLITERATED[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
