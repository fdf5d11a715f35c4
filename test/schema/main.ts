import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../support/arkivar-process.ts'
import { documentSchema } from './document-schema.ts'

/** `npm run schema`: publishes the shape of the record under docs. */
await writeFile(join(projectFolder, 'docs/schema/document.schema.json'), documentSchema())
