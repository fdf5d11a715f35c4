import { constants, Gunzip, Gzip } from 'minizlib'

/**
 * One packer and one unpacker serve all that comes. What the functions of Node make for each call is let go only by a
 * full collection of garbage, and brings one about every seventy documents.
 */
const options = { flush: constants.Z_FINISH as number, chunkSize: 64 * 1024 }
/** Half the time of the default for a tenth more bytes. */
export const level = 1

let packer: Gzip | undefined
let unpacker: Gunzip | undefined

/** Packs at once: for what is small. */
export function packAtOnce(bytes: Buffer): Buffer {
  packer ??= new Gzip({ ...options, level })
  return through(packer, bytes, () => {
    packer = undefined
  })
}

/**
 * Unpacks at once: for what is small, and so has an end near, as gzip packs to no less than a thousandth.
 * @throws Error if the bytes are damaged or end too early.
 */
export function unpackAtOnce(bytes: Uint8Array): Buffer {
  unpacker ??= new Gunzip(options)
  return through(unpacker, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), () => {
    unpacker = undefined
  })
}

function through(engine: Gzip | Gunzip, bytes: Buffer, discard: () => void): Buffer {
  let trouble: unknown
  engine.once('error', (error) => {
    trouble = error
  })
  engine.reset()
  engine.write(bytes)
  const whole = engine.read()
  engine.removeAllListeners('error')
  if (trouble === undefined && whole !== null) return whole
  discard()
  throw trouble ?? new Error('nothing came out')
}
