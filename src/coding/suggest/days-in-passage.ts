/** Finds the days that a passage names, for the statement that is made of it. */
import type { Days } from '../../codebook/day-forms.js'
import { type Publication, saidDays } from '../../codebook/said-days.js'

/** In words: the longest form that is looked for, such as "between 14 March 2022 and 16 March 2022". */
const longest = 8

/** Words that begin with a small letter in a text and are no days: "they may", "sat down". */
const names = /\p{Lu}|\d|yesterday|today|ago|last|this/u

type NamedDays = Days & { words: string }

/** The first days that are named in `text`; a date printed wins over a count of days (section 4). */
export function firstDaysIn(text: string, publication: Publication): NamedDays | null {
  const all = daysIn(text, publication)
  return all.find(({ words }) => isPrinted(words)) ?? all[0] ?? null
}

/** The last ones, which what comes after them without a date of its own takes. */
export function lastDaysIn(text: string, publication: Publication): NamedDays | null {
  return daysIn(text, publication).at(-1) ?? null
}

const isPrinted = (words: string) => /\d/.test(words) && !/\bago\b/.test(words)

function daysIn(text: string, publication: Publication): NamedDays[] {
  const words = [...text.matchAll(/[^\s,;:()“”"]+/gu)].map(([word]) => word.replace(/[.!?’]+$/, ''))
  const found: NamedDays[] = []
  for (let at = 0; at < words.length; at++) {
    for (let count = Math.min(longest, words.length - at); count > 0; count--) {
      const some = words.slice(at, at + count).join(' ')
      const days = names.test(words[at] ?? '') || count > 1 ? read(some, count, publication) : null
      if (!days) continue
      found.push({ ...days, words: some })
      at += count - 1
      break
    }
  }
  return found
}

/** A year or "May" alone is hardly the day of what is said. */
function read(some: string, count: number, publication: Publication): Days | null {
  if (!names.test(some) || (count === 1 && /^(?:\d+|May|March|now|Now|Sun|Sat|Mon|recently|lately)$/.test(some)))
    return null
  return saidDays(some, publication)
}
