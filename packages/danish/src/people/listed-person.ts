import type { Span } from '../span.ts'
import type { AttendanceRemark } from './attendance.ts'

/** A person as a list names them. Offsets are those of the list. */
export interface ListedPerson extends Span {
  /** As written, without party, roles and remarks. */
  name: string
  /** The letter, or the words as written: `Løsgænger`, `uden for parti`, `Enhedslisten`. */
  party?: string
  /** `1. viceborgmester`, `centerchef for Voksne og Sundhed`. */
  roles: string[]
  /** `Afbud`, `ferie`, `stedfortræder for NN`, and what is neither party nor role. */
  remarks: string[]
  /** What the remarks say of presence. */
  attendance?: AttendanceRemark
  raw: string
}
