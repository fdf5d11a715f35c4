import type { StructTreeNode, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import type { DocumentHandler } from './document-handler.ts'
import { ObjectStore } from './object-store.ts'
import { type Viewport, viewportOf } from './page-viewport.ts'

/** Of pdf.js: every annotation, whether it would be shown or not. */
const ANY = 1
/** Of pdf.js: what is shown on a screen, as a list. */
const SHOWN_AS_LIST = 2 + 256

export interface PageInfo {
  rotate: number
  userUnit: number
  view: readonly number[]
  ref: { num: number; gen: number } | null
}

export interface OperatorList {
  fnArray: number[]
  argsArray: unknown[]
}

/** One page of an open PDF, as the parsing half of pdf.js knows it. */
export class PdfPage {
  readonly #handler: DocumentHandler
  readonly #info: PageInfo
  readonly pageNumber: number
  /** Pictures of this page, and those that pages share, once its drawing operations were asked for. */
  readonly objs = new ObjectStore()
  readonly commonObjs: ObjectStore

  constructor(handler: DocumentHandler, pageNumber: number, info: PageInfo, commonObjs: ObjectStore) {
    this.#handler = handler
    this.#info = info
    this.pageNumber = pageNumber
    this.commonObjs = commonObjs
  }

  get ref(): PageInfo['ref'] {
    return this.#info.ref
  }

  get viewport(): Viewport {
    const { view, userUnit, rotate } = this.#info
    return viewportOf(view, userUnit, rotate)
  }

  /** Text in the order of the file, with the marks around it and letters as they are. */
  async getTextContent(): Promise<TextContent> {
    const content: TextContent = { items: [], styles: {}, lang: null }
    await this.#handler.gather<TextContent>(
      'GetTextContent',
      { ...this.#index, includeMarkedContent: true, disableNormalization: true },
      ({ items, styles, lang }) => {
        content.lang ??= lang
        Object.assign(content.styles, styles)
        for (const item of items) content.items.push(item)
      },
    )
    return content
  }

  getStructTree(): Promise<StructTreeNode | null> {
    return this.#handler.ask('GetStructTree', this.#index)
  }

  getAnnotations(): Promise<object[]> {
    return this.#handler.ask('GetAnnotations', { ...this.#index, intent: ANY })
  }

  async getOperatorList(): Promise<OperatorList> {
    const list: OperatorList = { fnArray: [], argsArray: [] }
    await this.#handler.gather<OperatorList>(
      'GetOperatorList',
      { ...this.#index, pageProxyId: this.pageNumber, intent: SHOWN_AS_LIST, cacheKey: '', annotationStorage: null },
      ({ fnArray, argsArray }) => {
        for (const operator of fnArray) list.fnArray.push(operator)
        for (const args of argsArray) list.argsArray.push(args)
      },
    )
    return list
  }

  get #index() {
    return { pageId: this.pageNumber - 1, pageIndex: this.pageNumber - 1 }
  }
}
