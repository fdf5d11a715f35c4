import type { Books } from '@arkivar/types'

/** `3 found = 2 indexed + 1 failed` */
export function describeBooks({ found, ...columns }: Books): string {
  return `${found} found = ${sumOf(columns)}`
}

/** `2 indexed + 1 failed` */
export function sumOf(columns: Readonly<Record<string, number>>): string {
  const parts = Object.entries(columns).filter(([, count]) => count > 0)
  return parts.map(([column, count]) => `${count} ${column}`).join(' + ') || '0'
}
