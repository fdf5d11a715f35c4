import type { MeetingLayout } from '../meeting-layout.ts'
import { borgerraadgiver } from './borgerraadgiver.ts'
import { helsingoer } from './helsingoer.ts'
import { koege } from './koege.ts'
import { skive } from './skive.ts'
import { vesthimmerland } from './vesthimmerland.ts'
import { viborg } from './viborg.ts'

/** Meetings in layouts that whoever builds parsers does not read. */
export const sealedMeetings: readonly MeetingLayout[] = [
  viborg,
  vesthimmerland,
  borgerraadgiver,
  koege,
  skive,
  helsingoer,
]
