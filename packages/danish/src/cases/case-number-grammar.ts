import { kommuneByCode } from '../kommuner/kommune.ts'
import { KLE_PATTERN, type KleNumber, parseKle } from './kle.ts'

/**
 * The grammar that a number follows, named after the system or, where several systems write it, after its form.
 * `body-n/yyyy`: Københavns old `ØU 397/2005`. `appeals`: the boards of appeal, `ABC-123-00045`, `04-21/123-0045`. `region`: `7-11-2-93-17`. `number`: digits alone, which only a label makes a case.
 */
export type CaseNumberSystem =
  | 'kle'
  | 'edoc'
  | 'f2'
  | 'kkk-yyyy-n'
  | 'yy/n'
  | 'n/yy'
  | 'yyyy/n'
  | 'body-n/yyyy'
  | 'appeals'
  | 'region'
  | 'number'

export interface ParsedNumber {
  system: CaseNumberSystem
  /** As written, but with plain hyphens and without spaces around them; F2's own spaces stay. */
  value: string
  kle?: KleNumber
  /** The kommune that the first digits of `kkk-yyyy-n` name. */
  kommuneCode?: string
}

interface Grammar {
  system: CaseNumberSystem
  /** Without anchors. */
  pattern: string
  /** Whether the form alone is proof enough, without a label before it. */
  accepts(match: RegExpExecArray, labelled: boolean): boolean
}

const BODIES = 'ØU|ØKE|BR|BOR|KB|BY|TMU|BTU|SUD|SOU|SSU|SOC|SUO|BUU|BIU|KFU|KF|MTU|BEU|BSU|MBU|UUU|FKU'

/** In this order: the most particular form first. */
const GRAMMARS: readonly Grammar[] = [
  { system: 'kle', pattern: KLE_PATTERN, accepts: (match, labelled) => labelled || match[5] !== undefined },
  {
    system: 'kkk-yyyy-n',
    pattern: '(\\d{3})-((?:19|20)\\d{2})-(\\d{1,7})',
    accepts: (match, labelled) => labelled || kommuneByCode(match[1] ?? '') !== null,
  },
  { system: 'edoc', pattern: '(?:19|20)\\d{2}-\\d{6,7}', accepts: () => true },
  // A document of that case.
  { system: 'edoc', pattern: '(?:19|20)\\d{2}-\\d{6,7}-\\d{1,4}', accepts: (_match, labelled) => labelled },
  { system: 'body-n/yyyy', pattern: `(?:${BODIES})\\s\\d{1,4}/(?:19|20)\\d{2}`, accepts: () => true },
  { system: 'f2', pattern: '(?:19|20)\\d{2}\\s[-–]\\s\\d{2,7}', accepts: (_match, labelled) => labelled },
  { system: 'edoc', pattern: '(?:19|20)\\d{2}-\\d{3,5}', accepts: (_match, labelled) => labelled },
  // The plan's older form, with the number of the case behind it: `01.02G00 - 2017/27088`.
  {
    system: 'yyyy/n',
    pattern: '\\d{2}\\.\\d{2}[A-ZÆØÅ]\\d{2}\\s?[-–]\\s?(?:19|20)\\d{2}/\\d{2,7}',
    accepts: () => true,
  },
  {
    system: 'yyyy/n',
    pattern: '(?:19|20)\\d{2}/(\\d{3,7})',
    accepts: (match, labelled) => labelled || (match[1] ?? '').length >= 5,
  },
  {
    system: 'yy/n',
    pattern: '\\d{2}/(\\d{1,6})(?:-\\d{1,3})?',
    accepts: (match, labelled) => labelled || (match[1] ?? '').length >= 5,
  },
  { system: 'yy/n', pattern: '\\d{2}-\\d{4,6}', accepts: (_match, labelled) => labelled },
  {
    system: 'n/yy',
    pattern: '(\\d{3,8})[/-](?:(?:19|20)\\d{2}|\\d{2})',
    accepts: (match, labelled) => labelled || (/\/\d\d$/.test(match[0]) && (match[1] ?? '').length >= 5),
  },
  { system: 'appeals', pattern: '[A-ZÆØÅ]{2,4}-\\d{2,4}-\\d{4,6}', accepts: (_match, labelled) => labelled },
  // "EMN-2024-02290" is the number of nothing else, wherever it stands.
  { system: 'edoc', pattern: '[A-ZÆØÅ]{3}-20\\d{2}-\\d{5}', accepts: () => true },
  // "S2024-4410": letters of the system before year and number.
  { system: 'edoc', pattern: '[A-ZÆØÅ]{1,4}-?(?:19|20)\\d{2}-\\d{2,7}', accepts: (_match, labelled) => labelled },
  { system: 'appeals', pattern: '\\d{2}-\\d{2}/\\d{3}-\\d{4}', accepts: (_match, labelled) => labelled },
  // "7-11-2-93-17": the archive plan of a region.
  { system: 'region', pattern: '\\d-\\d{2}(?:-\\d{1,4}){2,3}', accepts: (_match, labelled) => labelled },
  // The day on which the case was opened, and the number of that day's.
  { system: 'number', pattern: '20[0-3]\\d(?:0[1-9]|1[0-2])[0-3]\\d\\d{3}', accepts: (_match, labelled) => labelled },
  { system: 'number', pattern: '\\d{5,9}', accepts: (_match, labelled) => labelled },
]

const AFTER = '(?![\\d]|[/-]\\d|[.,]\\d)'
const STICKY = GRAMMARS.map((grammar) => ({ ...grammar, sticky: new RegExp(`${grammar.pattern}${AFTER}`, 'uy') }))

/** The number that begins at `offset`, by the first grammar that fits. */
export function numberAt(text: string, offset: number, labelled: boolean): (ParsedNumber & { end: number }) | null {
  for (const { system, accepts, sticky } of STICKY) {
    sticky.lastIndex = offset
    const match = sticky.exec(text)
    if (match === null || !accepts(match, labelled)) continue
    return { ...parsed(system, match), end: offset + match[0].length }
  }
  return null
}

function parsed(system: CaseNumberSystem, match: RegExpExecArray): ParsedNumber {
  const plain = match[0].replaceAll('–', '-')
  const value = system === 'f2' || system === 'body-n/yyyy' ? plain : plain.replaceAll(/\s/g, '')
  const kle = system === 'kle' ? parseKle(value) : null
  const kommune = system === 'kkk-yyyy-n' ? kommuneByCode(match[1] ?? '') : null
  return { system, value, ...(kle !== null && { kle }), ...(kommune !== null && { kommuneCode: kommune.code }) }
}
