/** What the lines above a part of a form say of it. */
export type PartHead = {
  readonly name: string | undefined
  /** Undefined where none is given; empty where a browser sends a field in which nobody chose a file. */
  readonly fileName: string | undefined
  readonly mediaType: string | undefined
  readonly charset: string | undefined
  readonly encoding: string
}

/** @returns null where nothing says what the part is: it has no `Content-Disposition`. */
export function readPartHead(head: Buffer): PartHead | null {
  const lines = head
    .toString()
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const fields = new Map(lines.map((line) => [line.split(':', 1)[0]?.trim().toLowerCase(), afterColon(line)]))
  const disposition = fields.get('content-disposition')
  if (disposition === undefined) return null
  const parameters = parametersOf(disposition)
  const type = fields.get('content-type')
  return {
    name: parameters.get('name'),
    fileName: fileNameOf(parameters),
    mediaType: type?.split(';', 1)[0]?.trim().toLowerCase() || undefined,
    charset: type === undefined ? undefined : parametersOf(type).get('charset'),
    encoding: fields.get('content-transfer-encoding')?.toLowerCase() ?? '7bit',
  }
}

/** @returns the value of a parameter of a header, such as `boundary`, by names in small letters. */
export function parametersOf(header: string): Map<string, string> {
  const parameters = new Map<string, string>()
  // Windows sends paths with single backslashes: only what has to be written with one is.
  for (const [, name = '', quoted, bare = ''] of header.matchAll(
    /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gs,
  ))
    parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(["\\])/g, '$1') ?? bare.trim())
  return parameters
}

function afterColon(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim()
}

/**
 * RFC 7578 knows no `filename*`; those who send it all the same mean it, and the `filename` beside it is for those who
 * cannot read it: there letters may have become question marks, and two names one.
 */
function fileNameOf(parameters: ReadonlyMap<string, string>): string | undefined {
  const extended = parameters.get('filename*')
  const name = (extended && decodeExtended(extended)) ?? parameters.get('filename') ?? (extended && '\ufffd')
  // Some send the whole path that it has on their side.
  return name?.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}

/** @returns a name such as `UTF-8''h%C3%B8ring.pdf` (RFC 8187); undefined where it is none. */
function decodeExtended(value: string): string | undefined {
  const [, charset, encoded = ''] = /^([\w-]+)'[^']*'(.*)$/s.exec(value) ?? []
  const bytes = encoded.replaceAll(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  try {
    return charset && new TextDecoder(charset, { fatal: true }).decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return undefined
  }
}
