import type { UnfinishedDocument } from '../finish/finish-document.ts'
import { assemblePages } from '../layout/assemble.ts'
import type { DocumentFacts, PageReading } from '../reading.ts'

/** Puts the pages of a PDF together. */
export function unfinishedPdf(facts: DocumentFacts, pages: readonly PageReading[]): UnfinishedDocument {
  const notices = pages.flatMap((page) => page.notices.map((notice) => ({ ...notice, page: page.number })))
  return {
    facts: { ...facts, notices: [...facts.notices, ...notices] },
    pages: assemblePages(pages),
    links: pages.flatMap((page) => page.links.map(({ url, box }) => withText(page, url, box))),
    formFields: pages.flatMap((page) => page.formFields.map((field) => ({ page: page.number, ...field }))),
    annotations: pages.flatMap((page) => page.annotations.map((note) => ({ page: page.number, ...note }))),
  }
}

function withText(page: PageReading, url: string, [x0, y0, x1, y1]: PageReading['links'][number]['box']) {
  const under = page.lines.filter(({ box }) => {
    const middle = (box[1] + box[3]) / 2
    return middle > y0 && middle < y1 && box[0] < x1 && box[2] > x0
  })
  const text = under.length === 1 ? under[0]?.text : undefined
  return { page: page.number, url, ...(text === undefined ? {} : { text }) }
}
