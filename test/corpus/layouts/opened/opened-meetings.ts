import type { MeetingLayout } from '../meeting-layout.ts'
import { aeldreraad } from './aeldreraad.ts'
import { fredensborg } from './fredensborg.ts'
import { fredericia } from './fredericia.ts'
import { frederikshavn } from './frederikshavn.ts'
import { gentofte } from './gentofte.ts'
import { herning } from './herning.ts'
import { hjoerring } from './hjoerring.ts'
import { lyngby } from './lyngby.ts'
import { odense } from './odense.ts'
import { taarnby } from './taarnby.ts'

/** Meetings in layouts that were sealed on their first sight in November 2026. */
export const openedMeetings: readonly MeetingLayout[] = [
  fredensborg,
  taarnby,
  gentofte,
  odense,
  lyngby,
  herning,
  fredericia,
  aeldreraad,
  hjoerring,
  frederikshavn,
]
