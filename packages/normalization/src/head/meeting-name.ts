import { MONTH_NAMES } from '@arkivar/danish'
import type { DocumentType, Meeting } from '@arkivar/types'
import type { MeetingTitle } from './meeting-title.ts'

/** The title of minutes or an agenda: their head where it names body or day, else made of body and day. */
export function makeTitle(
  title: MeetingTitle | null,
  meeting: Meeting,
  date: string | null,
  type: DocumentType,
): string | null {
  const isWhole =
    title !== null && (title.organization !== null || title.date !== null || title.text.split(' ').length > 3)
  if (isWhole) return title.text
  const own = type === 'dagsorden' ? 'Dagsorden' : 'Referat'
  // Pages with both words are minutes: "Dagsorden" is what they were before.
  const word = title === null || (type === 'referat' && /^dagsorden$/i.test(title.text)) ? own : title.text
  const parts = [meeting.organization ?? null, date === null ? null : `den ${writtenDay(date)}`].filter(
    (part) => part !== null,
  )
  if (parts.length === 0) return title === null ? null : word
  return [word, ...parts].join(' ')
}

function writtenDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}. ${MONTH_NAMES[(month ?? 1) - 1]} ${year}`
}
