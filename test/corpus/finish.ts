import { blockText, type Draft } from './draft.ts'
import type { Law } from './filler.ts'
import type { Golden } from './golden.ts'
import type { Kommune } from './kommuner.ts'
import type { PageSpans } from './source-document.ts'

export type Format = 'text' | 'html' | 'docx' | 'pdf' | 'tagged-pdf' | 'scan'

/** Statutes that decisions name, whatever the case is about. */
const decisionLaws: readonly (readonly [string, Law])[] = [
  ['styrelseslovens § 23', { law: 'kommunestyrelsesloven', section: '23' }],
]

const hasPages = (format: Format): boolean => format === 'pdf' || format === 'tagged-pdf' || format === 'scan'

/**
 * @param kommune that published the document; it is in the golden only where a reader of this format can see it.
 * @returns the truth as it holds for one rendering: with its pages, and without what the format does not show.
 */
export function finishGolden(draft: Draft, kommune: Kommune, format: Format, spans: PageSpans): Golden {
  const { truth, anchors, document } = draft
  const paged = hasPages(format)
  const page = (block: Parameters<PageSpans['get']>[0] | undefined): number =>
    block === undefined ? 1 : (spans.get(block)?.[0] ?? 1)
  const body = document.blocks.map(blockText).join('\n')
  const seen =
    format === 'text' ? body : `${body}\n${document.furniture.header ?? ''}\n${document.furniture.footer ?? ''}`
  const named = namesKommune(seen, kommune) ? { code: kommune.code, name: kommune.name } : null
  const { failure, ...readable } = truth
  return {
    ...readable,
    // A page may hold what only a picture shows: it is read, and has no text.
    ...(failure === undefined || paged ? {} : { failure }),
    ...(draft.kommuneUnsure === true && named === null ? {} : { kommune: named }),
    agendaItems: truth.agendaItems.map((item) => {
      const blocks = (anchors.items.get(item) ?? []).flatMap((block) => spans.get(block) ?? [])
      return {
        ...item,
        ...(paged && blocks.length > 0
          ? { pages: [Math.min(...blocks), Math.max(...blocks)] as [number, number] }
          : {}),
        sections: item.sections.map((section) => ({
          ...section,
          ...(paged ? { page: page(anchors.sections.get(section)) } : {}),
        })),
        tables: item.tables.map((table) => ({ ...table, ...(paged ? { page: page(anchors.tables.get(table)) } : {}) })),
      }
    }),
    references: {
      laws: [...draft.laws, ...decisionLaws]
        .filter(([text]) => body.includes(text))
        .map(([text, law]) => ({ text, ...law })),
      urls: [...new Set(body.match(/https?:\/\/[^\s<>)]+[^\s<>).,]/g) ?? [])],
    },
    privacy: {
      cprNumbers: anchors.cpr.length,
      findings: anchors.cpr.map((block) => ({ kind: 'cpr' as const, page: paged ? page(block) : 1 })),
    },
  }
}

function namesKommune(text: string, kommune: Kommune): boolean {
  const lower = text.toLowerCase()
  return [kommune.fullName, `${kommune.name} Municipality`].some((name) => lower.includes(name.toLowerCase()))
}
