import { KOMMUNER } from '@arkivar/danish'
import { documentTypes, type SearchHit, type SearchResult } from '@arkivar/types'
import type { SearchParameters } from '../search-route.ts'
import { counted, dayInDanish, typeNames } from './danish.ts'
import { html, type SafeHtml, webAddress } from './html.ts'

type Asked = Partial<SearchParameters>
/** As it was typed, right or wrong. */
type Typed = Readonly<Record<string, string | number | undefined>>

/** What the fields of the form are called. */
export const fieldLabels: Readonly<Record<string, string>> = {
  q: 'Søg efter',
  type: 'Type',
  kommune: 'Kommune',
  organization: 'Udvalg eller forvaltning',
  from: 'Fra dato',
  to: 'Til dato',
  case: 'Sagsnummer',
}

/** The form, and what was found. */
export function searchPage(asked: Asked, result: SearchResult): SafeHtml {
  return html`${searchForm(asked)}${results(asked, result)}`
}

/** The form before anybody has asked, and what there is; null where that is not known now. */
export function startPage(newest: SearchResult | null): SafeHtml {
  return html`${searchForm({})}${welcome}${newest !== null && newest.total > 0 && newestDocuments(newest)}`
}

/** The form, and what is wrong. */
export function searchTrouble(asked: Typed, message: string): SafeHtml {
  return html`${searchForm(asked)}<p class="notice" role="alert">${message}</p>`
}

const welcome = html`<section class="welcome">
<p>Søg i alt, hvad de tilsluttede kommuner har offentliggjort, helt ned til det enkelte punkt på dagsordenen.</p>
<p>Ord findes i alle deres bøjninger. Sæt <kbd>"anførselstegn"</kbd> om ord, der skal stå præcis sådan, og <kbd>-</kbd>
foran ord, der ikke må være der.</p>
</section>`

function searchForm(asked: Typed): SafeHtml {
  const narrowed = [asked.type, asked.kommune, asked.organization, asked.from, asked.to, asked.case].some(Boolean)
  return html`<form class="search" action="/" method="get" role="search">
<div class="ask">
<label for="q">${fieldLabels.q}</label>
<input id="q" name="q" type="search" value="${asked.q}" autocomplete="off" enterkeyhint="search"${narrowed || asked.q ? '' : html` autofocus`}>
<button type="submit">Søg</button>
</div>
<details${narrowed ? html` open` : ''}>
<summary>Afgræns søgningen</summary>
<div class="fields">
<p><label for="type">${fieldLabels.type}</label><select id="type" name="type"><option value="">Alle</option>${documentTypes.map(
    (type) => html`<option value="${type}"${asked.type === type ? html` selected` : ''}>${typeNames[type]}</option>`,
  )}</select></p>
<p><label for="kommune">${fieldLabels.kommune}</label><input id="kommune" name="kommune" list="kommuner" value="${asked.kommune}">
<datalist id="kommuner">${KOMMUNER.map(({ name }) => html`<option value="${name}">`)}</datalist></p>
<p><label for="organization">${fieldLabels.organization}</label><input id="organization" name="organization" value="${asked.organization}"></p>
<p><label for="from">${fieldLabels.from}</label><input id="from" name="from" type="date" value="${asked.from}"></p>
<p><label for="to">${fieldLabels.to}</label><input id="to" name="to" type="date" value="${asked.to}"></p>
<p><label for="case">${fieldLabels.case}</label><input id="case" name="case" value="${asked.case}"></p>
</div>
</details>
</form>`
}

function results(asked: Asked, { total, hits, next }: SearchResult): SafeHtml {
  if (hits.length === 0) {
    return html`<section aria-labelledby="antal"><h2 id="antal">Ingen resultater</h2>
<p>Prøv færre eller andre ord, eller fjern en afgrænsning.</p></section>`
  }
  return html`<section aria-labelledby="antal">
<h2 id="antal">${counted(total, 'resultat', 'resultater')}</h2>
<ol class="hits">${hits.map(hitOf)}</ol>
${next !== null && html`<p class="more"><a class="button" rel="next" href="${addressOf({ ...asked, cursor: next })}">Flere resultater</a></p>`}
</section>`
}

function newestDocuments({ total, hits }: SearchResult): SafeHtml {
  return html`<section aria-labelledby="nyeste">
<h2 id="nyeste">De nyeste af ${counted(total, 'dokument', 'dokumenter')}</h2>
<ol class="hits">${hits.map(
    (hit) => html`<li class="hit">
<p class="facts"><span class="type type-${hit.type}">${typeNames[hit.type]}</span> ${factsOf(hit)}</p>
<h3><a href="/dokument/${hit.documentId}">${hit.title ?? 'Uden titel'}</a></h3>
</li>`,
  )}</ol>
</section>`
}

function factsOf({ organization, kommune, date }: SearchHit): string {
  return [organization, kommune?.name, date && dayInDanish(date)].filter(Boolean).join(' · ')
}

function hitOf(hit: SearchHit): SafeHtml {
  const { item } = hit
  const anchor = item === null ? '' : `#punkt-${item.order}`
  const elsewhere = webAddress(hit.url)
  return html`<li class="hit">
<p class="facts"><span class="type type-${hit.type}">${typeNames[hit.type]}</span> ${factsOf(hit)}</p>
<h3><a href="/dokument/${hit.documentId}${anchor}">${item === null ? (hit.title ?? 'Uden titel') : itemTitle(item)}</a></h3>
${item !== null && hit.title && html`<p class="within">i ${hit.title}</p>`}
<p class="snippet">${hit.snippet.map(({ text, highlighted }) => (highlighted ? html`<mark>${text}</mark>` : text))}</p>
<p class="links"><a href="/api/v1/documents/${hit.documentId}/original#page=${hit.page}">Side ${hit.page} i originalen</a>${
    elsewhere && html` · <a href="${elsewhere}" rel="noreferrer">Hos kommunen</a>`
  }</p>
</li>`
}

function itemTitle({ number, name }: NonNullable<SearchHit['item']>): string {
  return number === null ? name : `${number}. ${name}`
}

function addressOf(asked: Asked): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined && value !== '') query.set(name, String(value))
  return `/?${query}`
}
