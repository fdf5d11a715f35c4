import { findKommune } from '@arkivar/danish'
import { Problem } from '@arkivar/observability'
import { maxKeyBytes } from '@arkivar/pipeline'
import { intakeMetadataSchema, type Submission } from '@arkivar/types'
import type { z } from 'zod'

export type IntakeFile = { readonly fileName?: string | undefined; readonly mediaType?: string | undefined }

/** What a client says where it knows nothing. */
const saysNothing = ['application/octet-stream', 'application/x-www-form-urlencoded', 'binary/octet-stream']

/**
 * Joins what was said of a file with what it is called.
 *
 * @param fields by the names of the HTTP intake; empty ones, as forms send them, count as left out.
 * @throws Problem 400 that names the field.
 */
export function submissionOf(fields: Readonly<Record<string, unknown>>, file: IntakeFile): Submission {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null))
  const parsed = intakeMetadataSchema.strict().safeParse(given)
  if (!parsed.success) {
    throw new Problem(400, 'invalid-field', `${parsed.error.issues.map(whatIsWrong).join('; ')}.`)
  }
  const { source, key, kommune, ...hints } = parsed.data
  // Two names that were cut in the same places would be taken for one document.
  if (key === undefined && file.fileName?.includes('\ufffd')) {
    throw new Problem(400, 'invalid-field', 'The name of the file is no UTF-8: send it so, or a field "key" before it.')
  }
  const sourceKey = (key ?? file.fileName ?? '').normalize('NFC')
  if (sourceKey === '') {
    throw new Problem(400, 'key-missing', 'A file without a name needs a field "key" before it.')
  }
  if (Buffer.byteLength(sourceKey) > maxKeyBytes) {
    const what = key === undefined ? 'The name of the file' : 'key'
    throw new Problem(400, 'invalid-field', `${what}: may have ${maxKeyBytes} bytes at most, as UTF-8.`)
  }
  if (sourceKey.includes('\0')) throw new Problem(400, 'invalid-field', 'key: may hold no zero character.')
  const code = kommune === undefined ? undefined : findKommune(kommune)?.code
  if (kommune !== undefined && code === undefined) {
    throw new Problem(400, 'invalid-field', `kommune: "${kommune}" is no kommune; give its name or four-digit code.`)
  }
  const mediaType = file.mediaType?.split(';', 1)[0]?.trim().toLowerCase()
  return {
    source: source.normalize('NFC'),
    sourceKey,
    ...(file.fileName && { fileName: file.fileName.normalize('NFC') }),
    ...(mediaType && !saysNothing.includes(mediaType) && { mediaType }),
    hints: Object.fromEntries(Object.entries({ ...hints, kommune: code }).filter(([, value]) => value !== undefined)),
  }
}

function whatIsWrong(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.')
  if (issue.code === 'too_big') return `${field}: may have ${issue.maximum} characters at most`
  if (issue.code === 'invalid_type') return `${field}: is no text`
  if (issue.code !== 'unrecognized_keys') return `${field}: ${issue.message}`
  const fields = Object.keys(intakeMetadataSchema.shape).join(', ')
  return `${issue.keys.join(', ')}: no such field; there are ${fields} and metadata`
}
