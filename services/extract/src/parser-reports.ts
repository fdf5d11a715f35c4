import { writeSync } from 'node:fs'
import type { ReadingPhase } from '@arkivar/extraction'
import type { ParserReport } from './parser-messages.ts'

/** The pipe on which a parser process reports, next to standard streams and messages. */
export const REPORTS = 4

const kinds = ['open', 'page', 'recognize', 'finish', 'pageCount'] as const satisfies (ReadingPhase | 'pageCount')[]
const WORD = 4
/** Length of what follows, id, kind, page or pages, page that is done or 0; then what was read of it. */
const HEAD = 5 * WORD

/**
 * Writes a report to the pipe. It is with the system when this returns: a process that dies afterwards has said it, and
 * neither side has spent a message and a promise on it.
 */
export function writeReport(report: ParserReport, pipe: number = REPORTS): void {
  const done = report.type === 'phase' ? report.done : undefined
  const frame = Buffer.alloc(HEAD + (done?.reading.length ?? 0))
  frame.writeUInt32LE(frame.length - WORD, 0)
  frame.writeUInt32LE(report.id, WORD)
  frame.writeUInt32LE(kinds.indexOf(report.type === 'phase' ? report.phase : report.type), 2 * WORD)
  frame.writeUInt32LE(report.type === 'phase' ? report.page : report.pages, 3 * WORD)
  frame.writeUInt32LE(done?.page ?? 0, 4 * WORD)
  if (done !== undefined) frame.set(done.reading, HEAD)
  for (let at = 0; at < frame.length; ) at += writeSync(pipe, frame, at)
}

/** Puts reports together from what comes out of the pipe. */
export class ReportReader {
  #chunks: Buffer[] = []
  #length = 0
  /** So many bytes are needed before there is more to tell: a page of many megabytes comes in many chunks. */
  #wanted = HEAD

  /** @returns the reports that are whole by now */
  push(chunk: Buffer): ParserReport[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#wanted) return []
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks)
    const reports: ParserReport[] = []
    let at = 0
    this.#wanted = HEAD
    while (bytes.length - at >= HEAD) {
      const length = WORD + bytes.readUInt32LE(at)
      if (at + length > bytes.length) {
        this.#wanted = length
        break
      }
      reports.push(reportOf(bytes.subarray(at, at + length)))
      at += length
    }
    this.#chunks = [bytes.subarray(at)]
    this.#length = bytes.length - at
    return reports
  }
}

function reportOf(frame: Buffer): ParserReport {
  const [id, kind, number, donePage] = [1, 2, 3, 4].map((word) => frame.readUInt32LE(word * WORD)) as [
    number,
    number,
    number,
    number,
  ]
  const name = kinds[kind] ?? 'open'
  if (name === 'pageCount') return { id, type: 'pageCount', pages: number }
  const done = donePage === 0 ? {} : { done: { page: donePage, reading: frame.subarray(HEAD) } }
  return { id, type: 'phase', phase: name, page: number, ...done }
}
