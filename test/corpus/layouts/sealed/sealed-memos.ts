import type { MemoLayout } from '../memo-layout.ts'
import { budgetnotat } from './budgetnotat.ts'
import { efterretningsnotat } from './efterretningsnotat.ts'
import { forvaltningsnotat } from './forvaltningsnotat.ts'
import { mailsvar } from './mailsvar.ts'
import { spoergsmaalsskema } from './spoergsmaalsskema.ts'

/** Memos and answers in layouts that whoever builds parsers does not read. */
export const sealedMemos: readonly MemoLayout[] = [
  mailsvar,
  spoergsmaalsskema,
  efterretningsnotat,
  forvaltningsnotat,
  budgetnotat,
]
