export type Side = 'for' | 'against' | 'abstained'

/** What the words of a decision tell of one side of a vote. */
export interface Statement {
  side: Side
  start: number
  end: number
  /** Who: the words after or before the marker. */
  who: string
}

/** The words of minutes for each side. */
export const SIDES: Record<string, Side> = {
  for: 'for',
  ja: 'for',
  imod: 'against',
  mod: 'against',
  nej: 'against',
  undlod: 'abstained',
  undlader: 'abstained',
  blank: 'abstained',
  blankt: 'abstained',
}
