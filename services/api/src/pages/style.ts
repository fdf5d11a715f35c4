import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one style sheet of all pages. */
export const style: string = readFileSync(new URL('arkivar.css', import.meta.url), 'utf8')

const version = createHash('sha256').update(style).digest('hex').slice(0, 12)

/** Made from its content, so that it may be kept for ever. */
export const styleUrl: string = `/style-${version}.css`
