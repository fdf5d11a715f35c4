import { inflateSync } from 'node:zlib'
import type { GrayImage } from './gray-image.ts'

const SIGNATURE_BYTES = 8
const CHUNK_FRAME_BYTES = 12

/**
 * A PNG with eight bits of gray in each pixel and no interlacing, as the recognizer writes what it decoded.
 * @throws Error for every other kind of PNG
 */
export function grayFromPng(bytes: Uint8Array): GrayImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  if (view.getUint8(24) !== 8 || view.getUint8(25) !== 0 || view.getUint8(28) !== 0)
    throw new Error('the picture is not plain gray')
  const data: Uint8Array[] = []
  for (let at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= bytes.length; ) {
    const length = view.getUint32(at)
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + CHUNK_FRAME_BYTES
  }
  const rows = inflateSync(Buffer.concat(data), { maxOutputLength: (width + 1) * height })
  return { width, height, pixels: unfiltered(rows, width, height) }
}

/** Each row says in its first byte how it differs from the pixels to the left (a), above (b) and between (c). */
function unfiltered(rows: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)] ?? 0
    for (let x = 0; x < width; x++) {
      const to = y * width + x
      const a = x > 0 ? (pixels[to - 1] ?? 0) : 0
      const b = y > 0 ? (pixels[to - width] ?? 0) : 0
      const c = x > 0 && y > 0 ? (pixels[to - width - 1] ?? 0) : 0
      pixels[to] = (rows[y * (width + 1) + 1 + x] ?? 0) + predicted(filter, a, b, c)
    }
  }
  return pixels
}

function predicted(filter: number, a: number, b: number, c: number): number {
  switch (filter) {
    case 1:
      return a
    case 2:
      return b
    case 3:
      return (a + b) >> 1
    case 4: {
      const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - c - c)]
      return da <= db && da <= dc ? a : db <= dc ? b : c
    }
    default:
      return 0
  }
}
