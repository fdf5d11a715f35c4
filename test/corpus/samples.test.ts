import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfText } from './pdf-text.ts'
import { makeSamples, type Sample } from './samples.ts'

const folder = join(import.meta.dirname, '../samples')
let samples: Sample[] = []
beforeAll(async () => {
  samples = await makeSamples()
})

describe('the samples', () => {
  test('are what the script makes, file by file', async () => {
    const made = samples.map(({ fileName }) => fileName)
    expect((await readdir(folder)).toSorted()).toEqual(made.toSorted())
  })

  test('come out the same on every machine: the words of each PDF, and the bytes of everything else', async () => {
    for (const { fileName, bytes } of samples.filter((sample) => !sample.fileName.includes('skannet'))) {
      const stored = await readFile(join(folder, fileName))
      // How a stream is compressed may differ between processors; what is neither readable nor compressed may not.
      const words = /adgangskode|beskadiget/.test(fileName) ? null : fileName.endsWith('.pdf') ? pdfText : null
      if (words === null) expect(bytes.equals(stored), fileName).toBe(true)
      else expect(await words(bytes), fileName).toBe(await words(stored))
    }
  })

  test('hold a scan without any text, an encrypted file and a broken one', async () => {
    const named = (part: string): Buffer =>
      samples.find(({ fileName }) => fileName.includes(part))?.bytes ?? Buffer.alloc(0)
    expect((await pdfText(named('skannet'))).trim()).toBe('')
    await expect(pdfText(named('adgangskode'))).rejects.toThrow('password')
    await expect(pdfText(named('beskadiget'))).rejects.toThrow('Invalid PDF')
  })

  test('come to less than two megabytes', () => {
    expect(samples.reduce((total, { bytes }) => total + bytes.length, 0)).toBeLessThan(2_000_000)
  })
})
