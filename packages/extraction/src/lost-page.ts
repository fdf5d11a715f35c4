import type { Failure } from '@arkivar/types'
import type { PageReading } from './reading.ts'

/** What stands in the document where a page could not be read. */
export const lostPage = (number: number, failure: Failure): PageReading => ({ ...blankPage(number), failure })

export function blankPage(number: number): PageReading {
  return {
    number,
    width: 0,
    height: 0,
    lines: [],
    tags: null,
    rulings: [],
    links: [],
    formFields: [],
    annotations: [],
    hiddenText: '',
    ocr: false,
    confidence: null,
    failure: null,
    notices: [],
  }
}
