import type { FailureError } from '@arkivar/types'
import type { ObjectStore } from './object-store.ts'

/** Stands for a storage that cannot be opened, for whoever has something to do or to tell without it. */
export function awayStore(failure: FailureError): ObjectStore {
  const away = async (): Promise<never> => {
    throw failure
  }
  return {
    mark: null,
    putIfAbsent: away,
    replace: away,
    putOriginal: away,
    read: away,
    open: away,
    stat: away,
    lacking: away,
    delete: away,
    // biome-ignore lint/correctness/useYield: there is nothing to give
    async *list() {
      throw failure
    },
    sweep: away,
    check: away,
    close: async () => undefined,
  }
}
