import type { ReadDocument } from '@arkivar/pipeline'
import type { NormalizedDocument } from '@arkivar/types'
import { agendaItem } from './agenda-item.ts'
import { attendanceNames, counted, dayInDanish, instantInDanish, typeNames } from './danish.ts'
import { html, type SafeHtml, webAddress } from './html.ts'
import { paragraphs } from './paragraphs.ts'

/** One document: what it is, what it says and decides, and why it was read that way. */
export function documentPage({ document, provenance }: ReadDocument): SafeHtml {
  return html`<article>
<header class="document">
<p class="facts"><span class="type type-${document.type}">${typeNames[document.type]}</span>${
    document.functions.includes('besvarelse') &&
    document.type !== 'besvarelse' &&
    html` <span class="type">besvarer et spørgsmål</span>`
  }</p>
<h1>${titleOf(document)}</h1>
${links(document)}
</header>
${notices(document)}${otherVersions(document)}
<dl class="facts-list">${facts(document)}</dl>
${reply(document)}
${participants(document)}
${
  document.agendaItems.length > 0
    ? html`${contents(document)}${document.agendaItems.map((item) => agendaItem(item, originalOf(document)))}`
    : pages(document)
}
${evidence(document, provenance)}
</article>`
}

/** What the page is called. */
export function titleOf({ title, type }: Pick<NormalizedDocument, 'title' | 'type'>): string {
  return title ?? `${typeNames[type]} uden titel`
}

function originalOf({ id, privacy }: NormalizedDocument): string | null {
  return privacy.cprNumbers > 0 ? null : `/api/v1/documents/${id}/original`
}

function links(document: NormalizedDocument): SafeHtml {
  const original = originalOf(document)
  const source = webAddress(document.source.url)
  return html`<p class="links">${[
    original && html`<a href="${original}">Originalen</a>`,
    source && html`<a href="${source}" rel="noreferrer">Hos kommunen</a>`,
    document.parent && html`<a href="/dokument/${document.parent}">Filen, som dokumentet lå i</a>`,
    html`<a href="/api/v1/documents/${document.id}">Som data (JSON)</a>`,
  ]
    .filter(Boolean)
    .flatMap((link, index) => (index === 0 ? [link] : [' · ', link]))}</p>`
}

function notices({ quality, privacy, pages: all, classification }: NormalizedDocument): SafeHtml {
  const read = all.filter(({ ocr }) => ocr).length
  return html`${[
    quality.lostPages.length > 0 && `Side ${quality.lostPages.join(', ')} kunne ikke læses.`,
    read > 0 && `${counted(read, 'side er', 'sider er')} læst fra billeder; der kan være læsefejl.`,
    privacy.cprNumbers > 0 && 'CPR-numre er fjernet fra teksten, og originalen vises ikke.',
    classification.unsure && 'Typen er usikker.',
  ]
    .filter((text) => text !== false)
    .map((text) => html`<p class="notice">${text}</p>`)}`
}

/** The documents of the same meeting; which of them is the one to go by is what a reader has to know first. */
function otherVersions({ id, versions }: NormalizedDocument): SafeHtml | null {
  const others = (versions ?? []).filter((version) => version.id !== id)
  if (!versions || others.length === 0) return null
  const counts = versions.find((version) => version.id === id)?.counts ?? true
  const listed = others.map(
    ({ id: other, type, fetchedAt, counts: itCounts }) =>
      html`<li><a href="/dokument/${other}">${typeNames[type]}, hentet ${instantInDanish(fetchedAt)}</a>${itCounts && ' (gældende)'}</li>`,
  )
  return counts
    ? html`<details><summary>${counted(others.length, 'anden udgave', 'andre udgaver')} fra samme møde</summary><ul>${listed}</ul></details>`
    : html`<div class="notice"><p>Der er en anden udgave fra samme møde, som gælder i stedet for denne.</p><ul>${listed}</ul></div>`
}

function facts(document: NormalizedDocument): readonly (SafeHtml | false)[] {
  const { meeting } = document
  const rows: readonly (readonly [string, string | SafeHtml | null | undefined])[] = [
    ['Kommune', document.kommune?.name],
    ['Udvalg', meeting?.organization],
    ['Møde', meeting?.start && instantInDanish(meeting.start)],
    ['Sted', meeting?.location],
    ['Dato', meeting?.start ? null : document.date && dayInDanish(document.date)],
    ['Skrevet af', document.unit],
    ['Sagsnumre', numbers(document.caseNumbers.map(({ value }) => value))],
    ['Dokumentnumre', numbers(document.documentNumbers)],
    ['Omfang', counted(document.pages.length, 'side', 'sider')],
    ['Hentet', instantInDanish(document.source.fetchedAt)],
  ]
  return rows.map(([name, value]) => !!value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)
}

