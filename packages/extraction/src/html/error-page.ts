const TITLES =
  /<title[^>]*>\s*(?:[^<]{0,60}\b)?(?:404|403|500|502|503|not found|forbidden|access denied|siden (?:blev ikke fundet|findes ikke)|fejl|error|log ?ind|log ?in|login|service unavailable|bad gateway|just a moment)\b/i

/** An answer of a server in place of a document: the title says so. */
export function looksLikeErrorPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16_384)).toString('latin1')
  return TITLES.test(head)
}

/** What services answer in place of a file: a JSON object, or XML that names an error. */
export function looksLikeErrorAnswer(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1').trimStart()
  return /^[[{]\s*["{]/.test(head) || /^(?:<\?xml[^>]*>\s*)?<(?:\w+:)?(?:Error|Fault|Exception)\b/i.test(head)
}
