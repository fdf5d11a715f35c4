/** `npm run evaluate [-- DIR…]` judges records against goldens, `npm run evaluate -- extraction DIR` texts against texts. */
const [first, ...rest] = process.argv.slice(2)
if (first === 'extraction') {
  const { run } = await import('./extraction.ts')
  await run(rest)
} else {
  const { run } = await import('./documents.ts')
  await run(process.argv.slice(2))
}
