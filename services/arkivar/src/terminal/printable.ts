const escapeCode = String.fromCharCode(0x1b)

/**
 * @returns the text without what would move the cursor or change the terminal: names of files may hold anything. Line
 *   ends, tabs and the colours that we set ourselves stay.
 */
export function printable(text: string): string {
  return text.replace(/(\p{Cc})(\[[\d;]*m)?/gu, (found, control: string, colour = '') =>
    control === '\n' || control === '\t' || (control === escapeCode && colour !== '') ? found : `\ufffd${colour}`,
  )
}
