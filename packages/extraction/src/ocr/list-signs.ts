import type { RecognizedWord } from './unknown-signs.ts'

/** What a bullet is read as, where a point begins behind it: no Danish word is like these. */
const LIKE_BULLET = /^[e+©®¢°*]$/
const DASH_OR_BULLET = /^[-–—•]$/
/** "atder", "atforslaget"; "at" is the first word of each point of a proposal, and the room behind it is narrow. */
const GLUED_AT = /^at(?<rest>\p{Ll}{3,})$/u
/** Words that begin so by themselves: atelier, atlas, atmosfære, atom, atten, atter, attest, attraktiv, atypisk. */
const OWN_AT = /^at(?:eis|ele|la|le[tk]|mos|om|riu|t[aeiruå]|yp)/

/** The first words of a recognized line, with its marker as it was printed and "at" apart from what follows. */
export function withListSigns(words: readonly RecognizedWord[]): RecognizedWord[] {
  const [first, second] = words
  if (first === undefined) return []
  if (second === undefined) return [...words]
  const isMarker = DASH_OR_BULLET.test(first.text) || /^\d{1,2}[.)]$/.test(first.text)
  // A bullet that was read by itself and again with its line.
  if (isMarker && DASH_OR_BULLET.test(second.text)) return withListSigns([first, ...words.slice(2)])
  if (LIKE_BULLET.test(first.text) && /^(?:\p{Lu}\p{L}|at)/u.test(second.text))
    return withListSigns([{ ...first, text: '•' }, ...words.slice(1)])
  if (isMarker) return [first, apart(second), ...words.slice(2)]
  return [apart(first), ...words.slice(1)]
}

function apart(word: RecognizedWord): RecognizedWord {
  const rest = OWN_AT.test(word.text) ? undefined : GLUED_AT.exec(word.text)?.groups?.rest
  return rest === undefined ? word : { ...word, text: `at ${rest}` }
}
