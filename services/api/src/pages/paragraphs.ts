import { html, type SafeHtml } from './html.ts'

/** How lists come out of files: a mark and a space. */
const bullet = /^[•◦▪‣·*–-]\s+/

/** Text in paragraphs; each line break begins a line of its own, and lines with a bullet are a list. */
export function paragraphs(text: string): readonly SafeHtml[] {
  const blocks = text.split(/\n\s*\n/).filter((each) => each.trim() !== '')
  return blocks.map((block) => html`<div class="lines">${partsOf(block)}</div>`)
}

function partsOf(block: string): readonly SafeHtml[] {
  const parts: SafeHtml[] = []
  let items: SafeHtml[] = []
  const endList = (): void => {
    if (items.length > 0) parts.push(html`<ul>${items}</ul>`)
    items = []
  }
  for (const line of block.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    if (bullet.test(line)) items.push(html`<li>${line.replace(bullet, '')}</li>`)
    else {
      endList()
      parts.push(html`<p>${line}</p>`)
    }
  }
  endList()
  return parts
}
