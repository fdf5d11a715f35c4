import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

type PdfObject = string | { head: string; body: Buffer }

const stream = (content: string | Buffer, head = ''): PdfObject => {
  const body = deflateSync(content)
  return { head: `<< ${head} /Filter /FlateDecode /Length ${body.length} >>`, body }
}

/** A line of text as programs write them: in hexadecimal, with the distances between some letters. */
const line = (font: string, size: number, y: number, text: string): string => {
  const [start, end] = [text.slice(0, 5), text.slice(5)].map((part) => Buffer.from(part, 'latin1').toString('hex'))
  return `BT 1 0 0 1 56 ${y} Tm /${font} ${size} Tf [<${start}> 20 <${end}> 0] TJ ET`
}

const marked = (tag: string, id: number, content: string): string => `/${tag} <</MCID ${id}>> BDC ${content} EMC`

const WORDS = 'Udvalget tog sagen til efterretning den 4. marts 2025 og bad om en ny redegørelse'

function plainPage(): string {
  const rows = [600, 580, 560].map((y) => `56 ${y} 200 0.5 re f 256 ${y} 0.5 20 re f ${line('F1', 10, y + 5, 'Navn')}`)
  const text = [720, 706, 692, 678].map((y) => line('F1', 10, y, WORDS))
  return `q 1 0 0 1 0 0 cm 0 0 0 rg ${line('F2', 14, 750, 'Referat')} ${text.join('\n')} ${rows.join('\n')} Q
q 1 0 0 1 56 520 cm 0 0 m 200 0 l S Q BT /F1 10 Tf 56 500 Td (Side \\(1\\)) Tj T* (af 2) ' ET`
}

function taggedPage(): string {
  const wide = Buffer.from('HIJKL', 'utf16le').swap16().toString('hex')
  return [
    marked('H1', 0, line('F3', 14, 750, 'Punkt 1')),
    ...[1, 2, 3, 4].map((id) => marked('P', id, line('F3', 10, 740 - 14 * id, WORDS))),
    marked('Lbl', 5, line('F1', 10, 660, '1. a')),
    marked('LBody', 6, `BT 76 660 Td /F4 10 Tf <${wide}> Tj ET`),
    marked('TD', 7, line('F1', 10, 640, 'celle')),
    `/Artifact BMC ${line('F1', 8, 30, 'Side 2')} EMC`,
  ].join('\n')
}

