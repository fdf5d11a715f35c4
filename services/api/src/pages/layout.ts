import { html, type SafeHtml } from './html.ts'

/** In the page itself, so that browsers do not ask for one that is not there. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b4f6c"/><path d="M3.5 13 8 3l4.5 10M5.3 9.3h5.4" fill="none" stroke="#fff" stroke-width="1.6"/></svg>',
)}`

/** A whole page: head, skip link, header, content, footer. */
export function page(title: string, content: SafeHtml, options: { styleUrl: string; home?: boolean }): string {
  const brand = options.home ? html`<h1 class="brand">Arkivar</h1>` : html`<p class="brand"><a href="/">Arkivar</a></p>`
  return html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${options.styleUrl}">
<link rel="icon" href="${icon}">
</head>
<body>
<a class="skip" href="#indhold">Gå til indholdet</a>
<header class="top"><div class="wide">${brand}<p class="claim">Referater, notater og besvarelser fra danske kommuner</p></div></header>
<main id="indhold" class="wide">${content}</main>
<footer class="wide"><p><a href="/api/v1/openapi.json">Åbne data (API)</a></p></footer>
</body>
</html>
`.text
}
