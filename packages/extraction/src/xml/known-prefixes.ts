/** The prefix by which our readers know a namespace; Word writes these, other programs may choose their own. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'http://www.w3.org/1999/xlink': 'xlink',
}

type Attributes = Readonly<Record<string, string>>

/** Gives elements and attributes of one file the prefixes that are known, wherever it declares others. */
export class KnownPrefixes {
  /** Prefix as written → prefix as known, only where they differ. */
  readonly #renamed = new Map<string, string>()

  /** Declarations count from where they stand to the end of the file: no program gives a prefix two meanings. */
  learn(attributes: Attributes): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue
      const known = PREFIXES[attributes[key] ?? '']
      const written = key.slice('xmlns:'.length)
      if (known !== undefined && known !== written) this.#renamed.set(written, known)
    }
  }

  ofElement(name: string): string {
    return this.#renamed.size === 0 ? name : this.#known(name)
  }

  /** Attributes without a prefix are in no namespace. */
  ofAttributes(attributes: Attributes): Attributes {
    if (this.#renamed.size === 0) return attributes
    const pairs = Object.entries(attributes)
    return Object.fromEntries(pairs.map(([key, value]) => [key.includes(':') ? this.#known(key) : key, value]))
  }

  #known(name: string): string {
    const at = name.indexOf(':')
    const known = this.#renamed.get(name.slice(0, Math.max(0, at)))
    if (known === undefined) return name
    return known === '' ? name.slice(at + 1) : `${known}:${name.slice(at + 1)}`
  }
}
