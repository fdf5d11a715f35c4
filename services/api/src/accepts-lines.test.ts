import { expect, test } from 'vitest'
import { acceptsLines } from './accepts-lines.ts'

test.for([
  ['application/x-ndjson', true],
  ['application/jsonl', true],
  ['Application/X-NDJSON; charset=utf-8', true],
  ['application/x-ndjson, application/json;q=0.5', true],
  ['application/json, application/x-ndjson;q=0.5', false],
  ['application/json, application/x-ndjson;q=0', false],
  ['*/*', false],
  [undefined, false],
] as const)('Accept: %s', ([header, lines]) => {
  expect(acceptsLines(header)).toBe(lines)
})
