import type { HostileCase } from './hostile-case.ts'
import { pagesPdf, textContent } from './raw-pdf.ts'

const five = () =>
  pagesPdf([1, 2, 3, 4, 5].map((number) => textContent([`Punkt ${number} handler om havnen og vejen.`])))

/** A parser that does to its process what no fixture can be trusted to do for ever. */
export const sabotageCases: readonly HostileCase[] = [
  {
    name: 'a parser that crashes at page 3',
    reason: 'a fault of memory in wasm or in the runtime',
    bytes: five,
    sabotage: [{ at: 3, does: 'crash' }],
    expected: { lost: [3], code: 'worker-crashed', text: 'Punkt 5' },
  },
  {
    name: 'a parser that never comes back from page 1',
    reason: 'a loop that no timer in the same process could end',
    bytes: five,
    sabotage: [{ at: 1, does: 'hang' }],
    expected: { lost: [1], code: 'timeout', text: 'Punkt 5' },
  },
  {
    name: 'a parser whose memory grows outside of the heap at page 5',
    reason: 'pictures: the limit of the heap does not see them',
    bytes: five,
    sabotage: [{ at: 5, does: 'grow-outside-heap' }],
    expected: { lost: [5], code: 'out-of-memory', text: 'Punkt 4' },
  },
  {
    name: 'a parser that crashes at two pages',
    reason: 'the second process may die as well',
    bytes: five,
    sabotage: [
      { at: 2, does: 'crash' },
      { at: 4, does: 'crash' },
    ],
    expected: { lost: [2, 4], code: 'worker-crashed', text: 'Punkt 5' },
  },
  {
    name: 'a parser that crashes when it opens the file',
    reason: 'nothing was read: the document has failed',
    bytes: five,
    sabotage: [{ at: 'open', does: 'crash' }],
    expected: { failure: 'worker-crashed' },
  },
  {
    name: 'a parser that hangs when it puts the pages together',
    reason: 'a pattern that takes exponential time',
    bytes: five,
    sabotage: [{ at: 'finish', does: 'hang' }],
    expected: { failure: 'timeout' },
  },
]
