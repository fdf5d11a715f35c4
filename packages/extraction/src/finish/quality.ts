import type { ExtractedDocument, ExtractedPage } from '@arkivar/types'

const SAMPLE_WORDS = 20_000
/** Letters with a vowel among them, or numbers, as words of the languages of Europe are. */
const READABLE = /^(?:\p{L}*[aeiouyæøåäöüéáóíúàèê]\p{L}*(?:[-'’./]\p{L}+)*|[\d.,:/-]+|\p{L}{1,4})$/iu
/** What nearly every word is: letters with a vowel among them, and perhaps a sign behind them. */
const PLAIN = /^[a-zæøå]*[aeiouyæøå][a-zæøå]*[.,:;]?$/i
/** Bullets, dashes, leaders, an ellipsis; other signs in a row are letters of a font that nobody can read. */
const SIGNS = /^(?:(.)\1*|[-–—.…·_=*|/:;,()]+)$/u
const BROKEN = /[\uFFFD\uE000-\uF8FF]|Ã[¦¸¥†˜…]/u

/** How far a document can be trusted: the parts, and their product. */
export function qualityOf(pages: readonly ExtractedPage[], text: string): ExtractedDocument['quality'] {
  const words = text.split(/\s+/, SAMPLE_WORDS).filter((word) => word !== '')
  const read = words.filter((word) => isReadable(word)).length
  const readableWords = words.length === 0 ? 0 : read / words.length
  const readPages = pages.length === 0 ? 0 : pages.filter((page) => page.failure === null).length / pages.length
  const recognized = pages.flatMap((page) => (page.ocr && page.confidence !== null ? [page.confidence] : []))
  const ocrConfidence =
    recognized.length === 0 ? null : recognized.reduce((sum, value) => sum + value, 0) / recognized.length
  const share = recognized.length / Math.max(1, pages.length)
  const score = readableWords * readPages * (ocrConfidence === null ? 1 : 1 - share * (1 - ocrConfidence))
  return {
    score: round(score),
    readableWords: round(readableWords),
    readPages: round(readPages),
    ocrConfidence: ocrConfidence === null ? null : round(ocrConfidence),
  }
}

function isReadable(word: string): boolean {
  if (PLAIN.test(word)) return true
  if (BROKEN.test(word)) return false
  const bare = word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  return bare === '' ? SIGNS.test(word) : READABLE.test(bare)
}

const round = (value: number): number => Math.round(value * 1000) / 1000
