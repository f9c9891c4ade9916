/** Reads days as a text gives them ("last Monday", "on 14 March", "two weeks ago") by the rules of section 4; the page uses it too. */

import { addDays } from './calendar-days.js'
import { type Days, dayForms } from './day-forms.js'
import { longDay } from './day-words.js'
import { fold } from './fold.js'

export interface Publication {
  publishedEarliest: string
  publishedLatest: string
  /** The first day that is coded; null where the dataset has no window. */
  window?: string | null
}

type Span = Omit<Days, 'rule'>

/** What stands before a day and says how it bounds. */
const bounds: readonly [RegExp, (span: Span, publication: Publication) => Days][] = [
  [
    /^(?:shortly|just) before /,
    ({ earliest }) => ({
      earliest: addDays(earliest, -90),
      latest: addDays(earliest, -1),
      rule: '“Shortly before X” is the 90 days before.',
    }),
  ],
  [
    /^within (?:a few )?days (?:of|after) /,
    ({ earliest }) => ({
      earliest,
      latest: addDays(earliest, 6),
      rule: '“Within a few days of X” is X and the 6 days after.',
    }),
  ],
  [
    /^(?:before|ahead of|until|till|up to|by) /,
    ({ latest }, { window, publishedLatest }) => ({
      earliest: window ?? latest,
      latest: earlier(latest, publishedLatest),
      rule: '“Before X”: the latest day is that of X; without a bound from below, the window’s first day.',
    }),
  ],
  [
    /^(?:after|since|from) /,
    ({ earliest }, { publishedLatest }) => ({
      earliest,
      latest: publishedLatest,
      rule: 'Without a bound from above: up to the publication.',
    }),
  ],
]

/**
 * The days that a text means, resolved from the publication, and by which rule; null where it is not understood.
 * Where the publication is an interval, so is what is counted from it.
 */
export function saidDays(typed: string, publication: Publication): Days | null {
  const text = plain(typed)
  const found = spanOf(text, publication) ?? bounded(text, publication) ?? daysOf(text, publication)
  return found && inWindow(found, publication)
}

const earlier = (a: string, b: string) => (a < b ? a : b)

const plain = (text: string) => fold(text).replace(/[–—]/g, '-').replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim()

function bounded(text: string, publication: Publication): Days | null {
  for (const [before, days] of bounds) {
    const found = before.test(text) ? daysOf(text.replace(before, ''), publication) : null
    if (found) return days(found, publication)
  }
  return null
}

/** "14 to 16 March", "between 1 March and 3 April", "2022-03-14..2022-03-16". */
function spanOf(text: string, publication: Publication): Days | null {
  const parts = text.replace(/^(?:between|from) /, '').split(/ ?(?:\.\.|\/| to | and | - |(?<=\d)-(?=\d{1,2} [a-z])) ?/)
  if (parts.length !== 2) return null
  const [from = '', to = ''] = parts
  const last = daysOf(to, publication)
  const first = daysOf(/^\d{1,2}$/.test(from) ? to.replace(/\d{1,2}/, from) : from, publication)
  return first && last && first.earliest <= last.latest
    ? { earliest: first.earliest, latest: last.latest, rule: 'From the first day to the last.' }
    : null
}

function daysOf(text: string, { publishedEarliest, publishedLatest }: Publication): Days | null {
  const bare = text.replace(/^(?:on|in|at|during|of) /, '').replace(/^the (?=\D)/, '')
  for (const [form, reader] of dayForms) {
    const match = form.exec(bare)
    if (!match) continue
    const last = reader(match, publishedLatest)
    const first = publishedEarliest === publishedLatest ? last : reader(match, publishedEarliest)
    return (
      first &&
      last && {
        earliest: earlier(first.earliest, last.earliest),
        latest: last.latest,
        rule: last.rule,
      }
    )
  }
  return null
}

/** Never before the window, and never after the publication: a text cannot tell what was not said yet. */
function inWindow(days: Days, { window, publishedLatest }: Publication): Days {
  let { earliest, latest, rule } = days
  if (latest > publishedLatest && earliest <= publishedLatest) {
    latest = publishedLatest
    rule += ` Not after the publication, ${longDay(publishedLatest)}.`
  }
  if (window && earliest < window && latest >= window) {
    earliest = window
    rule += ` Never before the window, ${longDay(window)}.`
  }
  return { earliest, latest, rule }
}
