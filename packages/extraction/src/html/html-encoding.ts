const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
const XML = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i

/** The encoding that an HTML file says it is in, by its first kilobytes. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return (META.exec(head) ?? XML.exec(head))?.[1]
}
