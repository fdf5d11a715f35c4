import { expect, it } from 'vitest'
import * as danish from './index.ts'
import { cpuMs } from './testing/cpu-ms.ts'

/** Ten megabytes that make patterns go back and forth where they can. */
const MEGABYTES = 10_000_000
const UNITS = ['1.1.1.1', 'aaaa ', '12-', 'Aa ', '§ 1, ']

const READERS: Record<string, (text: string) => unknown> = {
  findCprNumbers: danish.findCprNumbers,
  repairLetters: danish.repairLetters,
  findDates: danish.findDates,
  findTimes: danish.findTimes,
  findCaseNumbers: danish.findCaseNumbers,
  findDocumentNumbers: danish.findDocumentNumbers,
  findEan: danish.findEan,
  findKommuneMentions: danish.findKommuneMentions,
  findAmounts: danish.findAmounts,
  findLawReferences: danish.findLawReferences,
  splitSentences: danish.splitSentences,
  detectLanguage: danish.detectLanguage,
  readableShare: danish.readableShare,
  foldForSearch: danish.foldForSearch,
  partRunTogether: (text) => danish.partRunTogether([{ text }]),
}

it.each(Object.entries(READERS))(
  '%s reads ten megabytes of repetition in the time of ten megabytes',
  (_name, read) => {
    for (const unit of UNITS) {
      const text = unit.repeat(Math.ceil(MEGABYTES / unit.length))
      // Anything quadratic takes hours; the limit leaves room for a slow and busy machine.
      expect(cpuMs(() => read(text))).toBeLessThan(20_000)
    }
  },
  120_000,
)
