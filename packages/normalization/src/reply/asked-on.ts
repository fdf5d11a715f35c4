import type { DocumentLine } from '@arkivar/types'
import { dayIn } from './asker-name.ts'
import { LINES_READ } from './found-asker.ts'

/** The day on which somebody asked, where the words that tell who it was tell no day. */
export function dayTold(name: string | undefined, lines: readonly DocumentLine[]): string | null {
  return dayOfSentence(name, lines) ?? dayOfLetter(lines) ?? dayReceived(lines)
}

/** "Tak for din mail af 3. november 2021" */
const YOUR_LETTER =
  /\b(?:din|dit|dine|jeres)\s(?:\p{Ll}+\s)?(?:mail|e-mail|brev|henvendelse|forespørgsel|spørgsmål)\s(?:af|fra|den|af den|fra den)\s\d[^,.]{0,3}.{4,20}/iu

/** Where the title alone tells who asked, a sentence about the same person may tell when. */
function dayOfSentence(name: string | undefined, lines: readonly DocumentLine[]): string | null {
  if (name === undefined) return null
  for (const { text } of lines.slice(0, LINES_READ)) {
    const at = text.indexOf(name)
    if (at === -1) continue
    const sentence = text.slice(at, at + 400)
    if (/\b(?:stillet|spurgt|spurgte|stillede|fremsendt|fremsat|rejst|bedt|anmodet)\b/i.test(sentence))
      return dayIn(sentence)
    // "Ved mail af 28. november 2023 har Enhedslisten ønsket svar på følgende:"
    if (/\shar\s$/.test(text.slice(0, at)) && /^.{0,60}ønsket svar/.test(sentence)) return dayIn(text.slice(0, at))
    // "På mødet den 9. maj stillede Rosa Dahl følgende spørgsmål"
    const before =
      /(?:^|[^.]{3}\.\s)(?<words>(?:[^.]|(?<=\d)\.){0,160}\b(?:stillede|spurgte|rejste)\s)(?:\p{Ll}+\s){0,3}$/u
    const told = before.exec(text.slice(Math.max(0, at - 240), at))?.groups?.words
    if (told !== undefined) return dayIn(told)
    if (/\bmodt(?:og|aget)\b/i.test(text.slice(0, at))) return dayIn(text.slice(0, at))
  }
  return null
}

/** "Spørgsmålet er modtaget den 14. april 2025 og lyder:" */
function dayReceived(lines: readonly DocumentLine[]): string | null {
  const told = lines.slice(0, LINES_READ).find(({ text }) => text.length < LONGEST_TOLD && TOLD_DAY.test(text))
  return told === undefined ? null : dayIn(told.text)
}

const LONGEST_TOLD = 120
const TOLD_DAY =
  /^(?:forespørgsel|henvendelse)(?:en)?(?: nr\.? ?\S+)? (?:af|fra) (?:den )?\d|^spørgsmål(?:et|ene)?\s(?:er|blev)\s(?:stillet|modtaget|indsendt|fremsendt)(?:\s(?:på|ved|under)\s[^.:]{4,80}?)?\s(?:den\s)?\d/i

function dayOfLetter(lines: readonly DocumentLine[]): string | null {
  for (const { text } of lines.slice(0, LINES_READ)) {
    const told = YOUR_LETTER.exec(text)?.[0]
    if (told !== undefined) return dayIn(told)
  }
  return null
}

/** "Sendt: 3. maj 2024" below who sent the question. */
export function daySent(lines: readonly DocumentLine[], index: number): string | null {
  const sent = lines.slice(index + 1, index + 4).find(({ text }) => /^sendt\s?:/i.test(text))
  return sent === undefined ? null : dayIn(sent.text)
}

/** A field that tells when it was asked. */
const ASKED_ON_FIELD =
  /^(?:(?:stillet|modtaget|rejst|(?:ind|frem)\p{L}{2,10}t)(?: den| d\.)?|spurgt den|modtagelsesdato|dato for spørgsmål(?:et)?)\s*:?$/iu

/** "Dato:" below who asked, in a form that tells elsewhere when it was answered. */
export function dayBelow(lines: readonly DocumentLine[], index: number): string | null {
  const day = lines.slice(index + 1, index + 3).find(({ text }) => /^dato\s?:/i.test(text))
  const isAnsweredElsewhere = lines.some(({ text }) => ANSWERED_ON.test(text) && dayIn(text) !== null)
  if (day === undefined) return null
  const asked = dayIn(day.text)
  // "Dato: 19. august" in the letterhead above, and below who asked "Dato: 8. august"
  const isLaterAbove = lines.slice(0, index).some(({ text }) => {
    const above = /^dato\b/i.test(text) ? dayIn(text) : null
    return above !== null && asked !== null && above > asked
  })
  return isAnsweredElsewhere || isLaterAbove ? asked : null
}

const ANSWERED_ON =
  /^(?:besvaret|svar (?:afgivet|sendt|afsendt|givet)|dato for (?:svar|besvarelse)|svardato|besvarelsesdato)\b|^svar fra [^\d]{3,70},\s(?:den\s)?\d/i
/** "Modtaget den: 17. april 2024", "Dato for henvendelse: 15-03-2022" */
const ASKED_ON_LINE =
  /^(?:spørgsmål(?:et|ene)?\s)?(?:er\s)?(?:stillet|modtaget|rejst|(?:ind|frem)\p{L}{2,10}t|spurgt|modtagelsesdato|dato for (?:spørgsmål|henvendelse|forespørgsel)(?:et|en)?)(?:\sden|\sd\.)?\s?:?\s|^(?:vedr\.?\s?:?\s)?(?:forespørgsel|henvendelse)(?:en)?(?: nr\.? ?\S+)? (?:(?:af|fra) (?:den )?\d|fra [^\d]{5,60} af (?:den )?\d)/iu

/** A day on the lines around who asked, where they say that it is the day of the question. */
export function dayNearby(lines: readonly DocumentLine[], index: number): string | null {
  const told = lines
    .slice(Math.max(0, index - 2), index + 6)
    .find(({ text }) => text.length < 80 && ASKED_ON_LINE.test(text) && dayIn(text) !== null)
  if (told !== undefined) return dayIn(told.text)
  for (let at = Math.max(0, index - 2); at < index + 5; at++) {
    const line = lines[at]?.text ?? ''
    const text = ASKED_ON_FIELD.test(line) ? `${line} ${lines[at + 1]?.text ?? ''}` : line
    if (/stillet|modtaget|spørgsmål/i.test(text) && text.length < 200) {
      const day = dayIn(text)
      if (day !== null) return day
    }
  }
  return null
}
