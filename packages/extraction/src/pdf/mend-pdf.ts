/** Larger files are not searched: every object would have to be found by its first words. */
const MOST_BYTES = 128 * 1024 * 1024
const OBJECT = /(?<![\d.])(\d{1,10})[ \r\n\t]+(\d{1,5})[ \r\n\t]+obj\b/g
const KIDS = /\/Kids\s*\[([^\]]*)\]/g
const REFERENCE = /(\d{1,10})\s+\d{1,5}\s+R\b/g

export interface MendedPdf {
  bytes: Uint8Array
  /** Numbers of objects that should have been pages; blank ones stand in their place. */
  blankPages: ReadonlySet<number>
}

/**
 * A file whose frame is broken, with a new one: a table of the objects that can be found, and blank pages in place of
 * those that cannot. pdf.js mends much itself, but neither a file that was cut before its trailer nor a missing page.
 * @param withoutTree the tree of pages says that there are none: all that are found are pages of the document
 * @returns null where that cannot help: encrypted files, and those whose objects are packed into streams
 */
export function mendPdf(bytes: Uint8Array, withoutTree = false): MendedPdf | null {
  if (bytes.length > MOST_BYTES) return null
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = source.toString('latin1')
  if (/\/Type\s*\/ObjStm\b/.test(text) || /\/Encrypt\b/.test(text)) return null
  const offsets = new Map<number, number>()
  for (const match of text.matchAll(OBJECT)) offsets.set(Number(match[1]), match.index)
  let added = '\n'
  const put = (number: number, object: string) => {
    offsets.set(number, source.length + added.length)
    added += `${number} 0 obj\n${object}\nendobj\n`
  }
  const known = withoutTree ? null : catalogOf(text, offsets)
  const catalog = known ?? lastOf(offsets) + 1
  if (known === null) {
    // The catalog is written last by most programs: a file that was cut still has its pages.
    const pages = pageObjects(text, offsets)
    if (pages.length === 0) return null
    put(
      catalog + 1,
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
    )
    put(catalog, `<< /Type /Catalog /Pages ${catalog + 1} 0 R >>`)
  }
  const blankPages = new Set(known === null ? [] : missingKids(text, offsets))
  for (const page of blankPages) put(page, '<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>')
  const start = source.length + added.length
  const rows = [...offsets]
    .sort(([a], [b]) => a - b)
    .map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = lastOf(offsets) + 1
  added += `xref\n${rows.join('')}trailer\n<< /Size ${size} /Root ${catalog} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return { bytes: new Uint8Array(Buffer.concat([source, Buffer.from(added, 'latin1')])), blankPages }
}

const lastOf = (offsets: ReadonlyMap<number, number>): number =>
  [...offsets.keys()].reduce((most, number) => Math.max(most, number), 0)

const PAGE = /\/Type\s*\/Page\b(?!s)/

/** Numbers of the objects that are pages, in the order of the file. */
function pageObjects(text: string, offsets: ReadonlyMap<number, number>): number[] {
  const inOrder = [...offsets].sort(([, a], [, b]) => a - b)
  return inOrder.flatMap(([number, offset]) => {
    const end = text.indexOf('endobj', offset)
    return end > 0 && PAGE.test(text.slice(offset, Math.min(end, offset + 4000))) ? [number] : []
  })
}

function catalogOf(text: string, offsets: ReadonlyMap<number, number>): number | null {
  const at = text.search(/\/Type\s*\/Catalog\b/)
  if (at < 0) return null
  let best: number | null = null
  let nearest = -1
  for (const [number, offset] of offsets) if (offset < at && offset > nearest) [best, nearest] = [number, offset]
  return best
}

function missingKids(text: string, offsets: ReadonlyMap<number, number>): number[] {
  const missing = new Set<number>()
  for (const [, kids = ''] of text.matchAll(KIDS)) {
    for (const [, number] of kids.matchAll(REFERENCE)) if (!offsets.has(Number(number))) missing.add(Number(number))
  }
  return [...missing]
}
