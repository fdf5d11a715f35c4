import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../support/arkivar-process.ts'
import { documentSchema } from './document-schema.ts'

test('the published JSON Schema is the one that the code parses with; "npm run schema" writes it anew', async () => {
  expect(await readFile(join(projectFolder, 'docs/schema/document.schema.json'), 'utf8')).toBe(documentSchema())
})
