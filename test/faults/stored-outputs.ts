import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** @returns how many outputs of stages lie in a home's storage: how far a run is, seen without touching what is tested. */
export async function storedOutputs(home: string): Promise<number> {
  const names = await readdir(join(home, 'storage', 'derived'), { recursive: true }).catch(() => [])
  return names.filter((name) => name.endsWith('.json.gz')).length
}
