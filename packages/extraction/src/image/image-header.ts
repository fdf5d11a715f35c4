export interface ImageHeader {
  width: number
  height: number
  /** How the camera was held, as EXIF numbers it: 1 upright, 6 a quarter turn clockwise is needed, 3 half, 8 three. */
  orientation: number
}

/** Size and orientation of a picture, from its first bytes; null where they cannot be found. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (bytes[0] === 0x89) return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 }
    if (bytes[0] === 0xff) return jpegHeader(view)
    if (bytes[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true), orientation: 1 }
    if (bytes[0] === 0x42) return bmpHeader(view)
    if (bytes[0] === 0x49 || bytes[0] === 0x4d) {
      const [first] = tiffDirectories(bytes)
      return first === undefined ? null : tiffHeader(view, first)
    }
    return null
  } catch {
    return null
  }
}

const bmpHeader = (view: DataView): ImageHeader => ({
  width: Math.abs(view.getInt32(18, true)),
  height: Math.abs(view.getInt32(22, true)),
  orientation: 1,
})

function jpegHeader(view: DataView): ImageHeader | null {
  let orientation = 1
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    if (marker === 0xe1) orientation = exifOrientation(view, at + 4, length) ?? orientation
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation }
    at += 2 + length
  }
  return null
}

function exifOrientation(view: DataView, at: number, length: number): number | undefined {
  if (length < 20 || view.getUint32(at) !== 0x45786966) return undefined
  const exif = new DataView(view.buffer, view.byteOffset + at + 6, Math.min(length - 8, view.byteLength - at - 6))
  return tiffHeader(exif, exif.getUint32(4, exif.getUint16(0) === 0x4949)).orientation
}

const WIDTH = 256
const HEIGHT = 257
const ORIENTATION = 274

function tiffHeader(view: DataView, directory: number): ImageHeader {
  const little = view.getUint16(0) === 0x4949
  const header: ImageHeader = { width: 0, height: 0, orientation: 1 }
  const entries = view.getUint16(directory, little)
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * 12
    const tag = view.getUint16(at, little)
    const value = view.getUint16(at + 2, little) === 3 ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little)
    if (tag === WIDTH) header.width = value
    if (tag === HEIGHT) header.height = value
    if (tag === ORIENTATION && value >= 1 && value <= 8) header.orientation = value
  }
  return header
}

const MOST_PAGES = 5_000

/** Where the pages of a TIFF begin; loops end. */
export function tiffDirectories(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = view.getUint16(0) === 0x4949
  const found = new Set<number>()
  for (let at = view.getUint32(4, little); at > 0 && !found.has(at) && found.size < MOST_PAGES; ) {
    if (at + 2 > view.byteLength) break
    found.add(at)
    const next = at + 2 + view.getUint16(at, little) * 12
    if (next + 4 > view.byteLength) break
    at = view.getUint32(next, little)
  }
  return [...found]
}

/** The same file with another page first: readers of single pictures read the first. */
export function tiffStartingAt(bytes: Uint8Array, directory: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  view.setUint32(4, directory, view.getUint16(0) === 0x4949)
  return copy
}
