import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * @returns the text of all pages as pdf.js has it, one page after the other.
 * @throws when the file needs a password or cannot be read.
 */
export const pdfText = async (bytes: Buffer): Promise<string> => (await pdfPages(bytes)).join('\n')

/** The same, page by page. */
export async function pdfPages(bytes: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const pdf = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    return pages
  } finally {
    await task.destroy()
  }
}
