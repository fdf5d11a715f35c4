import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** The part of tesseract's interface that is used; its package has no types. */
export interface TesseractApi {
  Init(path: null, language: string, engine: number): number
  SetVariable(name: string, value: string): boolean
  SetPageSegMode(mode: number): void
  SetImageFile(exifOrientation: number, angleRadians: number): number
  /** Writes the picture as a PNG; 1 stands for shades of gray. */
  WriteImage(kind: number): void
  Recognize(monitor: null): number
  GetJSONText(): string
  MeanTextConf(): number
  Clear?(): void
}

export interface Tesseract {
  api: TesseractApi
  writeImage(bytes: Uint8Array): void
  /** The picture that was set, as a PNG of gray. */
  writtenImage(): Uint8Array
}

interface CoreModule {
  FS: {
    writeFile(path: string, bytes: Uint8Array): void
    readFile(path: string): Uint8Array
    unlink(path: string): void
  }
  TessBaseAPI: new () => TesseractApi
}

/** Neural network only; the older engine needs data twice as large and reads worse. */
const LSTM_ONLY = 1
/** One column of text of all sizes: where all of it is one block, headings lose their rings and dots, or are not seen. */
const ONE_COLUMN = 4
const LANGUAGE = 'dan'
const GRAY = 1
/** Where the recognizer puts pictures. */
const WRITTEN = '/image.png'

/**
 * Starts tesseract in this thread, from packages on disk. The worker of tesseract.js would do the same in a thread of
 * its own, which a parser process has no use for.
 */
export async function startTesseract(): Promise<Tesseract> {
  const require = createRequire(import.meta.url)
  const start = require('tesseract.js-core/tesseract-core-relaxedsimd-lstm') as (options: object) => Promise<CoreModule>
  const module = await start({})
  const data = require.resolve(`@tesseract.js-data/${LANGUAGE}/4.0.0_best_int/${LANGUAGE}.traineddata.gz`)
  module.FS.writeFile(`${LANGUAGE}.traineddata`, await promisify(gunzip)(await readFile(data)))
  const api = new module.TessBaseAPI()
  if (api.Init(null, LANGUAGE, LSTM_ONLY) !== 0) throw new Error('tesseract cannot read its language data')
  api.SetPageSegMode(ONE_COLUMN)
  api.SetVariable('textord_tabfind_find_tables', '0')
  api.SetVariable('debug_file', '/dev/null')
  return {
    api,
    writeImage: (bytes) => module.FS.writeFile('/input', bytes),
    writtenImage: () => {
      api.WriteImage(GRAY)
      const png = module.FS.readFile(WRITTEN)
      module.FS.unlink(WRITTEN)
      return png
    },
  }
}
