import type { PageReading } from '../reading.ts'
import type { Viewport } from './page-viewport.ts'
import type { PdfPage } from './pdf-page.ts'

interface Annotation {
  subtype?: string
  url?: string
  unsafeUrl?: string
  rect?: number[]
  fieldName?: string
  fieldValue?: unknown
  contentsObj?: { str?: string }
  checkBox?: boolean
  radioButton?: boolean
  pushButton?: boolean
}

const SILENT = new Set(['Link', 'Widget', 'Popup'])

/** Links, values of form fields and comments on a page. */
export async function pageExtras(
  page: PdfPage,
  viewport: Viewport,
): Promise<Pick<PageReading, 'links' | 'formFields' | 'annotations'>> {
  const extras: Pick<PageReading, 'links' | 'formFields' | 'annotations'> = {
    links: [],
    formFields: [],
    annotations: [],
  }
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  for (const annotation of annotations) {
    const url = annotation.url ?? annotation.unsafeUrl
    if (annotation.subtype === 'Link' && typeof url === 'string' && annotation.rect !== undefined) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rectangle(viewport.transform, annotation.rect)
      extras.links.push({ url, box: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] })
    } else if (annotation.subtype === 'Widget' && annotation.pushButton !== true) {
      const value = fieldText(annotation.fieldValue)
      if (value !== '') extras.formFields.push({ name: annotation.fieldName ?? '', value })
    } else if (!SILENT.has(annotation.subtype ?? '')) {
      const text = annotation.contentsObj?.str ?? ''
      if (text !== '') extras.annotations.push({ kind: annotation.subtype ?? 'unknown', text })
    }
  }
  return extras
}

function fieldText(value: unknown): string {
  if (typeof value === 'string') return value === 'Off' ? '' : value
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(', ')
  return ''
}

function rectangle(matrix: readonly number[], rect: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rect
  return [a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f]
}
