/**
 * pdf.js is written for browsers that have `Math.sumPrecise`, which this runtime has not yet; its build for older ones
 * would bring a hundred kilobytes of other replacements and a native canvas along. Neumaier's sum is as exact as the
 * lengths of keys and the widths of glyphs need.
 */
function sumPrecise(numbers: Iterable<number>): number {
  let sum = 0
  let lost = 0
  for (const number of numbers) {
    const next = sum + number
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum
    sum = next
  }
  return sum + lost
}

if (!('sumPrecise' in Math)) Object.defineProperty(Math, 'sumPrecise', { value: sumPrecise, configurable: true })
