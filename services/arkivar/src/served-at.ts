import type { Settings } from '@arkivar/types'

/** Where everything in one process listens, unless the settings say otherwise. */
export const portOfAll = 4680

/** @returns where `start` will be found in a browser of this machine; null where it takes whatever port is free. */
export function servedAt({ host, port = portOfAll }: Pick<Settings, 'host' | 'port'>): string | null {
  if (port === 0) return null
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
