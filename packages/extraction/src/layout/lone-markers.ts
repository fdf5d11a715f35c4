import type { TextLine } from '../reading.ts'
import { splitMarker } from './list-marker.ts'

/** Between a marker and its text there are at most this many letter heights. */
const REACH = 4

/** Some programs write the markers of a list after its text: each is put in front of the line that stands beside it. */
export function withMarkers(lines: readonly TextLine[]): TextLine[] {
  const markers = lines.filter((line) => line.text.length <= 6 && splitMarker(`${line.text} x`) !== null)
  if (markers.length === 0) return [...lines]
  const taken = new Map<TextLine, TextLine>()
  for (const marker of markers) {
    const text = lines.find((line) => !markers.includes(line) && !taken.has(line) && isBeside(marker, line))
    if (text !== undefined) taken.set(text, marker)
  }
  const used = new Set(taken.values())
  return lines.flatMap((line) => {
    if (used.has(line)) return []
    const marker = taken.get(line)
    // Recognition may read a dash by itself and again with its line.
    const isTwice = DASH.test(marker?.text ?? '') && DASH_BEFORE.test(line.text)
    return marker === undefined || isTwice ? [line] : [withMarker(marker, line)]
  })
}

const DASH = /^[-–—]$/
const DASH_BEFORE = /^[-–—]\s/

function isBeside(marker: TextLine, line: TextLine): boolean {
  const level = Math.abs((marker.box[1] + marker.box[3]) / 2 - (line.box[1] + line.box[3]) / 2) < line.size * 0.5
  const gap = line.box[0] - marker.box[2]
  return level && gap > -1 && gap < REACH * line.size
}

function withMarker(marker: TextLine, line: TextLine): TextLine {
  const { cells, ...rest } = line
  const [x0] = marker.box
  const [first, ...others] = cells ?? []
  return {
    ...rest,
    text: `${marker.text} ${line.text}`,
    box: [x0, line.box[1], line.box[2], line.box[3]],
    ...(first === undefined ? {} : { cells: [{ ...first, x0, text: `${marker.text} ${first.text}` }, ...others] }),
  }
}
