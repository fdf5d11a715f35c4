import type { BoundingBox } from '@arkivar/types'
import type { PageReading, TextLine } from '../reading.ts'
import type { RecognizedImage } from './recognizer.ts'

/** @param scale points a pixel. */
export function inPoints(
  { lines, rulings, confidence, width, height }: RecognizedImage,
  scale: number,
): Pick<PageReading, 'lines' | 'rulings' | 'confidence' | 'width' | 'height'> {
  return {
    lines: lines.map((line) => scaledLine(line, scale)),
    rulings: rulings.map((ruling) => scaledBox(ruling, scale)),
    confidence,
    width: points(width, scale),
    height: points(height, scale),
  }
}

function scaledLine(line: TextLine, scale: number): TextLine {
  return {
    ...line,
    size: points(line.size, scale),
    box: scaledBox(line.box, scale),
    ...(line.cells && {
      cells: line.cells.map(({ text, x0, x1 }) => ({ text, x0: points(x0, scale), x1: points(x1, scale) })),
    }),
  }
}

function scaledBox([x0, y0, x1, y1]: BoundingBox, scale: number): BoundingBox {
  return [points(x0, scale), points(y0, scale), points(x1, scale), points(y1, scale)]
}

const points = (pixels: number, scale: number): number => Math.round(pixels * scale * 10) / 10
