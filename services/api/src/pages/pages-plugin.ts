import { Problem } from '@arkivar/observability'
import { mapException } from '@arkivar/pipeline'
import type { SearchIndex } from '@arkivar/search'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { endpoints } from '../endpoints.ts'
import { parseQuery } from '../parse-query.ts'
import { type DocumentSource, entityTag, findPublic, readPublished } from '../read-published.ts'
import { runSearch } from '../search-route.ts'
import { stateNames } from './danish.ts'
import { documentPage, titleOf } from './document-page.ts'
import type { SafeHtml } from './html.ts'
import { page } from './layout.ts'
import { pageHeaders } from './page-headers.ts'
import { trouble } from './problem-page.ts'
import { fieldLabels, searchPage, searchTrouble, startPage } from './search-page.ts'
import { style, styleUrl } from './style.ts'

export type PagesOptions = { readonly source: DocumentSource; readonly search: SearchIndex }

/** So many documents on the first page: enough to see what there is. */
const newestCount = 6

/** The public pages: search at `/`, documents at `/dokument/{id}`. */
export const pagesPlugin: FastifyPluginAsync<PagesOptions> = async (app, { source, search }) => {
  const send = (reply: FastifyReply, title: string, content: SafeHtml, home = false) =>
    reply
      .headers(pageHeaders)
      .type('text/html; charset=utf-8')
      .send(page(title, content, { styleUrl, home }))

  /** An archive that is away is told to whoever asks it something; the form stands without. */
  const newest = () => search.search({ text: '', limit: newestCount }).catch(() => null)

  app.get(styleUrl, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(style),
  )

  app.get<{ Querystring: Record<string, string> }>('/', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const typed = fieldsOf(request.query)
    try {
      const asked = parseQuery(endpoints.search.query, typed)
      if (Object.keys(typed).length === 0) return send(reply, 'Arkivar', startPage(await newest()), true)
      const title = asked.q === '' ? 'Arkivar' : `${asked.q} – Arkivar`
      return send(reply, title, searchPage(asked, await runSearch(search, asked)), true)
    } catch (error) {
      const { status, message } = troubleOf(error)
      const wrong = status === 400 ? wrongField(error) : undefined
      return send(reply.code(status), 'Arkivar', searchTrouble(typed, wrong ?? message), true)
    }
  })

  app.get<{ Params: { id: string } }>('/dokument/:id', async (request, reply) => {
    try {
      const found = await findPublic(request.params.id, source)
      reply.header('cache-control', 'public, no-cache')
      if (found.kind === 'moving') {
        const message = `Dokumentet er ${stateNames[found.revision.state]} og snart klar. Genindlæs siden om lidt.`
        return send(reply.code(202), 'På vej – Arkivar', trouble('På vej', message))
      }
      const tag = `${(await entityTag(found, source)).slice(0, -1)}-${styleUrl.slice(7, 19)}"`
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      const read = await readPublished(found, source)
      return send(reply.header('etag', tag), `${titleOf(read.document)} – Arkivar`, documentPage(read))
    } catch (error) {
      const { status, message } = troubleOf(error)
      if (status === 500) throw error
      const title = 'Dokumentet kan ikke vises'
      return send(reply.code(status), `${title} – Arkivar`, trouble(title, message))
    }
  })
}

const messages: Readonly<Record<number, string>> = {
  400: 'En af oplysningerne i søgningen kan ikke bruges. Ret den, og søg igen.',
  403: 'Dokumentet er tilbageholdt, indtil et menneske har set på det.',
  404: 'Der er ikke noget dokument med dette nummer.',
  409: 'Dokumentet kunne ikke læses.',
  410: 'Dokumentet er trukket tilbage.',
  503: 'Arkivet svarer ikke lige nu. Prøv igen om lidt.',
}

/** @returns what to tell a visitor, in Danish. Only what is expected has words of its own. */
function troubleOf(error: unknown): { status: number; message: string } {
  const status = error instanceof Problem ? error.status : mapException(error).code === 'internal' ? 500 : 503
  return { status, message: messages[status] ?? 'Noget gik galt hos os. Prøv igen om lidt.' }
}

/** What was typed into the form. Addresses that are passed on get more in them than we put there. */
function fieldsOf(query: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  const names = Object.keys(endpoints.search.query.shape)
  return Object.fromEntries(
    names.flatMap((name) =>
      [query[name]]
        .flat()
        .slice(0, 1)
        .flatMap((value) => (value ? [[name, value]] : [])),
    ),
  )
}

/** @returns which field of the form to correct, as its label has it. */
function wrongField(error: unknown): string | undefined {
  const [, name = ''] = /^(\w+): /.exec(error instanceof Error ? error.message : '') ?? []
  const label = fieldLabels[name]
  return label && `»${label}« kan ikke bruges, som det står. Ret det, og søg igen.`
}
