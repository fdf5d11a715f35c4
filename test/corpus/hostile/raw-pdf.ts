import { deflateSync } from 'node:zlib'

/** Objects of a PDF by number; `stream` is added with its length. */
export type RawObject = string | { dictionary: string; stream: Uint8Array | string }

export interface RawPdfOptions {
  /** Entry `/Root` of the trailer. */
  root?: string
  trailer?: string
  /** Replaces the cross-reference table. */
  xref?: (offsets: ReadonlyMap<number, number>, at: number) => string
}

const latin = (text: string) => Buffer.from(text, 'latin1')

/** Writes a PDF from its objects, so that each of them can be wrong in its own way. */
export function rawPdf(objects: Readonly<Record<number, RawObject>>, options: RawPdfOptions = {}): Uint8Array {
  const parts: Buffer[] = [latin('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n')]
  const offsets = new Map<number, number>()
  let at = parts[0]?.length ?? 0
  const put = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const [number, object] of Object.entries(objects)) {
    offsets.set(Number(number), at)
    if (typeof object === 'string') put(latin(`${number} 0 obj\n${object}\nendobj\n`))
    else {
      const stream = typeof object.stream === 'string' ? latin(object.stream) : Buffer.from(object.stream)
      put(latin(`${number} 0 obj\n<< ${object.dictionary} /Length ${stream.length} >>\nstream\n`))
      put(stream)
      put(latin('\nendstream\nendobj\n'))
    }
  }
  const start = at
  const size = Math.max(0, ...offsets.keys()) + 1
  const trailer = options.trailer ?? `<< /Size ${size} /Root ${options.root ?? '1 0 R'} >>`
  put(latin((options.xref ?? table)(offsets, size)))
  put(latin(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

function table(offsets: ReadonlyMap<number, number>, size: number): string {
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return `xref\n0 ${size}\n${rows.join('')}`
}

/** Content of a page that writes lines from the top. */
export const textContent = (lines: readonly string[], setUp = ''): string =>
  `BT ${setUp} /F1 12 Tf 14 TL 72 760 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`

export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
/** Resources that name object 3 as the font F1. */
export const RESOURCES = '/Resources << /Font << /F1 3 0 R >> >>'

/** A document whose pages have the given contents: objects 1 catalog, 2 pages, 3 font, then page and content by turns. */
export function pagesPdf(
  contents: readonly RawObject[],
  change: (objects: Record<number, RawObject>) => void = () => {},
  options: RawPdfOptions = {},
): Uint8Array {
  const objects: Record<number, RawObject> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, index) => `${10 + index * 2} 0 R`).join(' ')}] >>`,
    3: HELVETICA,
  }
  for (const [index, content] of contents.entries()) {
    const number = 10 + index * 2
    objects[number] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${RESOURCES} /Contents ${number + 1} 0 R >>`
    objects[number + 1] = typeof content === 'string' ? { dictionary: '', stream: content } : content
  }
  change(objects)
  return rawPdf(objects, options)
}

/** A stream as PDF compresses it. */
export const flate = (content: string | Uint8Array): RawObject => ({
  dictionary: '/Filter /FlateDecode',
  stream: deflateSync(content),
})

/** A tree of two levels; all pages show the same. */
export function manyPagesPdf(branches: number, pagesEach: number): Uint8Array {
  const root = Array.from({ length: branches }, (_, branch) => `${100 + branch} 0 R`)
  const objects: Record<number, RawObject> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Count ${branches * pagesEach} /Kids [${root.join(' ')}] >>`,
    3: HELVETICA,
    4: { dictionary: '', stream: textContent(['Beslutning om havnen.']) },
  }
  for (let branch = 0; branch < branches; branch++) {
    const first = 1000 + branch * pagesEach
    const kids = Array.from({ length: pagesEach }, (_, index) => `${first + index} 0 R`)
    objects[100 + branch] = `<< /Type /Pages /Parent 2 0 R /Count ${pagesEach} /Kids [${kids.join(' ')}] >>`
    for (let index = 0; index < pagesEach; index++) {
      objects[first + index] =
        `<< /Type /Page /Parent ${100 + branch} 0 R /MediaBox [0 0 595 842] ${RESOURCES} /Contents 4 0 R >>`
    }
  }
  return rawPdf(objects)
}
