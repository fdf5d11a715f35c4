import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ParserReport } from './parser-messages.ts'
import { ReportReader, writeReport } from './parser-reports.ts'

const reports: ParserReport[] = [
  { id: 7, type: 'phase', phase: 'open', page: 0 },
  { id: 7, type: 'pageCount', pages: 20_000 },
  { id: 7, type: 'phase', phase: 'page', page: 1 },
  { id: 7, type: 'phase', phase: 'page', page: 2, done: { page: 1, reading: Buffer.from('{"number":1,"text":"å"}') } },
  { id: 7, type: 'phase', phase: 'finish', page: 0, done: { page: 2, reading: Buffer.from('{}') } },
  { id: 4_000_000_000, type: 'phase', phase: 'recognize', page: 3 },
]

/** The reports as they go over the pipe. */
function written(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'arkivar-reports-'))
  try {
    const path = join(folder, 'pipe')
    writeFileSync(path, '')
    const pipe = openSync(path, 'w')
    for (const report of reports) writeReport(report, pipe)
    closeSync(pipe)
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([1, 7, 64, 100_000])('reports arrive as they were written, in chunks of %i bytes', (size) => {
  const bytes = written()
  const reader = new ReportReader()
  const read: ParserReport[] = []
  for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)))
  expect(read).toEqual(reports)
})
