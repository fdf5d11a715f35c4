import { findCaseNumbers } from '@arkivar/danish'

export interface ItemTitle {
  name: string
  public: boolean
  caseNumbers: string[]
}

const CLOSED =
  /^(?:\(?\s*lukket(?:\s+(?:punkt|sag|møde|dagsorden))?\s*\)?|\(?\s*(?:behandles\s+)?for lukkede døre\s*\)?|luk(?=:))\s*[:–-]?\s*/i
const OPEN = /^(?:\(?\s*åb(?:en|ent)(?:\s+(?:punkt|sag))?\s*\)?|\(?\s*for åbne døre\s*\)?)\s*[:–-]?\s*(?=\S)/i
/** Part of every mark at the end. */
const MARKED = /lukke|åb/i
const CLOSED_AFTER =
  /\s*(?:[-–]\s*\(?|\()\s*(?:lukket(?:\s+(?:punkt|sag))?|for lukkede døre|lukket dagsorden)\s*\)?\s*$|\s+Lukket (?:punkt|sag)$/i
const OPEN_AFTER = /\s*[-–(]?\s*\(?\s*(?:åben(?:t)?\s+(?:punkt|sag)|for åbne døre)\s*\)?\s*$|\s+\(åb(?:en|ent)\)$/i
const LABEL_AFTER = /[\s,;(–-]*(?:sagsnr|sagsid|sag nr|j\.?\s?nr|journalnr|dok\.?\s?nr)\.?:?\s*$/i

/** A title without number, "Lukket:" and case number. "Lukket: LUKKET Meddelelser" says it twice. */
export function readItemTitle(written: string): ItemTitle {
  let name = written
    .replace(/\s+/g, ' ')
    .replace(/\s*\(\s*\)\s*$/, '')
    .trim()
  let isPublic = true
  for (let turn = 0; turn < 4; turn++) {
    const closed = CLOSED.exec(name)
    if (closed !== null && isMark(closed[0], name)) {
      isPublic = false
      name = name.slice(closed[0].length)
      continue
    }
    const open = OPEN.exec(name)
    if (open === null || !isMark(open[0], name)) break
    name = name.slice(open[0].length)
  }
  if (MARKED.test(name)) {
    if (CLOSED_AFTER.test(name)) {
      isPublic = false
      name = name.replace(CLOSED_AFTER, '')
    }
    name = name.replace(OPEN_AFTER, '')
  }
  if (/^closed item$/i.test(name)) isPublic = false
  const caseNumbers: string[] = []
  const old = /^([A-ZÆØÅ]{2,4} \d{1,4}\/\d{2,4})[.:]?\s+(?=\p{Lu})/u.exec(name)
  if (old !== null) {
    caseNumbers.push(old[1] ?? '')
    name = name.slice(old[0].length)
  }
  const journal = /^j\.?\s?nr\.?:?\s(\d[\d./-]{0,20})\s+(?=\p{Lu})/iu.exec(name)
  if (journal !== null) {
    caseNumbers.push(journal[1] ?? '')
    name = name.slice(journal[0].length)
  }
  for (const found of findCaseNumbers(name).reverse()) {
    const [before, after] = [name.slice(0, found.start), name.slice(found.end)]
    if (before.replace(LABEL_AFTER, '').trim() === '' || /^[\s.,):-]*$/.test(after)) {
      caseNumbers.unshift(found.value)
      name = `${before.replace(LABEL_AFTER, '')}${after}`
    }
  }
  name = name.replace(/\s*\(\s*\)\s*$/, '')
  return { name: name.replace(/^[\s.:,)–-]+|[\s:,(–-]+$/g, '').trim() || written.trim(), public: isPublic, caseNumbers }
}

/** "Lukket dagsorden" alone is a title; before a colon, in capitals or in parentheses it is a mark. */
function isMark(mark: string, name: string): boolean {
  return (
    /[:–)-]\s*$/.test(mark) ||
    /punkt|sag\b|døre/i.test(mark) ||
    /^\(?(?:LUKKET|ÅBEN)/.test(mark) ||
    (mark.length < name.length && /^(?:Lukket|Åbent?)\s+\p{Lu}/u.test(name))
  )
}
