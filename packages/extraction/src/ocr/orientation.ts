import { type GrayImage, shrinkImage } from './gray-image.ts'

const DARK = 128

/**
 * Whether the lines of a picture run from top to bottom. Lines of text leave stripes of paper between them: across the
 * lines the darkness goes up and down, along them it is even.
 */
export function standsOnItsSide(image: GrayImage): boolean {
  const small = shrinkImage(image, Math.max(1, Math.floor(Math.min(image.width, image.height) / 600)))
  const rows = new Float64Array(small.height)
  const columns = new Float64Array(small.width)
  let dark = 0
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      if ((small.pixels[y * small.width + x] ?? 255) >= DARK) continue
      rows[y] = (rows[y] ?? 0) + 1
      columns[x] = (columns[x] ?? 0) + 1
      dark++
    }
  }
  if (dark < 200) return false
  return roughness(columns, small.height) > roughness(rows, small.width) * 1.6
}

/** Mean square of the change from one line of pixels to the next. */
function roughness(profile: Float64Array, length: number): number {
  let sum = 0
  for (let index = 1; index < profile.length; index++) {
    sum += (((profile[index] ?? 0) - (profile[index - 1] ?? 0)) / length) ** 2
  }
  return sum / profile.length
}
