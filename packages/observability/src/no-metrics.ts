import type { Metrics } from './metrics.ts'

const silent = { inc() {}, set() {}, observe() {} }

/** For a command that nobody scrapes: what counts for Prometheus brings eighty modules, a sixth of all that it would load. */
export const noMetrics: Metrics = {
  stageDuration: silent,
  jobs: silent,
  failures: silent,
  intake: silent,
  queueDepth: silent,
  books: silent,
  counter: () => silent,
  gauge: () => silent,
  duration: () => silent,
  beforeScrape: () => () => undefined,
  text: async () => '',
  contentType: 'text/plain',
}
