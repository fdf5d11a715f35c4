import type { RawObjects } from './raw-objects.ts'

/** Modes that paint no letters. */
const UNPAINTED = /(?:^|[\s\]])[37]\s+Tr\b/
const ONE = String.raw`(?:1(?:\.0*)?|0?\.9[89]\d*)`
const NONE = String.raw`(?:0(?:\.0*)?|\.0+)`
const WHITE = new RegExp(
  String.raw`(?:^|\s)(?:${ONE}\s+${ONE}\s+${ONE}\s+(?:rg|scn?)|${ONE}\s+(?:g|scn?)|(?:${NONE}\s+){4}(?:k|scn?))\b`,
)
/** Whatever paints something else than text, or colours whose names do not tell what they look like. */
const PAINTS = /(?<![\w.])(?:Do|sh|BI|[SsFfBb]|scn?|Tr)(?![\w.])/
/** Colours in which all nothings are black. */
const BLACK = /\/Device(?:RGB|Gray)\s+cs\s+(?:0\s+){1,3}scn?(?![\w.])/g
const COLOUR_OR_TEXT = /(?<![\w.])(?:q|Q|rg|g|k|scn?|Tj|TJ)(?![\w.])/g

/** What the streams that paint a page tell without being run. */
export interface ContentLook {
  /** It is named in the file and not there, or cannot be unpacked. */
  lost: boolean
  /** Letters may be painted in white or not at all: only the drawing operations tell. */
  mayHide: boolean
  /** It paints nothing but text in sight: its drawing operations have nothing more to tell. */
  onlyText: boolean
}

/** @returns null where nothing can be told, as in encrypted files */
export function lookAtContents(objects: RawObjects, page: number): ContentLook | null {
  const numbers = objects.isEncrypted ? null : objects.contentsOf(page)
  if (numbers === null || numbers.length === 0) return null
  const streams = numbers.map((number) => objects.streamOf(number))
  const missing = numbers.some((number) => !objects.has(number))
  const text = streams.map((stream) => stream?.text ?? '').join('\n')
  const white = WHITE.test(text)
  return {
    lost: missing || streams.some((stream) => stream?.broken ?? false),
    mayHide: (text.includes('Tr') && UNPAINTED.test(text)) || (white && showsWhite(text)),
    onlyText:
      streams.every((stream) => stream?.broken === false) && !objects.isAnnotated(page) && !white && !paints(text),
  }
}

const paints = (text: string): boolean => PAINTS.test(text) && PAINTS.test(text.replace(BLACK, ''))

/** Whether text is shown while the colour is white; white grounds are common, white letters are not. */
function showsWhite(text: string): boolean {
  let white = false
  const saved: boolean[] = []
  for (const { 0: operator, index } of text.matchAll(COLOUR_OR_TEXT)) {
    if (operator === 'q') saved.push(white)
    else if (operator === 'Q') white = saved.pop() ?? false
    else if (operator === 'Tj' || operator === 'TJ') {
      if (white) return true
    } else
      white = WHITE.test(text.slice(Math.max(0, index - 40), index + operator.length).replace(/^.*[A-Za-z](?=\s)/s, ''))
  }
  return false
}
