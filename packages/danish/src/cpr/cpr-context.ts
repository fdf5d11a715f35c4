import type { Span } from '../span.ts'

/** What the words beside a number make of it. */
export type CprLabel = 'cpr' | 'person' | 'account' | 'case'

/**
 * Account: numbers that belong to something other than a person. Case: journal and document numbers, which some old
 * systems made from the personnummer itself, so that the word weighs less.
 */
const LABELS = new RegExp(
  [
    '(?<cpr>cpr|c\\.p\\.r|personn(?:umme)?r|person-?(?:nr|nummer|id)|fødselsn(?:umme)?r)',
    '(?<![a-zæøå])(?<person>født|fødselsda|f\\.d\\.|ansøger|patient|klient|borger(?:en|s|ens)?\\b|barnet|eleven)',
    '(?<account>bankkonto|konto|(?<![a-zæøå])(?:ean|gln|giro|iban|reg\\.? ?nr|tlf|telefon|mobil|fax|cvr|p-?(?:nr|nummer)|produktionsenhed|se-?nr|faktura|ordre|vare|betalings-?id|isbn|issn|matr|(?:kunde|medlems?|projekt|serie|bilags?|rapport|tegnings?|udbuds?|aftale|kontrakt|police|model|parti|batch|artikel)[ -]?(?:nr|nummer)))',
    '(?<![a-zæøå])(?<case>sags?[ -]?(?:nr|nummer|id)|j\\.? ?nr|journal|dok(?:ument)?\\.?[ -]?(?:nr|nummer|id)|brev-?id|løbenr|ref\\.|id\\b)',
  ].join('|'),
  'giu',
)

/** Farther away a label no longer names the number, except a heading of a table. */
const LABEL_REACH = 40
const LIST_REACH = 120
const HEADING_REACH = 1500
const LABEL_AFTER_REACH = 25

interface PlacedLabel extends Span {
  label: CprLabel
}

export interface CprContext {
  /** The label that stands directly before the number, with no other digits between them. */
  adjacent: CprLabel | null
  /** A word for personnummer: close by, in the heading of what might be a table, or nowhere near. */
  cprWord: 'near' | 'heading' | null
}

/** Reads the labels of a text once; the function it gives must be asked in the order of the text. */
export function cprContextReader(text: string): (candidate: Span) => CprContext {
  const labels = placedLabels(text)
  let next = 0
  let lastCpr = Number.NEGATIVE_INFINITY
  return (candidate) => {
    for (let label = labels[next]; label !== undefined && label.start < candidate.start; label = labels[++next]) {
      if (label.label === 'cpr') lastCpr = label.end
    }
    const before = labels[next - 1]
    const after = labels[next]
    const adjacent = before !== undefined && isAdjacent(text, before, candidate) ? before.label : null
    const distance = candidate.start - lastCpr
    const followed = after?.label === 'cpr' && after.start - candidate.end <= LABEL_AFTER_REACH
    const near = adjacent === 'cpr' || distance <= LIST_REACH || followed
    return { adjacent, cprWord: near ? 'near' : distance <= HEADING_REACH ? 'heading' : null }
  }
}

function placedLabels(text: string): PlacedLabel[] {
  const labels: PlacedLabel[] = []
  for (const match of text.matchAll(LABELS)) {
    const { cpr, person, account } = match.groups ?? {}
    const label = cpr ? 'cpr' : person ? 'person' : account ? 'account' : 'case'
    labels.push({ start: match.index, end: match.index + match[0].length, label })
  }
  return labels
}

function isAdjacent(text: string, label: Span, candidate: Span): boolean {
  if (candidate.start - label.end > LABEL_REACH) return false
  return !/\d/.test(text.slice(label.end, candidate.start))
}
