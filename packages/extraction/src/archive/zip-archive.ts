import { inflateRawSync } from 'node:zlib'
import { FailureError } from '@arkivar/types/parsing'
import type { ExtractionBudgets } from '../budgets.ts'

export interface ZipEntry {
  name: string
  size: number
  encrypted: boolean
  directory: boolean
  /** @throws FailureError `bomb`, `corrupt` or `encrypted` */
  read(): Uint8Array
}

type ZipBudgets = Pick<ExtractionBudgets, 'maxInflatedBytes' | 'maxInflationRatio' | 'maxArchiveEntries'>

const END = 0x06054b50
const END_64_LOCATOR = 0x07064b50
const END_64 = 0x06064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
/** Small files compress well without being attacks. */
const SMALL = 4 * 1024 * 1024

/**
 * The entries of a zip archive, read one by one. What comes out is counted across all of them, whatever the headers
 * say, and stops at the budget.
 * @throws FailureError `corrupt` where there is no directory, `too-large` for too many entries
 */
export function openZip(bytes: Uint8Array, budgets: ZipBudgets): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const meter = { inflated: 0 }
  const entries: ZipEntry[] = []
  const { start, count, shift } = directoryOf(buffer)
  if (count > budgets.maxArchiveEntries) {
    const message = `The archive has ${count} entries; maxArchiveEntries allows ${budgets.maxArchiveEntries}.`
    throw new FailureError({ code: 'too-large', message })
  }
  for (let at = start, left = count; left > 0 && at + 46 <= buffer.length; left--) {
    if (buffer.readUInt32LE(at) !== CENTRAL) break
    const nameLength = buffer.readUInt16LE(at + 28)
    const extraLength = buffer.readUInt16LE(at + 30)
    const header = centralHeader(buffer, at, nameLength, extraLength)
    header.offset = isLocal(buffer, header.offset + shift) ? header.offset + shift : header.offset
    entries.push({
      name: header.name,
      size: header.size,
      encrypted: header.encrypted,
      directory: header.name.endsWith('/'),
      read: () => readEntry(buffer, header, meter, budgets),
    })
    at += 46 + nameLength + extraLength + buffer.readUInt16LE(at + 32)
  }
  if (entries.length === 0 && count > 0)
    throw new FailureError({ code: 'corrupt', message: 'The archive has no directory.' })
  return entries
}

/**
 * The entries of an archive that lost its directory, one after another as they were written; the last may be cut off,
 * and then its reading fails.
 */
export function openCutZip(bytes: Uint8Array, budgets: ZipBudgets): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const meter = { inflated: 0 }
  const entries: ZipEntry[] = []
  for (let at = 0; isLocal(buffer, at) && entries.length < budgets.maxArchiveEntries; ) {
    const name = buffer.toString('utf8', at + 30, at + 30 + buffer.readUInt16LE(at + 26))
    const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
    const flags = buffer.readUInt16LE(at + 6)
    const told = buffer.readUInt32LE(at + 18)
    // Programs that write as they pack tell sizes behind an entry; what follows there is no part of the packed bytes.
    const isToldBehind = (flags & 8) !== 0 && told === 0
    const next = buffer.indexOf(LOCAL_MARK, start)
    const end = !isToldBehind ? start + told : next === -1 ? buffer.length : next
    const header = {
      name,
      size: buffer.readUInt32LE(at + 22),
      compressed: end - start,
      method: buffer.readUInt16LE(at + 8),
      encrypted: (flags & 1) === 1,
      offset: at,
    }
    const read = () => readEntry(buffer, header, meter, budgets)
    entries.push({ name, size: header.size, encrypted: header.encrypted, directory: name.endsWith('/'), read })
    at = end
  }
  return entries
}

const LOCAL_MARK = Buffer.from('PK\u0003\u0004')

interface CentralHeader {
  name: string
  size: number
  compressed: number
  method: number
  encrypted: boolean
  offset: number
}

