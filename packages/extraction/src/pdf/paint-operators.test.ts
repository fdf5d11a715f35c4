import { OPS as published } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { OPS } from './paint-operators.ts'

test('drawing operations have the numbers that pdf.js gives them', () => {
  expect(published).toMatchObject(OPS)
})
