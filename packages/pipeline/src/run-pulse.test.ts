import { createLogger } from '@arkivar/observability'
import { expect, test } from 'vitest'
import { openRunPulse } from './run-pulse.ts'

const log = createLogger({ level: 'silent', service: 'test' })

/** A ledger that is away as long as it is told to be, and remembers what it was told. */
function ledgerRuns() {
  const told: string[] = []
  const state = { away: false }
  const tell = async (what: string): Promise<void> => {
    if (state.away) throw new Error('away')
    told.push(what)
  }
  return {
    told,
    state,
    runs: {
      showLife: (ids: readonly string[]) => tell(`alive ${ids.join()}`),
      end: (id: string) => tell(`ended ${id}`),
      interrupt: (ids: readonly string[] = []) => tell(`interrupted ${ids.join()}`),
    },
  }
}

test('a run is heard of until it has ended, and one that has not is let go of at the end', async () => {
  const { told, runs } = ledgerRuns()
  const pulse = openRunPulse(runs, log, 1)
  pulse.keep('a')
  pulse.keep('b')
  await expect.poll(() => told).toContain('alive a,b')
  await pulse.end('a')
  await expect.poll(() => told.at(-1)).toBe('alive b')
  await pulse.close()
  expect(told.at(-1)).toBe('interrupted b')
})

test('a run that could not be ended while the database was away ends once it is back', async () => {
  const { told, state, runs } = ledgerRuns()
  const pulse = openRunPulse(runs, log, 1)
  pulse.keep('a')
  state.away = true
  await expect(pulse.end('a')).rejects.toThrow('away')
  state.away = false
  await expect.poll(() => told.at(-1)).toBe('ended a')
  await pulse.close()
  expect(told.at(-1)).toBe('ended a')
})
