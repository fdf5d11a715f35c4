import { aabenraa } from './aabenraa.ts'
import { ballerup } from './ballerup.ts'
import { hvidovre } from './hvidovre.ts'
import { hvidovreNotat } from './hvidovre-notat.ts'
import { koebenhavnSvar } from './koebenhavn-svar.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import type { MemoLayout } from './memo-layout.ts'
import { type OtherKind, otherKinds } from './other-kinds.ts'

export type Layout =
  | { kind: 'meeting'; name: string; heldOut: boolean; layout: MeetingLayout }
  | { kind: 'memo'; name: string; heldOut: boolean; layout: MemoLayout }
  | { kind: 'other'; name: string; heldOut: boolean; layout: OtherKind }

const meetings: readonly MeetingLayout[] = [ballerup, aabenraa, hvidovre]
const memos: readonly MemoLayout[] = [hvidovreNotat, koebenhavnSvar]

/** Everything that a generated document can look like. */
export const allLayouts: readonly Layout[] = [
  ...meetings.map((layout): Layout => ({ kind: 'meeting', name: layout.name, heldOut: layout.heldOut, layout })),
  ...memos.map((layout): Layout => ({ kind: 'memo', name: layout.name, heldOut: layout.heldOut, layout })),
  ...otherKinds.map((layout): Layout => ({ kind: 'other', name: layout.name, heldOut: layout.heldOut, layout })),
]
