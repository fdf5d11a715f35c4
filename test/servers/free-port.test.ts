import { expect, test } from 'vitest'
import { freePort } from './free-port.ts'

test('no port is given twice, though nobody listens on it yet', async () => {
  // Of so many numbers drawn from ten thousand, two are the same in all but two of a hundred runs.
  const ports: number[] = []
  for (let count = 0; count < 300; count++) ports.push(await freePort())
  expect(new Set(ports).size).toBe(ports.length)
})
