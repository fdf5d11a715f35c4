import { type HtmlElement, walk } from './html-tree.ts'

const PARAGRAPHS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Whether an element begins and ends lines of its own. */
export const isParagraph = ({ tagName }: HtmlElement): boolean => PARAGRAPHS.has(tagName)

/** What stands in the text where a paragraph begins or ends, and where a line is broken. */
interface Breaks {
  paragraph: string
  line: string
}

function textOf(
  element: HtmlElement,
  { paragraph, line }: Breaks,
  onText: (piece: string) => string,
  leaveOut: (inner: HtmlElement) => boolean = () => false,
): string {
  let text = ''
  walk(
    element,
    (inner) => {
      if (inner.tagName === 'script' || inner.tagName === 'style' || leaveOut(inner)) return false
      if (inner.tagName === 'br') text += line
      else if (isParagraph(inner)) text += paragraph
      return true
    },
    (inner) => {
      if (isParagraph(inner)) text += paragraph
    },
    (piece) => {
      text += onText(piece)
    },
  )
  return text
}

/** White space of the source is a space. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ')

/** Text of an element without markup, words of different blocks kept apart. */
export const plainText = (element: HtmlElement, leaveOut?: (inner: HtmlElement) => boolean): string =>
  spaced(textOf(element, { paragraph: ' ', line: ' ' }, spaced, leaveOut))

/** What is set as it was typed: its line breaks count. */
export const typedText = (element: HtmlElement): string =>
  textOf(element, { paragraph: '', line: '\n' }, (piece) => piece)

/** Text of a cell; what stands on lines or in paragraphs of its own there stays on lines of its own. */
export function linesOfText(element: HtmlElement): string {
  return textOf(element, { paragraph: '\n', line: '\n' }, spaced)
    .split('\n')
    .map((line) => spaced(line).trim())
    .filter((line) => line !== '')
    .join('\n')
}
