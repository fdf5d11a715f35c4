import type { CaseNumberStyle } from '../case-numbers.ts'
import type { Draft } from '../draft.ts'
import type { GoldenType } from '../golden.ts'
import type { Memo } from '../memo.ts'
import type { Random } from '../random.ts'
import type { Access } from './access.ts'

/** How a kommune sets its memos and answers. */
export type MemoLayout = {
  name: string
  access: Access
  kommuner: readonly string[]
  caseNumbers: CaseNumberStyle
  /** Types that the layout is used for, and whether it then answers questions. */
  uses: readonly { type: GoldenType; answers: boolean }[]
  traps: Readonly<Record<string, number>>
  compose(memo: Memo, options: { type: GoldenType; random: Random; traps: ReadonlySet<string> }): Draft
}
