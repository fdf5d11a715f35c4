import { expect, test } from 'vitest'
import { defaultBudgets } from '../budgets.ts'
import { extractDocument } from '../extract-document.ts'
import { silentJournal } from '../journal.ts'
import { samplePdf } from './sample-pdf.ts'

test.each([false, true])(
  'the sample takes reading through fonts, tags, tables and bookmarks (packed: %s)',
  async (packed) => {
    const input = { bytes: samplePdf(packed), budgets: defaultBudgets, journal: silentJournal, ocr: false }
    const outcome = await extractDocument(input)
    if (!outcome.ok) throw new Error(outcome.failure.message)
    const { pages, bookmarks, links, metadata, notices } = outcome.document
    expect(notices).toEqual([])
    expect(metadata).toMatchObject({ title: 'Referat', language: 'da' })
    expect(bookmarks).toEqual([{ title: 'Punkt 1', level: 1, page: 2 }])
    expect(links).toMatchObject([{ page: 1 }])
    expect(pages[1]?.blocks.map(({ kind }) => kind)).toEqual(['furniture', 'heading', 'paragraph', 'listItem', 'table'])
  },
)
