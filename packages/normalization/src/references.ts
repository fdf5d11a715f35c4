import { findLawReferences, matchesIn } from '@arkivar/danish'
import type { DocumentLine, ExtractedDocument, NormalizedContent } from '@arkivar/types'

const URL = /\bhttps?:\/\/[^\s<>"”)\]]{3,500}|\bwww\.[a-zæøå0-9-]+\.[^\s<>"”)\]]{2,300}/giu

/** "§ 20 i Byrådets forretningsorden" is no law. */
const OWN_RULES =
  /^-spørgsmål|^\s?(?:i|efter)\s(?:\p{L}+\s){0,4}(?:forretningsorden|vedtægt|styrelsesvedtægt|lokalplan|regulativ)/iu

/** Laws and addresses that a document refers to, each once, in the order of its lines. `text` is all that it says. */
export function readReferences(
  lines: readonly DocumentLine[],
  extracted: ExtractedDocument,
  text: string,
): NormalizedContent['references'] {
  const laws = new Map<string, NormalizedContent['references']['laws'][number]>()
  const urls = new Set<string>()
  const ofLaws = text.includes('§')
  const ofPages = text.includes('http') || text.includes('www.')
  for (const { text: line } of ofLaws || ofPages ? lines : []) {
    if (ofLaws && line.includes('§')) {
      for (const { text: written, law, sections, end } of findLawReferences(line)) {
        if (law === undefined && OWN_RULES.test(line.slice(end, end + 60))) continue
        // A paragraph of the document's own, such as of a local plan.
        if (law === undefined && line.startsWith(written)) continue
        if (laws.has(written)) continue
        laws.set(written, {
          text: written,
          ...(law !== undefined && { law }),
          ...(sections[0] !== undefined && { section: sections.join(', ') }),
        })
      }
    }
    if (ofPages && (line.includes('http') || line.includes('www.'))) {
      for (const [url] of matchesIn(line, URL)) urls.add(url.replace(/[.,;:]+$/, ''))
    }
  }
  for (const { url } of extracted.links) if (/^https?:/i.test(url)) urls.add(url)
  return { laws: [...laws.values()], urls: [...urls] }
}
