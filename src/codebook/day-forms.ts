/** The forms in which a text gives a day, a week, a month or a year, and what each means seen from the publication (section 4). */

import { addDays, dayOf, monthBefore, monthOf, weekBefore, weekdayOf } from './calendar-days.js'

export interface Days {
  earliest: string
  latest: string
  /** How they were found, as a sentence. */
  rule: string
}

/** Days seen from one day of publication. */
type Reader = (match: RegExpExecArray, day: string) => Days | null

const months = 'january february march april may june july august september october november december'.split(' ')
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekdayName =
  '(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const count = `(?<count>\\d{1,2}|${numbers.slice(1).join('|')}|an?)`
const date = '(?<date>\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?<year>(?:19|20)\\d\\d)'

const one = (day: string, rule: string): Days => ({ earliest: day, latest: day, rule })
const numberIn = (names: readonly string[], word = '') => names.findIndex((name) => name.startsWith(word.slice(0, 3)))
const countOf = (text = '') => (/^an?$/.test(text) ? 1 : /^\d/.test(text) ? Number(text) : numbers.indexOf(text))

/** A day without a year is the last such day that is not after the publication. */
function dated(match: RegExpExecArray, published: string): Days | null {
  const { date = '', month = '', year: given } = match.groups ?? {}
  const number = /\d/.test(month) ? Number(month) : numberIn(months, month) + 1
  if (given !== undefined) {
    const day = dayOf(Number(given), number, Number(date))
    return day === null ? null : one(day, 'The day as printed.')
  }
  // The 29th of February may be eight years back.
  for (let it = Number(published.slice(0, 4)), last = it - 8; it >= last; it--) {
    const day = dayOf(it, number, Number(date))
    if (day && day <= published) return one(day, `The day as printed; its year comes from the day of publication.`)
  }
  return null
}

function monthly(match: RegExpExecArray, published: string): Days | null {
  const { month = '', year: given } = match.groups ?? {}
  const number = /\d/.test(month) ? Number(month) : numberIn(months, month) + 1
  if (number < 1 || number > 12) return null
  const thisYear = Number(published.slice(0, 4))
  const own = monthOf(thisYear, number)
  const span =
    given !== undefined
      ? monthOf(Number(given), number)
      : own.earliest <= published
        ? own
        : monthOf(thisYear - 1, number)
  return { ...span, rule: 'Only the month is known: its first day bounds from below and its last from above.' }
}

function weekday(isBefore: boolean): Reader {
  return (match, published) => {
    const wanted = numberIn(weekdays, match.groups?.weekday)
    const ago = (weekdayOf(published) - wanted + 7) % 7
    const day = addDays(published, -(ago === 0 && isBefore ? 7 : ago))
    const which = isBefore ? 'before the publication' : 'up to the publication'
    return one(day, `The last ${weekdays[wanted]?.replace(/^./, (it) => it.toUpperCase())} ${which}.`)
  }
}

const week = (weeks: number, published: string): Days => ({
  ...weekBefore(published, weeks),
  rule: '“Last week” and “two weeks ago” are the calendar week, Monday to Sunday.',
})
const month = (back: number, published: string): Days => ({
  ...monthBefore(published, back),
  rule: 'Only the month is known: its first day bounds from below and its last from above.',
})
const wholeYear = (number: number): Days => ({
  ...{ earliest: `${number}-01-01`, latest: `${number}-12-31` },
  rule: 'Only the year is known.',
})

/** The most exact form first; each is for the whole text in small letters. */
export const dayForms: readonly [RegExp, Reader][] = (
  [
    ['(?<year>\\d{4})-(?<month>\\d\\d)-(?<date>\\d\\d)', dated],
    ['(?<date>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4})?', dated],
    [`(?:the )?${date} (?:of )?${monthName}(?:,? ${year})?`, dated],
    [`${monthName} ${date}(?:,? ${year})?`, dated],
    ['(?<year>\\d{4})-(?<month>\\d\\d)', monthly],
    [`(?:early |mid-?|late )?${monthName}(?:,? ${year})?`, monthly],
    ['day before yesterday', (_, published) => one(addDays(published, -2), 'Two days before the publication.')],
    ['yesterday', (_, published) => one(addDays(published, -1), 'The day before the publication.')],
    ['today|tonight|this (?:morning|afternoon|evening)', (_, published) => one(published, 'The day of publication.')],
    [`(?:last|previous) ${weekdayName}`, weekday(true)],
    [
      `${weekdayName} last week`,
      (match, published) => {
        const day = addDays(weekBefore(published, 1).earliest, numberIn(weekdays, match.groups?.weekday))
        return one(day, 'That day of the calendar week before the publication.')
      },
    ],
    [`(?:this )?${weekdayName}`, weekday(false)],
    [
      `${count} days? (?:ago|earlier|before)`,
      (match, published) => {
        const back = countOf(match.groups?.count)
        return one(addDays(published, -back), `${back === 1 ? 'One day' : `${back} days`} before the publication.`)
      },
    ],
    [`${count} weeks? (?:ago|earlier|before)`, (match, published) => week(countOf(match.groups?.count), published)],
    [`${count} months? (?:ago|earlier|before)`, (match, published) => month(countOf(match.groups?.count), published)],
    [
      `${count} years? (?:ago|earlier|before)`,
      (match, published) => wholeYear(Number(published.slice(0, 4)) - countOf(match.groups?.count)),
    ],
    ['(?:last|previous) week', (_, published) => week(1, published)],
    [
      'this week',
      (_, published) => ({
        ...weekBefore(published, 0),
        latest: published,
        rule: 'The week of the publication, up to it.',
      }),
    ],
    ['(?:last|previous) month', (_, published) => month(1, published)],
    [
      'this month|recently|lately|now',
      (_, published) => ({
        ...monthBefore(published, 0),
        latest: published,
        rule: 'Without a bound: from the first day of the publication’s month to the publication.',
      }),
    ],
    ['(?:last|previous) year', (_, published) => wholeYear(Number(published.slice(0, 4)) - 1)],
    ['this year', (_, published) => ({ ...wholeYear(Number(published.slice(0, 4))), latest: published })],
    [year, (match) => wholeYear(Number(match.groups?.year))],
  ] satisfies [string, Reader][]
).map(([form, reader]): [RegExp, Reader] => [new RegExp(`^(?:${form})$`), reader])
