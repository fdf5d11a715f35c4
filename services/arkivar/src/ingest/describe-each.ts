import { basename } from 'node:path'
import type { ItemPicture } from '@arkivar/ledger'
import { paint } from '../terminal/colours.ts'
import { formatTable, shorten } from '../terminal/table.ts'

/** Narrower terminals get what there is to say of a document on a line of its own. */
export const wideColumns = 120
/** Room for indentation, state and type beside the name. */
const factsWidth = 32

/** @returns what became of each document, in lines that fit into so many columns; what has to be done is never cut. */
export function describeEach(items: readonly ItemPicture[], width: number): string[] {
  const facts = (item: ItemPicture) => [basename(item.sourceKey), paintColumn(item.column), item.type ?? '']
  if (width >= wideColumns) {
    const name = 54
    const columns = [{ maxWidth: name }, {}, {}, { maxWidth: width - factsWidth - name }]
    return formatTable(
      columns.map((column) => ({ title: '', ...column })),
      items.map((item) => [...facts(item), remarkOf(item) ?? item.title ?? '']),
    )
  }
  const columns = [{ title: '', maxWidth: Math.max(12, width - factsWidth) }, { title: '' }, { title: '' }]
  const rows = formatTable(columns, items.map(facts))
  return items.flatMap((item, index) => {
    const remark = remarkOf(item)
    const isNote = !(item.failure ?? item.hold)
    return [rows[index] ?? '', ...(remark === null ? [] : [`  ${isNote ? shorten(remark, width - 5) : remark}`])]
  })
}

/** @returns what is worth knowing of it beside its name and title; null where nothing is. */
function remarkOf({ failure, hold, notes, title }: ItemPicture): string | null {
  if (failure ?? hold) return failure?.message ?? hold?.message ?? null
  return notes.length === 0 ? null : [...notes, title ?? ''].filter(Boolean).join(' · ')
}

function paintColumn(column: ItemPicture['column']): string {
  const style = {
    failed: 'red',
    quarantined: 'yellow',
    waiting: 'yellow',
    indexed: 'green',
    unchanged: 'dim',
    duplicate: 'dim',
  } as const
  return paint(style[column], column)
}
