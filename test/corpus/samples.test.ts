import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
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

  test('come out the same byte by byte where the format has no clock in it', async () => {
    const steady = samples.filter(({ fileName }) => !/\.docx$|adgangskode|skannet/.test(fileName))
    expect(steady.length).toBeGreaterThan(7)
    for (const { fileName, bytes } of steady)
      expect(bytes.equals(await readFile(join(folder, fileName))), fileName).toBe(true)
  })

  test('come to less than two megabytes', () => {
    expect(samples.reduce((total, { bytes }) => total + bytes.length, 0)).toBeLessThan(2_000_000)
  })
})
