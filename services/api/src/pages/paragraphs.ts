import { html, type SafeHtml } from './html.ts'

/** Text in paragraphs; single line breaks stay. */
export function paragraphs(text: string): readonly SafeHtml[] {
  return text
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => html`<p class="lines">${each.trim()}</p>`)
}
