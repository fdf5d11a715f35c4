import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { useEmbeddedPostgres } from '@arkivar/postgres'
import type { Settings } from '@arkivar/types'
import type { Places } from './open-pipeline.ts'

export type ResolvedPlaces = Places & {
  /** The embedded server was started by this process: nobody else can have work in its queue. */
  readonly startedHere: boolean
  /** Lets go of the embedded server, which stops with the last process that uses it. */
  release(): Promise<void>
}

/** Settles every default: what no URL names lives under the home folder. Starts the embedded server where it is needed. */
export async function resolvePlaces(
  settings: Pick<Settings, 'home' | 'databaseUrl' | 'queueUrl' | 'storageUrl' | 'searchUrl'>,
): Promise<ResolvedPlaces> {
  const home = resolve(settings.home)
  const embedded = settings.databaseUrl === undefined ? await useEmbeddedPostgres({ home }) : null
  const databaseUrl = settings.databaseUrl ?? embedded?.url
  if (databaseUrl === undefined) throw new Error('there is neither a database URL nor an embedded database')
  return {
    databaseUrl,
    queueUrl: settings.queueUrl ?? databaseUrl,
    storageUrl: storageUrlOf(settings),
    searchUrl: settings.searchUrl ?? databaseUrl,
    startedHere: embedded?.startedHere ?? false,
    release: async () => embedded?.release(),
  }
}

/** Originals and outputs lie in the home, where no URL says otherwise. */
export function storageUrlOf({ home, storageUrl }: Pick<Settings, 'home' | 'storageUrl'>): string {
  return storageUrl ?? pathToFileURL(resolve(home, 'storage')).href
}
