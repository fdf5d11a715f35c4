import type { DocumentHandler } from './document-handler.ts'
import type { ObjectStore } from './object-store.ts'
import { type PageInfo, PdfPage } from './pdf-page.ts'

/** Of a bookmark: its title, where it leads to, and those below it. */
export interface OutlineNode {
  title: string
  dest: string | unknown[] | null
  items: OutlineNode[]
}

/** An open PDF, as the parsing half of pdf.js knows it. */
export class PdfDocument {
  readonly #handler: DocumentHandler
  readonly numPages: number
  readonly #common: ObjectStore
  readonly #pictures: Map<number, ObjectStore>

  constructor(handler: DocumentHandler, numPages: number, common: ObjectStore, pictures: Map<number, ObjectStore>) {
    this.#handler = handler
    this.numPages = numPages
    this.#common = common
    this.#pictures = pictures
  }

  async getPage(number: number): Promise<PdfPage> {
    const info = await this.#handler.ask<PageInfo>('GetPage', { pageIndex: number - 1 })
    const page = new PdfPage(this.#handler, number, info, this.#common)
    this.#pictures.set(number, page.objs)
    return page
  }

  /** Lets go of the pictures of a page. */
  leavePage(number: number): void {
    this.#pictures.delete(number)
  }

  getPageLabels(): Promise<string[] | null> {
    return this.#handler.ask('GetPageLabels')
  }

  async getInfo(): Promise<Record<string, unknown>> {
    const [info] = await this.#handler.ask<[Record<string, unknown> | null]>('GetMetadata')
    return info ?? {}
  }

  getOutline(): Promise<OutlineNode[] | null> {
    return this.#handler.ask('GetOutline')
  }

  getDestination(id: string): Promise<unknown[] | null> {
    return this.#handler.ask('GetDestination', { id })
  }

  /** @throws Error where `reference` is none, or not that of a page */
  getPageIndex(reference: object): Promise<number> {
    const { num, gen } = reference as { num?: unknown; gen?: unknown }
    if (!isNumber(num) || !isNumber(gen)) throw new Error('this refers to no object')
    return this.#handler.ask('GetPageIndex', { num, gen })
  }

  getAttachments(): Promise<unknown> {
    return this.#handler.ask('GetAttachments')
  }

  getAttachmentContent(key: string): Promise<unknown> {
    return this.#handler.ask('GetAttachmentContent', key)
  }
}

const isNumber = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0
