/** A picture in shades of gray, 0 black to 255 white, row by row. */
export interface GrayImage {
  width: number
  height: number
  pixels: Uint8Array
}

/** Kinds of pixels as pdf.js numbers them. */
const BITS = 1
const RGB = 2
const RGBA = 3

/** @returns null for kinds of pixels that are not known */
export function grayFromPdfImage(image: {
  width: number
  height: number
  kind?: number
  data?: Uint8Array | Uint8ClampedArray | null
}): GrayImage | null {
  const { width, height, kind, data } = image
  if (data === undefined || data === null) return null
  const pixels = new Uint8Array(width * height)
  if (kind === BITS) {
    const stride = (width + 7) >> 3
    for (let y = 0, to = 0; y < height; y++) {
      for (let x = 0; x < width; x++) pixels[to++] = ((data[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
    }
    return { width, height, pixels }
  }
  if (kind !== RGB && kind !== RGBA) return null
  return { width, height, pixels: grayOf(data, kind === RGB ? 3 : 4, pixels) }
}

/** Brightness as the eye sees it; what is transparent is paper. */
export function grayOf(data: Uint8Array | Uint8ClampedArray, channels: 3 | 4, pixels: Uint8Array): Uint8Array {
  for (let to = 0, from = 0; to < pixels.length; to++, from += channels) {
    const gray = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
    const alpha = channels === 4 ? (data[from + 3] ?? 255) : 255
    pixels[to] = alpha === 255 ? gray : 255 - (((255 - gray) * alpha) >> 8)
  }
  return pixels
}

/** Turned clockwise by quarters. */
export function turnImage(image: GrayImage, quarters: 0 | 1 | 2 | 3): GrayImage {
  if (quarters === 0) return image
  const { width, height, pixels } = image
  const turned = new Uint8Array(pixels.length)
  if (quarters === 2) {
    for (let at = 0; at < pixels.length; at++) turned[pixels.length - 1 - at] = pixels[at] ?? 0
    return { width, height, pixels: turned }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      turned[to] = pixels[y * width + x] ?? 0
    }
  }
  return { width: height, height: width, pixels: turned }
}

/** Turned clockwise by a small angle about its middle; what comes in at the corners is paper. */
export function straightened({ width, height, pixels }: GrayImage, radians: number): GrayImage {
  const turned = new Uint8Array(pixels.length).fill(255)
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)]
  const [mx, my] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = mx + (x - mx) * cos + (y - my) * sin
      const sy = my - (x - mx) * sin + (y - my) * cos
      const [left, top] = [Math.floor(sx), Math.floor(sy)]
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue
      const [u, v] = [sx - left, sy - top]
      const at = top * width + left
      const above = (pixels[at] ?? 255) * (1 - u) + (pixels[at + 1] ?? 255) * u
      const below = (pixels[at + width] ?? 255) * (1 - u) + (pixels[at + width + 1] ?? 255) * u
      turned[y * width + x] = above * (1 - v) + below * v
    }
  }
  return { width, height, pixels: turned }
}

/** A part of a picture, with paper around it. */
export function cutOut(
  image: GrayImage,
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  margin: number,
): GrayImage {
  const [width, height] = [x1 - x0 + 2 * margin, y1 - y0 + 2 * margin]
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = y0; y < y1; y++)
    pixels.set(image.pixels.subarray(y * image.width + x0, y * image.width + x1), (y - y0 + margin) * width + margin)
  return { width, height, pixels }
}

/** The same picture with bare paper in one part of it. */
export function blankOut(
  image: GrayImage,
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
): GrayImage {
  const pixels = new Uint8Array(image.pixels)
  for (let y = y0; y < y1; y++) pixels.fill(255, y * image.width + x0, y * image.width + x1)
  return { ...image, pixels }
}

/** Made smaller by a whole factor; each pixel is the mean of those that it stands for. */
export function shrinkImage(image: GrayImage, factor: number): GrayImage {
  if (factor <= 1) return image
  const width = Math.floor(image.width / factor)
  const height = Math.floor(image.height / factor)
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let dy = 0; dy < factor; dy++) {
        const row = (y * factor + dy) * image.width + x * factor
        for (let dx = 0; dx < factor; dx++) sum += image.pixels[row + dx] ?? 0
      }
      pixels[y * width + x] = Math.round(sum / (factor * factor))
    }
  }
  return { width, height, pixels }
}

/** Drawn out to another width and height, not smaller than before; smoothly. */
export function stretchImage(image: GrayImage, width: number, height: number): GrayImage {
  const pixels = new Uint8Array(width * height)
  const at = (x: number, y: number) =>
    image.pixels[Math.min(image.height - 1, y) * image.width + Math.min(image.width - 1, x)] ?? 0
  for (let y = 0; y < height; y++) {
    const sy = (y * image.height) / height
    const [top, v] = [Math.floor(sy), sy % 1]
    for (let x = 0; x < width; x++) {
      const sx = (x * image.width) / width
      const [left, u] = [Math.floor(sx), sx % 1]
      const above = at(left, top) * (1 - u) + at(left + 1, top) * u
      const below = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u
      pixels[y * width + x] = Math.round(above * (1 - v) + below * v)
    }
  }
  return { width, height, pixels }
}

/** Made larger twofold, smoothly: letters of too few pixels are read badly. */
export function doubleImage({ width, height, pixels }: GrayImage): GrayImage {
  const doubled = new Uint8Array(width * height * 4)
  const at = (x: number, y: number) => pixels[Math.min(height - 1, y) * width + Math.min(width - 1, x)] ?? 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [a, b, c, d] = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)]
      const to = y * 2 * width * 2 + x * 2
      doubled[to] = a
      doubled[to + 1] = (a + b) >> 1
      doubled[to + width * 2] = (a + c) >> 1
      doubled[to + width * 2 + 1] = (a + b + c + d) >> 2
    }
  }
  return { width: width * 2, height: height * 2, pixels: doubled }
}

/** As a file that tesseract reads without decoding anything. */
export function toPgm({ width, height, pixels }: GrayImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`, 'latin1'), pixels])
}
