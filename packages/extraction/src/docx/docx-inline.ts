import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts'
import type { DocxContent, DocxParts } from './docx-content.ts'

/** Deleted text, comments' marks and drawings' fallbacks are not what a reader sees. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:delText',
  'w:instrText',
  // The reading that stands over a word in small letters.
  'w:rt',
])

export const isUnseen = ({ name }: XmlElement): boolean => UNSEEN.has(name)

/** Boxes of text that float on the page become blocks of their own, after the paragraph that holds their anchor. */
interface Inline {
  text: string
  boxes: XmlElement[]
}

/** What stands in a paragraph; links, notes and fields of it are added to `content`. */
export function inlineOf(paragraph: XmlElement, parts: DocxParts, content: DocxContent): Inline {
  const inline: Inline = { text: '', boxes: [] }
  addInline(paragraph, parts, content, inline)
  return inline
}

function addInline(element: XmlElement, parts: DocxParts, content: DocxContent, inline: Inline): void {
  for (const child of elementsOf(element)) {
    if (isUnseen(child) || child.name === 'w:pPr' || child.name === 'w:rPr') continue
    if (isHidden(child)) continue
    switch (child.name) {
      case 'w:t':
      case 'm:t':
        inline.text += ownText(child)
        break
      case 'w:tab':
      case 'w:ptab':
        inline.text += '\t'
        break
      case 'w:br':
      case 'w:cr':
        inline.text += '\n'
        break
      case 'w:noBreakHyphen':
        inline.text += '-'
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        content.notes.push({
          kind: child.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes',
          id: child.attributes['w:id'] ?? '',
        })
        break
      case 'w:txbxContent':
        inline.boxes.push(child)
        break
      case 'mc:AlternateContent':
        addInline(childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback') ?? child, parts, content, inline)
        break
      case 'w:hyperlink':
        addLink(child, parts, content, inline)
        break
      case 'w:sdt':
        addField(child, content)
        addInline(child, parts, content, inline)
        break
      default:
        addInline(child, parts, content, inline)
    }
  }
}

const isHidden = (run: XmlElement): boolean => {
  const vanish = run.name === 'w:r' ? childOf(run, 'w:rPr', 'w:vanish') : undefined
  return vanish !== undefined && !/^(?:0|false|off)$/.test(vanish.attributes['w:val'] ?? '')
}

function addLink(element: XmlElement, parts: DocxParts, content: DocxContent, inline: Inline): void {
  const before = inline.text.length
  addInline(element, parts, content, inline)
  const url = parts.targets.get(element.attributes['r:id'] ?? '')
  if (url !== undefined) content.links.push({ url, text: inline.text.slice(before).trim() })
}

/** Content controls with a name are the form fields of Word. */
export function addField(element: XmlElement, content: DocxContent): void {
  const name = childOf(element, 'w:sdtPr', 'w:alias')?.attributes['w:val']
  if (name === undefined) return
  const value = plainText(childOf(element, 'w:sdtContent')).trim()
  if (value !== '' && value.length < 2000) content.formFields.push({ name, value })
}

function plainText(element: XmlElement | undefined): string {
  let text = ''
  for (const child of elementsOf(element)) text += child.name === 'w:t' ? ownText(child) : plainText(child)
  return text
}

const ownText = ({ children }: XmlElement): string => children.filter((piece) => typeof piece === 'string').join('')