/** Letter numbers of a font to letters, as programs write such a map. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007E> <0020> endbfrange
1 beginbfchar <0048> <0048> endbfchar endcmap end end`

const element = (tag: string, parent: number, kids: string, more = ''): string =>
  `<< /Type /StructElem /S /${tag} /P ${parent} 0 R /Pg 4 0 R /K ${kids} ${more} >>`

function objects(): Map<number, PdfObject> {
  const program = readFileSync(new URL('standard_fonts/LiberationSans-Regular.ttf', packageFolder))
  const widths = Array.from({ length: 224 }, () => 556).join(' ')
  const page = (contents: number, more: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 7 0 R
/F2 8 0 R /F3 9 0 R /F4 12 0 R >> >> ${more} >>`
  return new Map<number, PdfObject>([
    [
      1,
      '<< /Type /Catalog /Pages 2 0 R /Lang (da) /MarkInfo << /Marked true >> /StructTreeRoot 20 0 R /Outlines 17 0 R >>',
    ],
    [2, '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>'],
    [3, page(5, '/Annots [16 0 R]')],
    [4, page(6, '/StructParents 0 /Tabs /S')],
    [5, stream(plainPage())],
    [6, stream(taggedPage())],
    [7, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [8, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    [
      9,
      `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Sample /FirstChar 32 /LastChar 255 /Widths [${widths}]
/Encoding /WinAnsiEncoding /FontDescriptor 10 0 R >>`,
    ],
    [
      10,
      `<< /Type /FontDescriptor /FontName /ABCDEF+Sample /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0
/Ascent 905 /Descent -212 /CapHeight 700 /StemV 80 /FontFile2 11 0 R >>`,
    ],
    [11, stream(program, `/Length1 ${program.length}`)],
    [
      12,
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Sample /Encoding /Identity-H /DescendantFonts [13 0 R] /ToUnicode 14 0 R >>',
    ],
    [
      13,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Sample /CIDSystemInfo << /Registry (Adobe)
/Ordering (Identity) /Supplement 0 >> /DW 600 /W [36 [600 610] 40 60 590] /CIDToGIDMap /Identity /FontDescriptor 10 0 R >>`,
    ],
    [14, stream(TO_UNICODE)],
    [15, "<< /Title (Referat) /Author (Udvalget) /Producer (Et program) /CreationDate (D:20250304120000+01'00') >>"],
    [
      16,
      '<< /Type /Annot /Subtype /Link /Rect [56 500 120 512] /Border [0 0 0] /A << /S /URI /URI (https://example.dk/) >> >>',
    ],
    [17, '<< /Type /Outlines /First 18 0 R /Last 18 0 R /Count 1 >>'],
    [18, '<< /Title (Punkt 1) /Parent 17 0 R /Dest [4 0 R /XYZ 56 760 0] >>'],
    [
      20,
      '<< /Type /StructTreeRoot /K 21 0 R /ParentTree << /Nums [0 [22 0 R 23 0 R 23 0 R 23 0 R 23 0 R 26 0 R 27 0 R 30 0 R]] >> >>',
    ],
    [21, element('Document', 20, '[22 0 R 23 0 R 24 0 R 28 0 R]')],
    [22, element('H1', 21, '0')],
    [23, element('P', 21, '[1 2 3 4]')],
    [24, element('L', 21, '[25 0 R]')],
    [25, element('LI', 24, '[26 0 R 27 0 R]')],
    [26, element('Lbl', 25, '5')],
    [27, element('LBody', 25, '6')],
    [28, element('Table', 21, '[29 0 R]')],
    [29, element('TR', 28, '[30 0 R]')],
    [30, element('TD', 29, '7', '/A << /O /Table /ColSpan 2 >>')],
  ])
}

const packageFolder = new URL('./', import.meta.resolve('pdfjs-dist/package.json'))

/** A PDF as office programs make them, to be read before there is another: with a table of objects or a packed one. */
export function samplePdf(packed: boolean): Uint8Array {
  const all = objects()
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let at = parts[0]?.length ?? 0
  const places = new Map<number, number>()
  const put = (number: number, object: PdfObject) => {
    places.set(number, at)
    const [head, body] = typeof object === 'string' ? [object, undefined] : [`${object.head}\nstream\n`, object.body]
    const bytes = [
      Buffer.from(`${number} 0 obj\n${head}`, 'latin1'),
      ...(body ? [body, Buffer.from('\nendstream')] : []),
    ]
    bytes.push(Buffer.from('\nendobj\n'))
    for (const each of bytes) at += each.length
    parts.push(...bytes)
  }
  const inside = packed ? [...all].filter(([, object]) => typeof object === 'string') : []
  for (const [number, object] of all) if (!packed || typeof object !== 'string') put(number, object)
  if (packed) {
    let offset = 0
    const offsets = inside.map(([number, object]) => {
      const entry = `${number} ${offset}`
      offset += (object as string).length + 1
      return entry
    })
    const first = `${offsets.join(' ')} `
    const texts = inside.map(([, object]) => object).join('\n')
    put(31, stream(Buffer.from(first + texts, 'latin1'), `/Type /ObjStm /N ${inside.length} /First ${first.length}`))
    const start = at
    places.set(32, start)
    const rows = Array.from({ length: 33 }, (_, number) => {
      const index = inside.findIndex(([each]) => each === number)
      const row = Buffer.alloc(6)
      row[0] = index >= 0 ? 2 : places.has(number) ? 1 : 0
      row.writeUInt32BE(index >= 0 ? 31 : (places.get(number) ?? 0), 1)
      row[5] = Math.max(0, index)
      return row
    })
    put(32, stream(Buffer.concat(rows), '/Type /XRef /W [1 4 1] /Size 33 /Root 1 0 R /Info 15 0 R'))
    parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  } else {
    const rows = Array.from({ length: 31 }, (_, number) => {
      const place = places.get(number)
      return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`
    })
    parts.push(
      Buffer.from(
        `xref\n0 31\n${rows.join('')}trailer\n<< /Size 31 /Root 1 0 R /Info 15 0 R >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    )
  }
  return new Uint8Array(Buffer.concat(parts))
}
