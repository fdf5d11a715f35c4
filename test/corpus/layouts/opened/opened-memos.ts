import type { MemoLayout } from '../memo-layout.ts'
import { budgetnotat } from './budgetnotat.ts'
import { efterretningsnotat } from './efterretningsnotat.ts'
import { forvaltningsnotat } from './forvaltningsnotat.ts'
import { mailsvar } from './mailsvar.ts'
import { spoergsmaalsskema } from './spoergsmaalsskema.ts'

/** Memos and answers in layouts that were sealed on their first sight in November 2026. */
export const openedMemos: readonly MemoLayout[] = [
  mailsvar,
  spoergsmaalsskema,
  efterretningsnotat,
  forvaltningsnotat,
  budgetnotat,
]
