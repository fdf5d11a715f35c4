const encodedWord = /=\?utf-?8\?([bq])\?([^?\s]*)\?=/gi

/**
 * .NET's `MultipartFormDataContent` writes names of files beyond ASCII as mails do (RFC 2047), whatever RFC 7578 says.
 * @returns the name that was meant; a name that is not wholly written so is left as it is.
 */
export function decodeEncodedWords(name: string): string {
  if (name.replace(encodedWord, '').trim() !== '') return name
  return name.replace(/\?=\s+=\?/g, '?==?').replace(encodedWord, (_all, kind: string, text: string) => {
    if (kind.toLowerCase() === 'b') return Buffer.from(text, 'base64').toString()
    const bytes = text.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, (_byte, hex: string) => `%${hex}`)
    return decodeLoosely(bytes)
  })
}

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
