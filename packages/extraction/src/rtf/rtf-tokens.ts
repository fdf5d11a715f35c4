export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string }
  | { kind: 'binary'; length: number }

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const TEXT = /[^\\{}\r\n]+/y

/** The tokens of an RTF file, read as Latin-1 so that every byte is a character. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length; ) {
    const character = source[at]
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' }
      at++
    } else if (character === '\r' || character === '\n') at++
    else if (character !== '\\') {
      TEXT.lastIndex = at
      const text = TEXT.exec(source)?.[0] ?? ''
      yield { kind: 'text', text }
      at += Math.max(1, text.length)
    } else if (source[at + 1] === "'") {
      const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
      if (!Number.isNaN(byte)) yield { kind: 'byte', byte }
      at += 4
    } else {
      WORD.lastIndex = at
      const match = WORD.exec(source)
      if (match === null) {
        yield { kind: 'word', word: source[at + 1] ?? '', value: null }
        at += 2
        continue
      }
      const value = match[2] === undefined ? null : Number(match[2])
      at = WORD.lastIndex
      if (match[1] === 'bin') {
        yield { kind: 'binary', length: value ?? 0 }
        at += Math.max(0, value ?? 0)
      } else yield { kind: 'word', word: match[1] ?? '', value }
    }
  }
}
