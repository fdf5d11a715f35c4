import type { ProblemDetails, ProblemPage } from '@arkivar/observability'
import { html, type SafeHtml } from './html.ts'
import { page } from './layout.ts'
import { pageHeaders } from './page-headers.ts'
import { styleUrl } from './style.ts'

const messages: Readonly<Record<number, string>> = {
  400: 'Adressen kan ikke læses. Er den kopieret helt?',
  404: 'Der er ikke noget på denne adresse. Måske er den skrevet forkert, eller siden er flyttet.',
  405: 'Denne adresse kan kun læses.',
  503: 'Arkivet svarer ikke lige nu. Prøv igen om lidt.',
}

/** What a person in a browser sees of a problem; programs below `/api` get the problem document. */
export function problemPage({ status, detail }: ProblemDetails, path: string): ProblemPage | null {
  if (path.startsWith('/api/')) return null
  const message = messages[status] ?? (status < 500 ? detail : undefined) ?? 'Noget gik galt hos os. Prøv igen om lidt.'
  const title = status === 404 ? 'Siden findes ikke' : 'Siden kan ikke vises'
  return { html: page(`${title} – Arkivar`, trouble(title, message), { styleUrl }), headers: pageHeaders }
}

/** What is wrong, and where to go on. */
export function trouble(title: string, message: string): SafeHtml {
  return html`<h1>${title}</h1>
<p>${message}</p>
<p><a class="button" href="/">Søg i arkivet</a></p>`
}
