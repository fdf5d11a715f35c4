import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'

test('counters, gauges and durations appear in the text that Prometheus reads, with the service', async () => {
  const metrics = createMetrics({ service: 'extract' })
  metrics.stageDuration.observe({ stage: 'extract', outcome: 'done' }, 0.3)
  metrics.failures.inc({ stage: 'extract', code: 'encrypted' })
  metrics.intake.inc({ state: 'received' }, 2)
  metrics.queueDepth.set({ stage: 'extract', state: 'waiting' }, 7)
  const text = await metrics.text()
  expect(text).toContain(
    'arkivar_stage_duration_seconds_bucket{le="0.5",service="extract",stage="extract",outcome="done"} 1',
  )
  expect(text).toMatch(/^arkivar_failures_total\{.*code="encrypted".*\} 1$/m)
  expect(text).toMatch(/^arkivar_intake_total\{.*state="received".*\} 2$/m)
  expect(text).toMatch(/^arkivar_queue_depth\{.*state="waiting".*\} 7$/m)
  expect(text).toMatch(/^process_resident_memory_bytes\{service="extract"\} \d+$/m)
})

test('two sets of metrics in one process know nothing of each other, and a name is made only once in a set', async () => {
  const one = createMetrics({ service: 'one' })
  const two = createMetrics({ service: 'two' })
  one.counter('visits_total', 'Visits', ['page']).inc({ page: 'a' })
  one.counter('visits_total', 'Visits', ['page']).inc({ page: 'a' })
  two.counter('visits_total', 'Visits', ['page']).inc({ page: 'a' })
  expect(await one.text()).toContain('arkivar_visits_total{page="a",service="one"} 2')
  expect(await two.text()).toContain('arkivar_visits_total{page="a",service="two"} 1')
})

test('gauges are refreshed before a scrape, and one that cannot be refreshed leaves the others alone', async () => {
  const metrics = createMetrics({ service: 'test' })
  metrics.beforeScrape(() => Promise.reject(new Error('no database')))
  const forget = metrics.beforeScrape(async () => metrics.books.set({ column: 'found' }, 12))
  expect(await metrics.text()).toContain('arkivar_books{column="found",service="test"} 12')
  forget()
})