/** Numbers are full of hyphens, at none of which a line may end. */
function numbers(values: readonly string[]): SafeHtml | null {
  if (values.length === 0) return null
  return html`${values.map((value, index) => html`${index > 0 && ', '}<span class="number">${value}</span>`)}`
}

function reply({ reply: answer }: NormalizedDocument): SafeHtml | null {
  if (!answer) return null
  const { askedBy, askedOn, questions, answers } = answer
  const asker = [
    askedBy && `${askedBy.name}${askedBy.party ? ` (${askedBy.party})` : ''}`,
    askedOn && dayInDanish(askedOn),
  ]
  return html`<section class="reply"><h2>Spørgsmål og svar</h2>
<p class="facts">${asker.some(Boolean) && `Stillet af ${asker.filter(Boolean).join(', ')}`}</p>
${questions.map(({ number, text }) => html`<blockquote>${paragraphs(number ? `${number}. ${text}` : text)}</blockquote>`)}
${answers.map(({ number, text }) => html`<div class="answer">${paragraphs(number ? `Svar ${number}. ${text}` : text)}</div>`)}
</section>`
}

function participants({ meeting }: NormalizedDocument): SafeHtml | null {
  if (!meeting || meeting.participants.length === 0) return null
  return html`<details><summary>${counted(meeting.participants.length, 'deltager', 'deltagere')}</summary>
<ul class="people">${meeting.participants.map(
    ({ name, party, roles, attendance }) =>
      html`<li>${name}${party && ` (${party})`}${roles.length > 0 && `, ${roles.join(', ')}`}${
        attendance && attendance !== 'present' && html` <span class="muted">${attendanceNames[attendance]}</span>`
      }</li>`,
  )}</ul></details>`
}

function contents({ agendaItems }: NormalizedDocument): SafeHtml {
  return html`<nav aria-labelledby="punkter"><h2 id="punkter">${counted(agendaItems.length, 'punkt', 'punkter')}</h2>
<ol class="contents">${agendaItems.map(
    ({ order, number, name }) => html`<li><a href="#punkt-${order}">${number && `${number}. `}${name}</a></li>`,
  )}</ol></nav>`
}

function pages(document: NormalizedDocument): SafeHtml {
  const original = originalOf(document)
  return html`<section class="text"><h2>Tekst</h2>${document.pages.map(
    ({ number, text, failure }) =>
      html`<section id="side-${number}"><h3 class="page">${
        original ? html`<a href="${original}#page=${number}">Side ${number}</a>` : `Side ${number}`
      }</h3>${failure ? html`<p class="notice">Siden kunne ikke læses.</p>` : paragraphs(text)}</section>`,
  )}</section>`
}

function evidence({ classification, type }: NormalizedDocument, provenance: ReadDocument['provenance']): SafeHtml {
  const values = Object.entries(provenance)
  return html`<details class="evidence"><summary>Sådan er dokumentet læst</summary>
<h2>Hvorfor ${typeNames[type].toLowerCase()}?</h2>
<p>${
    classification.decidedBy === 'operator'
      ? 'Typen er besluttet af et menneske.'
      : `Typen er bestemt automatisk med ${Math.round(classification.confidence * 100)} % sikkerhed.`
  }</p>
<ul>${classification.evidence.map(
    ({ page, quote, weight }) =>
      html`<li><q>${quote}</q> <span class="muted">side ${page}, taler ${weight >= 0 ? 'for' : 'imod'}</span></li>`,
  )}</ul>
${
  values.length > 0 &&
  html`<h2>Hvor oplysningerne står</h2><table><thead><tr><th scope="col">Oplysning</th><th scope="col">Side</th><th scope="col">Ordene</th></tr></thead><tbody>${values.map(
    ([pointer, { page, quote }]) => html`<tr><td><code>${pointer}</code></td><td>${page}</td><td>${quote}</td></tr>`,
  )}</tbody></table>`
}
</details>`
}
