import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What there is to be measured against: nothing but the text of each page, of the files named on standard input. */
const paths = (await text(process.stdin)).split('\n').filter(Boolean)
let pages = 0
let characters = 0
for (const path of paths) {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) characters += item.str.length
    page.cleanup()
    pages += 1
  }
  await task.destroy()
}
process.stdout.write(JSON.stringify({ pages, characters }))
