import type { DateMention, DateOptions } from './date-mention.ts'
import { numericDates } from './numeric-dates.ts'
import { timeAfter, timeBefore } from './times.ts'
import { vagueDates } from './vague-dates.ts'
import { writtenDates } from './written-dates.ts'

/**
 * Every date of a text in its order, numeric ones read day first, with the time that follows. What names no single day
 * is found too, with `date: null`, so that it is not taken for one. Linear in the length of the text.
 */
export function findDates(text: string, options: DateOptions = {}): DateMention[] {
  const found = [...writtenDates(text, options), ...numericDates(text, options), ...vagueDates(text)]
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const mentions: DateMention[] = []
  for (const mention of found) {
    const last = mentions.at(-1)
    if (last === undefined || mention.start >= last.end) mentions.push(mention)
    // A whole day within something vaguer ("27. april" in "ultimo april") keeps the longer reading.
    else if (mention.end > last.end && mention.precision === 'day') mentions[mentions.length - 1] = mention
  }
  for (const mention of mentions) addTime(text, mention)
  return mentions
}

function addTime(text: string, mention: DateMention): void {
  if (mention.precision !== 'day' || mention.time !== undefined) return
  const time = timeAfter(text, mention.end) ?? timeBefore(text, mention.start)
  if (time === null) return
  mention.start = Math.min(mention.start, time.start)
  mention.end = Math.max(mention.end, time.end)
  mention.time = time.time
  if (time.endTime !== undefined) mention.endTime = time.endTime
}

const COMPACT = /^(?:(\d{2})(\d{2})((?:19|20)\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))$/

/**
 * The first date of a field that holds nothing but a date ("Tirsdag d. 07. maj 2024 kl. 13:00", "22052025"): the day where
 * one is written. Null where there is none.
 */
export function parseDate(text: string, options: DateOptions = {}): DateMention | null {
  const trimmed = text.trim()
  if (COMPACT.test(trimmed)) {
    const [mention] = findDates(`/${trimmed}`, options)
    return mention ? { ...mention, start: text.indexOf(trimmed), end: text.indexOf(trimmed) + trimmed.length } : null
  }
  const mentions = findDates(text, options)
  return mentions.find((mention) => mention.precision === 'day') ?? mentions[0] ?? null
}
