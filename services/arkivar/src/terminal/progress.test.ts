import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { progressDisplay } from './progress.ts'

const bars = [
  { label: 'extract', done: 500, total: 1_000 },
  { label: 'normalize', done: 7, total: 1_000 },
]

/** @returns all that was written to a terminal that many columns wide. */
function shown(columns: number, terminal: string, act: (display: ReturnType<typeof progressDisplay>) => void): string {
  let written = ''
  const write = (text: string | Uint8Array): boolean => {
    written += text
    return true
  }
  act(progressDisplay({ isTTY: true, columns, write }, terminal))
  return written
}

test.for([200, 80, 40, 30, 20])('no line is as wide as a terminal of %i columns', (columns) => {
  const text = shown(columns, 'xterm', (display) => display.show(bars, `waiting: ${'x'.repeat(300)}`))
  const lines = stripVTControlCharacters(text).trimEnd().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('extract')
  for (const line of lines) expect([...line].length).toBeLessThan(columns)
})

test('bars are full where there is room for them', () => {
  const text = shown(80, 'xterm', (display) => display.show(bars, ''))
  expect(text).toContain(`  extract    ${'█'.repeat(14)}${'░'.repeat(14)} 500 of 1000\n`)
})

test('a dumb terminal gets plain lines', () => {
  const text = shown(80, 'dumb', (display) => {
    display.show(bars, '')
    display.end()
  })
  expect(text).toBe('extract 500/1000 · normalize 7/1000\n')
})

test('nothing is drawn over what stands behind the end', () => {
  const text = shown(80, 'xterm', (display) => {
    display.end()
    display.show(bars, '')
  })
  expect(text).toBe('')
})
