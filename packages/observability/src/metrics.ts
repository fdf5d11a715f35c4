import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { withDeadline } from './deadline.ts'

type Labels<L extends string> = Readonly<Record<L, string>>
export type CounterMetric<L extends string> = { inc(labels: Labels<L>, by?: number): void }
export type GaugeMetric<L extends string> = { set(labels: Labels<L>, value: number): void }
/** Durations in seconds. */
export type DurationMetric<L extends string> = { observe(labels: Labels<L>, seconds: number): void }

/** The metrics of one process. Services that share a process share these. */
export type Metrics = {
  /** How long one run of a stage took; `outcome` is `done`, `reused` or a failure code. */
  readonly stageDuration: DurationMetric<'stage' | 'outcome'>
  readonly jobs: CounterMetric<'stage' | 'outcome'>
  readonly failures: CounterMetric<'stage' | 'code'>
  /** What came in: `received`, `unchanged`, `duplicate` or `rejected`. */
  readonly intake: CounterMetric<'state'>
  readonly queueDepth: GaugeMetric<'stage' | 'state'>
  /** The columns of the books over the last runs; `difference` is other than 0 when they do not add up. */
  readonly books: GaugeMetric<'column'>
  /** A metric of one's own, by name without `arkivar_`; the same name gives the same metric again. */
  counter<L extends string>(name: string, help: string, labels: readonly L[]): CounterMetric<L>
  gauge<L extends string>(name: string, help: string, labels: readonly L[]): GaugeMetric<L>
  duration<L extends string>(name: string, help: string, labels: readonly L[]): DurationMetric<L>
  /** Called before every scrape, to set gauges; one that fails or is slow leaves the others alone. @returns undo. */
  beforeScrape(refresh: () => Promise<void>): () => void
  /** The text that Prometheus reads. */
  text(): Promise<string>
  readonly contentType: string
}

/** From 5 ms (a stage that finds its output) to 10 min (text recognition of a long scan). */
const durationBuckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600]
/** Prometheus gives up after 10 s by default. */
const refreshDeadlineMs = 3_000

/** @param options.service label of every metric. */
export function createMetrics({ service }: { readonly service: string }): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  const refreshers = new Set<() => Promise<void>>()

  const once = <M>(name: string, make: (fullName: string) => M): M => {
    const fullName = `arkivar_${name}`
    return (registry.getSingleMetric(fullName) as M | undefined) ?? make(fullName)
  }
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    once(name, (fullName) => new Counter({ name: fullName, help, labelNames, registers: [registry] }))
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    once(name, (fullName) => new Gauge({ name: fullName, help, labelNames, registers: [registry] }))
  const duration = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    once(
      name,
      (fullName) =>
        new Histogram({ name: fullName, help, labelNames, buckets: durationBuckets, registers: [registry] }),
    )

  return {
    stageDuration: duration('stage_duration_seconds', 'Time that one run of a stage took', ['stage', 'outcome']),
    jobs: counter('jobs_total', 'Jobs that ended', ['stage', 'outcome']),
    failures: counter('failures_total', 'Failures by code', ['stage', 'code']),
    intake: counter('intake_total', 'Files that were handed in', ['state']),
    queueDepth: gauge('queue_depth', 'Jobs in the queue', ['stage', 'state']),
    books: gauge(
      'books',
      'Documents of the last runs by column of the books; difference is by how much they do not add up',
      ['column'],
    ),
    counter,
    gauge,
    duration,
    beforeScrape(refresh) {
      refreshers.add(refresh)
      return () => refreshers.delete(refresh)
    },
    async text() {
      const refreshing = [...refreshers].map((refresh) => withDeadline(refresh(), refreshDeadlineMs, 'refreshing'))
      await Promise.allSettled(refreshing)
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