/** `shift`: by how much all offsets are wrong, in archives to which something was prepended. */
function directoryOf(buffer: Buffer): { start: number; count: number; shift: number } {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 65_557); at--) {
    if (buffer.readUInt32LE(at) !== END) continue
    const count = buffer.readUInt16LE(at + 10)
    const start = buffer.readUInt32LE(at + 16)
    if (start !== 0xffffffff && count !== 0xffff) {
      const counted = at - buffer.readUInt32LE(at + 12)
      const found = counted >= 0 && counted + 4 <= buffer.length && buffer.readUInt32LE(counted) === CENTRAL
      return found ? { start: counted, count, shift: counted - start } : { start, count, shift: 0 }
    }
    if (at >= 20 && buffer.readUInt32LE(at - 20) === END_64_LOCATOR) {
      const end = Number(buffer.readBigUInt64LE(at - 12))
      if (end + 56 <= buffer.length && buffer.readUInt32LE(end) === END_64) {
        return {
          start: Number(buffer.readBigUInt64LE(end + 48)),
          count: Number(buffer.readBigUInt64LE(end + 32)),
          shift: 0,
        }
      }
    }
    return { start, count, shift: 0 }
  }
  throw new FailureError({ code: 'corrupt', message: 'The archive is cut off: its directory is missing.' })
}

function centralHeader(buffer: Buffer, at: number, nameLength: number, extraLength: number): CentralHeader {
  const flags = buffer.readUInt16LE(at + 8)
  const name = buffer.subarray(at + 46, at + 46 + nameLength)
  const header = {
    // Names are UTF-8 when the flag says so, and mostly even when it does not.
    name: isUtf8(name) || flags & 0x800 ? name.toString('utf8') : new TextDecoder('windows-1252').decode(name),
    size: buffer.readUInt32LE(at + 24),
    compressed: buffer.readUInt32LE(at + 20),
    method: buffer.readUInt16LE(at + 10),
    encrypted: (flags & 1) === 1,
    offset: buffer.readUInt32LE(at + 42),
  }
  readZip64(buffer.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), header)
  return header
}

function readZip64(extra: Buffer, header: CentralHeader): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2))
    let field = at + 4
    for (const key of ['size', 'compressed', 'offset'] as const) {
      if (header[key] !== 0xffffffff || field + 8 > end) continue
      header[key] = Number(extra.readBigUInt64LE(field))
      field += 8
    }
  }
}

const isLocal = (buffer: Buffer, at: number): boolean =>
  at >= 0 && at + 30 <= buffer.length && buffer.readUInt32LE(at) === LOCAL

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function readEntry(
  buffer: Buffer,
  header: CentralHeader,
  meter: { inflated: number },
  budgets: ZipBudgets,
): Uint8Array {
  const { offset, compressed, method } = header
  if (header.encrypted)
    throw new FailureError({ code: 'encrypted', message: 'An entry of the archive needs a password.' })
  if (!isLocal(buffer, offset)) throw damaged()
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
  if (start + compressed > buffer.length) throw damaged()
  const content = buffer.subarray(start, start + compressed)
  if (method !== STORED && method !== DEFLATED) {
    const message = `An entry of the archive is compressed by method ${method}, which is not read.`
    throw new FailureError({ code: 'unsupported-format', message })
  }
  const ratioLimit = Math.max(SMALL, compressed * budgets.maxInflationRatio)
  const limit = Math.min(budgets.maxInflatedBytes - meter.inflated, ratioLimit)
  const inflated = method === STORED ? content : inflate(content, limit)
  meter.inflated += inflated.length
  if (inflated.length > limit) throw bomb()
  return new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.length)
}

function inflate(content: Uint8Array, limit: number): Buffer {
  if (limit <= 0) throw bomb()
  try {
    return inflateRawSync(content, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw bomb()
    throw damaged()
  }
}

const damaged = () => new FailureError({ code: 'corrupt', message: 'An entry of the archive is damaged.' })
const bomb = () =>
  new FailureError({
    code: 'bomb',
    message: 'The archive inflates to more than maxInflatedBytes or maxInflationRatio allow.',
  })
