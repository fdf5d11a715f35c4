/** HTML that is safe to send: everything that came from outside has been escaped. */
export class SafeHtml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Content = SafeHtml | string | number | null | undefined | false | readonly Content[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template in which every value is escaped, unless it is HTML of ours; lists are joined, nothing is left out. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): SafeHtml {
  return new SafeHtml(String.raw({ raw: strings }, ...values.map(render)))
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof SafeHtml) return value.text
  if (typeof value === 'object') return value.map(render).join('')
  return String(value).replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
}

/** @returns the address where it leads to a web page, null for `javascript:` and the like. */
export function webAddress(url: string | null | undefined): string | null {
  const protocol = url ? URL.parse(url)?.protocol : undefined
  return protocol === 'http:' || protocol === 'https:' ? (url ?? null) : null
}
