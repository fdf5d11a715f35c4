import { aabenraa } from './aabenraa.ts'
import { aarhus } from './aarhus.ts'
import { aarhusSvar } from './aarhus-svar.ts'
import type { Access } from './access.ts'
import { ballerup } from './ballerup.ts'
import { bornholm } from './bornholm.ts'
import { brevSvar } from './brev-svar.ts'
import { broenderslev } from './broenderslev.ts'
import { forloebsnotat } from './forloebsnotat.ts'
import { holbaek } from './holbaek.ts'
import { hvidovre } from './hvidovre.ts'
import { hvidovreNotat } from './hvidovre-notat.ts'
import { ishoej } from './ishoej.ts'
import { kk } from './kk.ts'
import { koebenhavnSvar } from './koebenhavn-svar.ts'
import { lejreNotat } from './lejre-notat.ts'
import { mariagerfjord } from './mariagerfjord.ts'
import { medlemsbrev } from './medlemsbrev.ts'
import type { MeetingLayout } from './meeting-layout.ts'
import type { MemoLayout } from './memo-layout.ts'
import { middelfart } from './middelfart.ts'
import { odsherred } from './odsherred.ts'
import { openedMeetings } from './opened/opened-meetings.ts'
import { openedMemos } from './opened/opened-memos.ts'
import type { OtherKind } from './other-kind.ts'
import { otherKinds } from './other-kinds.ts'
import { roedovre } from './roedovre.ts'
import { roskilde } from './roskilde.ts'
import { roskildeNotat } from './roskilde-notat.ts'
import { sealedMeetings } from './sealed/sealed-meetings.ts'
import { sealedMemos } from './sealed/sealed-memos.ts'
import { slagelse } from './slagelse.ts'
import { stevns } from './stevns.ts'

export type Layout =
  | { kind: 'meeting'; name: string; access: Access; layout: MeetingLayout }
  | { kind: 'memo'; name: string; access: Access; layout: MemoLayout }
  | { kind: 'other'; name: string; access: Access; layout: OtherKind }

const meetings: readonly MeetingLayout[] = [
  ballerup,
  aabenraa,
  hvidovre,
  mariagerfjord,
  kk,
  slagelse,
  odsherred,
  holbaek,
  bornholm,
  roskilde,
  ishoej,
  roedovre,
  aarhus,
  middelfart,
  stevns,
  broenderslev,
  ...openedMeetings,
  ...sealedMeetings,
]
const memos: readonly MemoLayout[] = [
  hvidovreNotat,
  koebenhavnSvar,
  roskildeNotat,
  brevSvar,
  aarhusSvar,
  lejreNotat,
  medlemsbrev,
  forloebsnotat,
  ...openedMemos,
  ...sealedMemos,
]

/** Everything that a generated document can look like. */
export const allLayouts: readonly Layout[] = [
  ...meetings.map((layout): Layout => ({ kind: 'meeting', name: layout.name, access: layout.access, layout })),
  ...memos.map((layout): Layout => ({ kind: 'memo', name: layout.name, access: layout.access, layout })),
  ...otherKinds.map((layout): Layout => ({ kind: 'other', name: layout.name, access: layout.access, layout })),
]
