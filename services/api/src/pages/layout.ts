import { html, type SafeHtml } from './html.ts'

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
