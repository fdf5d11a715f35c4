import type { MemoLayout } from '../memo-layout.ts'
import { kolonnenotat } from './kolonnenotat.ts'
import { skriftligtSvar } from './skriftligt-svar.ts'

/** Memos and answers in layouts that whoever builds parsers does not read. */
export const sealedMemos: readonly MemoLayout[] = [skriftligtSvar, kolonnenotat]
