import { footnotes, type SourceBlock, type SourceDocument, type SourceListItem } from '../source-document.ts'

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const lines = (text: string): string => escapeText(text).replace(/\n/g, '<br>')

function list(items: readonly SourceListItem[]): string {
  const bulleted = items.every((item) => item.marker === '•' || item.marker === '–')
  const plainNumbers = items.every((item, index) => item.marker === `${index + 1}.`)
  const tag = bulleted || !plainNumbers ? 'ul' : 'ol'
  const marker = (item: SourceListItem): string => (bulleted || plainNumbers ? '' : `${escapeText(item.marker)} `)
  return `<${tag}>${items.map((item) => `<li>${marker(item)}${lines(item.text)}${item.children === undefined ? '' : list(item.children)}</li>`).join('\n')}</${tag}>`
}

function row(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${lines(cell)}</${tag}>`).join('')}</tr>`
}

function block(value: SourceBlock): string {
  switch (value.kind) {
    case 'title':
      return `<h1>${lines(value.text)}</h1>`
    case 'heading': {
      if (value.look === 'plain') return `<p><strong>${lines(value.text)}</strong></p>`
      const level = Math.min(value.level + 1, 6)
      return `<h${level}>${lines(value.text)}</h${level}>`
    }
    case 'paragraph':
      return `<p>${value.bold === true ? `<strong>${lines(value.text)}</strong>` : lines(value.text)}</p>`
    case 'list':
      return list(value.items)
    case 'table':
      return `<table>${value.rows.map((cells, index) => row(cells, value.header && index === 0 ? 'th' : 'td')).join('\n')}</table>`
    case 'labels':
      if (value.look === 'table')
        return `<table class="fakta">${value.rows.map((cells) => row(cells, 'td')).join('\n')}</table>`
      if (value.look === 'stacked')
        return value.rows
          .map(([label, text]) => `<div class="label">${escapeText(label)}</div>\n<div>${lines(text)}</div>`)
          .join('\n')
      return value.rows
        .map(
          ([label, text]) =>
            `<p><strong>${escapeText(label)}${value.look === 'colon' ? ':' : ''}</strong> ${lines(text)}</p>`,
        )
        .join('\n')
    case 'contents':
      return `<ul class="indhold">${value.rows.map((entry, index) => `<li><a href="#punkt-${index + 1}">${lines(entry.title)}</a></li>`).join('\n')}</ul>`
    case 'side':
      return `<aside>${value.groups.map((group) => `<p>${group.map(escapeText).join('<br>')}</p>`).join('\n')}</aside>`
    case 'signature':
      return `<p>${value.lines.map(escapeText).join('<br>')}</p>`
    case 'pageBreak':
      return ''
  }
}

/** A page of a kommune's website, with the navigation and banners around the text that such pages have. */
export function renderHtml(document: SourceDocument): string {
  const notes = footnotes(document)
  const site =
    document.furniture.header === undefined
      ? ''
      : `<div class="logo">${escapeText(document.furniture.header.replace(/\s*\{.*\}/, ''))}</div>`
  return `<!DOCTYPE html>
<html lang="${document.language}">
<head><meta charset="utf-8"><title>${escapeText(document.metadataTitle)}</title><style>body{font-family:sans-serif}</style></head>
<body>
<header>${site}<nav><ul><li><a href="/">Forside</a></li><li><a href="/borger">Borger</a></li><li><a href="/politik">Politik</a></li></ul></nav></header>
<main>
${[
  ...document.blocks.map((each) => {
    const mark = notes.get(each)?.mark
    return mark === undefined ? block(each) : block(each).replace(/<\/p>$/, `<sup>${mark}</sup></p>`)
  }),
  ...[...notes.values()].map(({ mark, text }) => `<p class="fodnote"><sup>${mark}</sup> ${escapeText(text)}</p>`),
]
  .filter((text) => text !== '')
  .join('\n')}
</main>
<div id="cookie-banner" role="dialog"><p>Vi bruger cookies til statistik.</p><button type="button">Accepter</button></div>
<footer><a href="#top">Til toppen</a> <a href="/tilgaengelighed">Tilgængelighedserklæring</a></footer>
</body>
</html>
`
}
