import type { DocumentLine } from '@arkivar/types'
import { readHeadLabel } from '../layouts/head-labels.ts'
import {
  ANSWER_HEADING,
  ANSWERS_NUMBER,
  ASKER_HEADING,
  GROUNDS,
  INLINE_ANSWER,
  INLINE_QUESTION,
  LEADS_IN,
  NUMBERED_ANSWER,
  NUMBERED_QUESTION,
  QUESTION_HEADING,
  TELLS_OF_ANSWERS,
} from './answer-headings.ts'
import {
  ASKED_ON,
  beginsAnswers,
  DAY_OF_ANSWER,
  isAnswerHeading,
  isNextAnswer,
  isTitleOfAll,
  TITLED_ANSWER,
} from './answer-lines.ts'
import { readTable } from './answer-table.ts'
import { finish } from './finished-pairs.ts'
import { atInnerNumbers, markOf } from './inner-marks.ts'
import { type NumberedText, type Open, written } from './open-text.ts'
import { pairsOfParagraphs } from './paragraph-pairs.ts'
import { hasNumber, isAnsweredBelow, isAnswerList, isNext, numbersQuestion } from './question-numbers.ts'

/** Reads questions and answers; they meet by their numbers, whatever the style in which these are written. */
export function readQuestionsAndAnswers(
  lines: readonly DocumentLine[],
  from: number,
  told: string | null = null,
): { questions: NumberedText[]; answers: NumberedText[] } {
  const questions: Open[] = []
  const answers: Open[] = []
  let state: 'before' | 'questions' | 'answers' | 'lead' = 'before'
  let current: Open | null = null
  /** Answers have headings: a bare number among them is that of a list. */
  let isHeaded = false
  /** "2) Spørgsmål fra Venstre" numbers what stands below it. */
  let headed: string | null = null
  const begin = (list: Open[], number: string | null, text: string) => {
    const own = number ?? (list === questions ? headed : null)
    if (list === questions) headed = null
    current = { number: own, lines: text === '' ? [] : [text] }
    list.push(current)
  }
  const within = told === null ? undefined : QUESTION_WITHIN.exec(told)?.groups?.question
  let isBelow = told !== null && ASKS_BELOW.test(told)
  const below = lines.slice(from).flatMap(atInnerNumbers)
  for (const [index, line] of below.entries()) {
    if (line.region === 'side') continue
    // Fields of a form, before the question begins.
    if (
      isEmptyQuestion(current, questions) &&
      line.text.includes(':') &&
      (isFieldOfForm(line.text) || (line.kind !== 'heading' && OWN_FIELD.test(line.text)))
    )
      continue
    if (
      current === null &&
      !numbersQuestion(line.text, questions) &&
      state !== 'lead' &&
      line.text.includes(':') &&
      isField(line.text)
    )
      continue
    if (isBelow && TELLS_OF_ANSWERS.test(line.text)) continue
    if (state === 'questions' && current === null && ASKED_ON.test(line.text)) continue
    const isFirst: boolean = isBelow
    isBelow = false
    // "Svar", and below it first of all what was asked: "Du har stillet følgende spørgsmål:"
    const isAnswerEmpty = state === 'lead' && questions.length === 0 && answers.length === 0
    if ((state === 'before' || isAnswerEmpty) && ASKS_BELOW.test(line.text)) {
      state = 'before'
      isBelow = true
      continue
    }
    if (line.kind === 'table' && readTable(line, questions, answers)) continue
    const { text } = line
    if (DAY_OF_ANSWER.test(text)) continue
    if (state === 'before' && isTitleOfAll(line) && below.slice(index + 1).some(isAnswerHeading)) continue
    const asked = NUMBERED_QUESTION.exec(text)?.groups
    const answered = NUMBERED_ANSWER.exec(text)?.groups ?? ANSWERS_NUMBER.exec(text)?.groups
    const ofAsker = ASKER_HEADING.exec(headingOf(line))
    if (QUESTION_HEADING.test(text) || (ofAsker !== null && (state !== 'before' || ofAsker.groups?.number === '1'))) {
      // "Spørgsmål nr. 4" above the heading "Spørgsmål"
      const numbered = answers.length === 0 && isFieldsOnly(current, questions) ? questions.pop() : undefined
      state = 'questions'
      current = null
      headed = ofAsker?.groups?.number ?? numbered?.number ?? null
    } else if (state === 'questions' && questions.length > 0 && GROUNDS.test(text)) {
      current = { number: null, lines: [] }
    } else if (answered?.text === '' && isAskedBelow(below[index + 1]) && !hasNumber(questions, answered.number)) {
      // "Ad spørgsmål a)" above the question itself
      state = 'questions'
      begin(questions, answered.number ?? null, '')
    } else if (
      answered !== undefined &&
      /\?["”»]?$/.test(answered.text ?? '') &&
      isNext(answered.number ?? '', questions)
    ) {
      // "Ad 1) Hvornår åbner hallen?", and the answer below
      state = 'questions'
      begin(questions, answered.number ?? null, answered.text ?? '')
    } else if (ANSWER_HEADING.test(text) || (state === 'questions' && (LEADS_IN.test(text) || ANNOUNCES.test(text)))) {
      state = 'lead'
      current = null
      if (questions.length === answers.length + 1 && answers.length > 0)
        begin(answers, questions.at(-1)?.number ?? null, '')
    } else if (answered !== undefined && (state !== 'before' || beginsAnswers(text, below.slice(index + 1)))) {
      state = 'answers'
      isHeaded = true
      const isTitled = TITLED_ANSWER.test(text) && !isNextAnswer(below[index + 1])
      begin(answers, answered.number ?? null, isTitled ? '' : (answered.text ?? ''))
    } else if (asked !== undefined && isAnsweredBelow(asked, questions, answers, state)) {
      // "Spm. 1: Det er to." below "Svar:"
      state = 'answers'
      isHeaded = true
      begin(answers, asked.number ?? null, asked.text ?? '')
    } else if (asked !== undefined) {
      state = 'questions'
      begin(questions, asked.number ?? null, asked.text ?? '')
    } else if (INLINE_QUESTION.test(text)) {
      state = 'questions'
      // "Spørgsmål nr. 4" above "Spørgsmål: …"
      const numbered = isEmptyQuestion(current, questions) ? questions.pop() : undefined
      begin(questions, numbered?.number ?? null, INLINE_QUESTION.exec(text)?.groups?.text ?? '')
    } else if (INLINE_ANSWER.test(text) && !(state === 'before' && line.kind === 'heading' && line.level === 1)) {
      state = 'answers'
      begin(answers, questions.at(-1)?.number ?? null, INLINE_ANSWER.exec(text)?.groups?.text ?? '')
    } else {
      const mark = markOf(line)
      if (
        isFirst &&
        state === 'before' &&
        line.kind !== 'heading' &&
        (mark === null || /^(?:1|a|i)$/i.test(mark.number))
      ) {
        state = 'questions'
        begin(questions, mark?.number ?? null, mark?.text ?? text)
        continue
      }
      if (line.kind === 'heading' && /\?["”»]?$/.test(text) && state !== 'lead') {
        state = 'questions'
        begin(questions, mark?.number ?? null, mark?.text ?? text)
        continue
      }
      if (state === 'before' && mark === null && isAskedAbove(below.slice(index, index + 3))) {
        state = 'questions'
        begin(questions, null, text)
        continue
      }
      if (state === 'before' && mark === null && /^["”“„»]/.test(text) && looksAsked(lines, from)) {
        state = 'questions'
        begin(questions, null, text)
        continue
      }
      if (state === 'before' && mark !== null && /^(?:1|a|i)$/i.test(mark.number) && looksAsked(lines, from))
        state = 'questions'
      const asksNext = mark !== null && isNext(mark.number, questions)
      if (state === 'questions' && asksNext) begin(questions, mark.number, mark.text)
      else if (asksNext && answers.length === questions.length && /\?["”»]?$/.test(text)) {
        state = 'questions'
        begin(questions, mark.number, mark.text)
      } else if (state === 'lead' && mark !== null && questions.some(({ number }) => number === mark.number)) {
        state = 'answers'
        begin(answers, mark.number, mark.text)
      } else if (
        state === 'answers' &&
        mark !== null &&
        !isHeaded &&
        isNext(mark.number, answers) &&
        isAnswerList(answers, questions, mark.number)
      ) {
        begin(answers, mark.number, mark.text)
      } else if (current !== null) (current as Open).lines.push(written(line))
      else if (state === 'questions') begin(questions, null, written(line))
      else if (state === 'lead') {
        begin(answers, questions.length === 1 ? (questions[0]?.number ?? null) : null, written(line))
      }
    }
  }
  if (within !== undefined && questions.length === 0) {
    const rest = lines.slice(from)
    const own = rest[0] !== undefined && LEADS_IN.test(rest[0].text) ? rest.slice(1) : rest
    const answer = answers.length === 0 ? [{ number: null, lines: own.map(written) }] : answers
    return finish([{ number: null, lines: [within] }], answer)
  }
  if (questions.length === 0 && answers.length === 0) {
    const pairs = pairsOfParagraphs(lines.slice(from))
    // What was asked stands in the sentence itself: "Du spurgte i går, hvor mange …".
    const rest = lines.slice(from).filter(({ text }, index) => index > 0 || !LEADS_IN.test(text))
    return told !== null && pairs.answers.length === 0 && ASKS_INDIRECTLY.test(told)
      ? finish([], [{ number: null, lines: rest.map(written) }])
      : pairs
  }
  return finish(questions, answers)
}

/** "… har den 3. maj stillet følgende spørgsmål til forvaltningen:" */
const ASKS_BELOW =
  /(?:henvendelse|henvendt sig|skrevet)\s[^?]{0,80}følgende:$|svare? på (?:følgende|nedenstående)[:.]$|\soplyst:$|\soplysninger om følgende:$|\s(?:spurgt|spørger|spurgte)(?:\s[^?]{0,60})?:$|^spørgsmål (?:fra|af|stillet af)\s[^?]{3,80}:$|(?:følgende|nedenstående|nedennævnte)\s(?:\p{L}+\s){0,3}(?:spørgsmål|forespørgsel)[^?]{0,120}[:.]$/iu
/** "… har spurgt: "Hvor mange pladser er der?"" */
const QUESTION_WITHIN =
  /(?:spurgt|spørgsmål|spørger|spurgte)[^:"”“»?]{0,120}:\s*["”“»]?(?<question>\p{Lu}[^?]{8,400}\?)["”“«]?$/u

/** "Fagområde: Kultur og Fritid": a form has fields that no other has. */
const OWN_FIELD = /^(?!(?:spørgsmål|svar|besvarelse))\p{Lu}[\p{L} ]{2,30}:\s[\p{Lu}\d][^?]{1,80}$/iu

/** "Plan og Byg har følgende svar:", and nobody asks */
const ANNOUNCES =
  /^(?!(?:kan|vil|har|er|hvor|hvad|hvilke|hvordan|hvorfor)(?!\p{L}))(?=\p{L})[^?]{3,100}(?<!\p{L})(?:svar(?:er|ene|et)?|besvarelse(?:n)?|bemærkninger|oplysninger)(?!\p{L})[^?.]{0,20}:$/iu

/** With its number, which a list may have taken for its own. */
function headingOf({ kind, marker, text }: DocumentLine): string {
  return kind === 'listItem' ? `${marker} ${text}` : text
}

function isAskedBelow(next: DocumentLine | undefined): boolean {
  return next !== undefined && next.kind !== 'table' && /\?["”»]?$/.test(next.text)
}

/** "Hvornår åbner hallen?" right above "Svar:" */
function isAskedAbove([line, ...next]: readonly DocumentLine[]): boolean {
  if (line === undefined || line.kind === 'table' || line.text.length > LONGEST_ASKED || !/\?["”»]?$/.test(line.text))
    return false
  const [first] = next
  return (
    (first !== undefined && LEADS_IN.test(first.text)) ||
    next.some(({ text }) => ANSWER_HEADING.test(text) || INLINE_ANSWER.test(text))
  )
}

const LONGEST_ASKED = 600

const ASKS_INDIRECTLY =
  /(?<!\p{L})(?:spurgt|spurgte|spørger|ønsker (?:du|I) svar på|(?:bedt|anmodet) om svar på|bedt \p{Ll}+ (?:om at )?oplyse|[Dd]u (?:vil(?: gerne)?|ønsker at) vide)(?:\s(?:\p{Ll}+\s){0,4}\p{Ll}+|(?:\s(?:\p{Ll}+|\d{1,2}\.|\d{4})){1,9}|(?:\s\p{Lu}[\p{L}.'’-]+){2,4}(?:\s\([^)]{1,30}\))?)?,?\s(?:om|hvor|hvad|hvilke[tn]?|hvornår|hvorfor|hvordan|hvem)(?!\p{L})|\bspørgsmål\som,?\shv(?:ad|em|or|ornår|orfor|ordan|orvidt|ilke[tn]?)(?!\p{L})/u

/** Its number is told, and its words are not. */
function isEmptyQuestion(current: Open | null, questions: readonly Open[]): boolean {
  return current !== null && current === questions.at(-1) && current.number !== null && current.lines.length === 0
}

/** What stands below the number of a question, and is none: fields of the form. */
function isFieldsOnly(current: Open | null, questions: readonly Open[]): boolean {
  return (
    current !== null &&
    current === questions.at(-1) &&
    current.number !== null &&
    current.lines.every((line) => line.length < LONGEST_FIELD && !/[?.]$/.test(line))
  )
}

const LONGEST_FIELD = 90

function isFieldOfForm(text: string): boolean {
  return !INLINE_QUESTION.test(text) && !INLINE_ANSWER.test(text) && isField(text)
}

function isField(text: string): boolean {
  const label = readHeadLabel(text)
  return label !== null && label.rest !== '' && label.field !== 'contents'
}

function looksAsked(lines: readonly DocumentLine[], from: number): boolean {
  return lines.slice(Math.max(0, from - 2), from + 12).some(({ text }) => ASKED_NEARBY.test(text))
}

const ASKED_NEARBY = /spørg|spurgt|svare? på (?:følgende|nedenstående)/i
