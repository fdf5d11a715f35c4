// Loaded in Node, this build advises on the console to take the other one, which patches what Node has by now.
const { warn } = console
console.warn = () => undefined
const pdfjs = await import('pdfjs-dist').finally(() => {
  console.warn = warn
})

export const { getDocument, PDFWorker } = pdfjs
