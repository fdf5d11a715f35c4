import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readOptions } from '../support/read-options.ts'
import type { Format } from './finish.ts'
import { type GenerateOptions, generateDocument } from './generate.ts'
import type { GoldenType } from './golden.ts'
import { type Access, accesses } from './layouts/access.ts'
import { legibleForms } from './legible.ts'
import { type Mishap, mishaps } from './mishaps.ts'
import { addNoise } from './noise.ts'
import { createRandom, type Random } from './random.ts'
import { renderAs } from './render/render-as.ts'

/** Lengths of generated documents, in pages: most are short, a few are books. */
const lengths = [1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100]
const formats: readonly Format[] = ['text', 'html', 'docx', 'pdf', 'tagged-pdf', 'scan']
const usage = `Writes generated documents with their truth beside them (name.golden.json).

  node test/corpus/main.ts --out DIR [--count N] [--seed S] [--type TYPE] [--layout NAME] [--format FORMAT]
                           [--pages N] [--access ACCESS] [--cpr SHARE] [--noise SHARE]
                           [--mishap MISHAP]

  --format     ${formats.join(', ')}; drawn for each document where it is left out (scans only when asked for)
  --mishap     what befalls a whole document: ${mishaps.join(', ')} (two columns are for PDF)
  --noise      share of wrong characters, for the format text, as a poor scan has them (0.01, 0.03)
  --access     known: layouts for development; opened: kept out of it once, looked at since; sealed: kept out still;
               known and opened ones where it is left out
`

const { values } = readOptions({
  options: {
    out: { type: 'string' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    type: { type: 'string' },
    layout: { type: 'string' },
    format: { type: 'string' },
    pages: { type: 'string' },
    cpr: { type: 'string' },
    noise: { type: 'string', default: '0' },
    mishap: { type: 'string' },
    access: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

function pagesFor(random: Random): number {
  return values.pages === undefined ? random.pick(lengths) : Number(values.pages)
}

async function write(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let index = 0; index < Number(values.count); index += 1) {
    const seed = `${values.seed}/${index}`
    const random = createRandom(`main/${seed}`)
    const format =
      formats.find((each) => each === values.format) ?? random.pick(formats.filter((each) => each !== 'scan'))
    const options: GenerateOptions = {
      seed,
      pages: pagesFor(random),
      ...(values.type === undefined ? {} : { type: values.type as GoldenType }),
      ...(values.layout === undefined ? {} : { layout: values.layout }),
      ...(values.access === undefined ? {} : { access: values.access as Access }),
      ...(values.mishap === undefined ? {} : { mishap: values.mishap as Mishap }),
      ...(values.cpr === undefined ? {} : { cprShare: Number(values.cpr) }),
    }
    const generated = generateDocument(options)
    const { bytes, golden, extension } = await renderAs(generated, format, random, {
      twoColumns: values.mishap === 'two-columns',
    })
    const name = `${String(index + 1).padStart(5, '0')}-${generated.name}`
    const noise = format === 'text' ? Number(values.noise) : 0
    const printed = bytes.toString('utf8')
    const noisy = noise === 0 ? null : addNoise(printed, noise, seed)
    await writeFile(join(folder, `${name}.${extension}`), noisy?.text ?? bytes)
    const about = { layout: generated.layout, access: generated.access, format, seed, noise, traps: generated.traps }
    const legible = noisy === null ? {} : { legible: legibleForms(golden, printed, noisy) }
    await writeFile(
      join(folder, `${name}.golden.json`),
      `${JSON.stringify({ ...golden, ...legible, generator: about }, null, 1)}\n`,
    )
  }
}

if (
  values.help ||
  values.out === undefined ||
  (values.format !== undefined && !formats.includes(values.format as Format)) ||
  (values.access !== undefined && !accesses.includes(values.access as Access)) ||
  (values.mishap !== undefined && !mishaps.includes(values.mishap as Mishap))
) {
  ;(values.help ? process.stdout : process.stderr).write(usage)
  process.exitCode = values.help ? 0 : 1
} else {
  await write(values.out)
}
