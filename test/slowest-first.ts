import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Files that wait for real time or for many processes. Begun last, one of them would run alone in the end. */
const slowest = [
  'test/faults/outages.servers.test.ts',
  'test/faults/services.servers.test.ts',
  'test/faults/killed-processes.test.ts',
  'test/cli/bad-input.test.ts',
  'test/cli/operators.test.ts',
  'test/infra/services.servers.test.ts',
  'test/corpus/hostile/hostile.test.ts',
  'test/e2e/samples.test.ts',
]

/** The slowest files first, the others in Vitest's own order. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = slowest.indexOf(relative(root, moduleId))
      return at < 0 ? slowest.length : at
    }
    return (await super.sort(files)).toSorted((left, right) => rank(left) - rank(right))
  }
}
