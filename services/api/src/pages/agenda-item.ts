import type { AgendaItem, Resolution, Vote } from '@arkivar/types'
import { dayInDanish, outcomeNames, sectionNames } from './danish.ts'
import { html, type SafeHtml } from './html.ts'
import { paragraphs } from './paragraphs.ts'

/** One item of the agenda with its decision first: that is what people come for. */
export function agendaItem(item: AgendaItem, original: string | null): SafeHtml {
  const { order, number, name, pages, proposal, resolution, sections, attachments, absent, previously, tables } = item
  const [first] = pages
  return html`<section class="item" id="punkt-${order}" aria-labelledby="punkt-${order}-navn">
<h2 id="punkt-${order}-navn">${number && `${number}. `}${name}</h2>
<p class="facts">${!item.public && html`<span class="type">Lukket punkt</span> `}${
    original ? html`<a href="${original}#page=${first}">Side ${first} i originalen</a>` : `Side ${first}`
  }${item.caseNumbers.length > 0 && ` · Sag ${item.caseNumbers.join(', ')}`}${
    item.authoritativeBody && ` · Afgøres af ${item.authoritativeBody}`
  }</p>
${resolution && decision(resolution)}
${
  proposal &&
  proposal.points.length > 0 &&
  html`<div class="proposal"><h3>Indstilling${proposal.by && ` fra ${proposal.by}`}</h3>
<ol>${proposal.points.map((point) => html`<li>${point}</li>`)}</ol></div>`
}
${sections.map(
  ({ heading, kind, text, page }) =>
    html`<details><summary>${heading || sectionNames[kind]} <span class="muted">side ${page}</span></summary>${paragraphs(text)}</details>`,
)}
${tables.map(table)}
${
  previously.length > 0 &&
  html`<p class="muted">Tidligere behandlet: ${previously
    .map(({ organization, date }) => [organization, date && dayInDanish(date)].filter(Boolean).join(' '))
    .join(' · ')}</p>`
}
${attachments.length > 0 && html`<p class="muted">Bilag: ${attachments.map(({ name: each }) => each).join(' · ')}</p>`}
${absent.length > 0 && html`<p class="muted">Fraværende: ${absent.join(', ')}</p>`}
</section>`
}

function table({ page, rows }: AgendaItem['tables'][number]): SafeHtml {
  const [head = [], ...others] = rows
  return html`<details><summary>Tabel <span class="muted">side ${page}</span></summary><div class="scroll"><table>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${others.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div></details>`
}

function decision({ text, outcome, final, vote, dissents, suspension }: Resolution): SafeHtml {
  return html`<div class="decision"><h3>Beslutning: <span class="outcome outcome-${outcome}">${outcomeNames[outcome]}</span>${
    final === false && html` <span class="muted">ikke endeligt</span>`
  }</h3>
${paragraphs(text)}
${vote && html`<ul class="vote">${voteLines(vote)}</ul>`}
${dissents?.map(({ by, text: words }) => html`<blockquote>${by && html`<b>${by}:</b> `}${words}</blockquote>`)}
${
  suspension &&
  html`<p class="notice">Sagen er standset${suspension.by && ` af ${suspension.by}`}${
    suspension.referredTo && ` og indbragt for ${suspension.referredTo}`
  }.</p>`
}
</div>`
}

function voteLines(vote: Vote): readonly (SafeHtml | null)[] {
  const sides = [
    ['For', vote.for],
    ['Imod', vote.against],
    ['Undlod at stemme', vote.abstained],
  ] as const
  return sides.map(([name, side]) =>
    side
      ? html`<li><b>${name}: ${side.count ?? side.voters.length}</b>${side.voters.length > 0 && ` ${side.voters.join(', ')}`}</li>`
      : null,
  )
}
