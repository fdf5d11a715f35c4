export type Field = 'social' | 'omsorg' | 'børn' | 'teknik' | 'kultur' | 'økonomi' | 'arbejde'

/**
 * What documents can be about. Texts hold slots in braces, filled per document (`{sted}`, `{vej}`, `{by}`, `{kommune}`,
 * `{udvalg}`, `{firma}`) or anew each time (`{antal}`, `{stort}`, `{kr}`, `{tkr}`, `{pct}`, `{før}`, `{efter}`, `{år}`, `{forrige}`,
 * `{næste}`), and law references as `[[as printed|statute|section]]`.
 */
export type Topic = {
  id: string
  field: Field
  /** Subject number of the filing plan. */
  kle: string
  /** What `{sted}` stands for. */
  places: readonly string[]
  titles: readonly string[]
  units: readonly string[]
  summary: readonly string[]
  background: readonly string[]
  presentation: readonly string[]
  subheadings: readonly string[]
  bullets: readonly { intro: string; items: readonly string[] }[]
  finances: readonly string[]
  process: readonly string[]
  hearing: readonly string[]
  legal: readonly string[]
  /** Endings of "indstiller, at …", by what is asked of the body. */
  approve: readonly string[]
  note: readonly string[]
  attachments: readonly string[]
  /** `ranges`: lowest and highest figure of each column after the first; tenths for scores. */
  table: {
    header: readonly string[]
    rows: readonly string[]
    cell: 'score' | 'kr' | 'antal'
    ranges: readonly (readonly [number, number])[]
  }
  questions: readonly { question: string; answer: readonly string[] }[]
}
