import { isRemark } from './attendance.ts'
import { isGivenName } from './given-names.ts'
import { isRole } from './roles.ts'

/** Lower-case words that names contain. */
const PARTICLES = new Set([
  'af',
  'von',
  'van',
  'de',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ben',
  'der',
  'den',
  'da',
  'dos',
  'ibn',
  'zu',
  'ter',
  'ten',
  'd.',
  'jr',
  'jr.',
  'sr',
  'sr.',
  'd.y.',
  'd.æ.',
])
const NO_NAMES =
  /^(?:ingen|intet|alle|samtlige|flertallet|udvalget|byrådet|kommunalbestyrelsen|enkelte|øvrige)(?!\p{L})/iu

/** Where a name ends and other words begin: "Signe Krogh deltog ikke" → name and rest. */
export function splitName(text: string): { name: string; rest: string } {
  const words = text.split(/\s+/)
  const end = words.findIndex(
    (word, index) =>
      index > 0 && /^[\p{Ll}\d]/u.test(word) && !PARTICLES.has(word.toLowerCase()) && !/^d['’]\p{Lu}/u.test(word),
  )
  if (end === 1 && isSurnameInSmall(words)) return { name: tidyName(text), rest: '' }
  if (end === -1) return { name: tidyName(text), rest: '' }
  return { name: tidyName(words.slice(0, end).join(' ')), rest: words.slice(end).join(' ') }
}

/** "Otto lind", as somebody in haste writes who was there. */
function isSurnameInSmall([given = '', surname = '', ...others]: readonly string[]): boolean {
  return (
    others.length === 0 &&
    isGivenName(given) &&
    /^\p{Ll}{4,}$/u.test(surname) &&
    !VERB.test(surname) &&
    !isRole(surname) &&
    !isRemark(surname)
  )
}

const VERB =
  /^(?:ankom|gik|kom|forlod|mødte|deltog|deltager|orienterede|orienterer|bemærkede|oplyste|gjorde|havde|blev|valgt|genvalgt|udgår|udtræder|indtræder|fungerer|samt|ikke|også|formand|kasserer|uden|efter)$/

/** A name begins with a capital and has letters to it. */
export function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\p{L}{2}/u.test(text) && text.length <= 80 && !NO_NAMES.test(text)
}

function tidyName(name: string): string {
  const plain = name.replace(/\s+/g, ' ').replace(/^[-–•*\s]+|[\s:*–-]+$/g, '')
  return /(?:^|\s)\p{L}\.$/u.test(plain) ? plain : plain.replace(/\.$/, '')
}
