/** `npm run evaluate [-- DIR…]` judges records against goldens, `npm run evaluate -- extraction DIR` texts against texts, `npm run evaluate -- fit` fits the weights of the classifier. */
const [first, ...rest] = process.argv.slice(2)
if (first === 'extraction') {
  const { run } = await import('./extraction.ts')
  await run(rest)
} else if (first === 'fit') {
  const { run } = await import('./fit.ts')
  await run(rest)
} else {
  const { run } = await import('./documents.ts')
  await run(process.argv.slice(2))
}
