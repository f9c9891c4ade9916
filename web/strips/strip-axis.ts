/** The time axis that all strips of a picture share: days in proportion, long silences cut short and marked. Pure. */
import { timeAxis } from '../time/axis.js'
import { dayNumber, isoDay, monthOf } from '../time/days.js'
import { longestPause } from '../time/runs.js'
import { timeScale } from '../time/scale.js'

/** Units, each as wide as a day, that a silence of more than a month takes up. */
export const silenceUnits = 3
/** Pixels: the room at both ends, and the width of a letter of the names. */
const edge = 3
const letter = 6.6
/** Of closer lines, those of Januaries are drawn alone. */
const monthRoom = 12

export interface StripAxis {
  width: number
  at(day: string): number
  /** The day at a place. */
  day(x: number): string
  /** Where the picture of the last step ends. */
  end: number
  /** Where months begin, between silences; of many, where years do. */
  months: number[]
  /** The months that are named: where their names begin, or end where `isEnd`. */
  names: { x: number; text: string; isEnd: boolean }[]
  /** Days on which nobody spoke, drawn out of proportion. */
  silences: { from: number; to: number }[]
  first: string
  last: string
}

/** @param days of all steps that are drawn, in any order */
export function stripAxis(days: readonly string[], width: number): StripAxis {
  const scale = timeScale(days, silenceUnits)
  const ends = { from: edge, to: Math.max(edge, width - 2 * edge - 3), label: 0, end: width }
  const { at } = timeAxis(scale, ends, [])
  const stops = scale.stops.map(({ day }) => day)
  const silences = stops.flatMap((day, index) => {
    const next = stops[index + 1]
    return next !== undefined && dayNumber(next) - dayNumber(day) > longestPause
      ? [{ from: at(day), to: at(next), day, next }]
      : []
  })
  const [first = '', last = ''] = [stops[0], stops.at(-1)]
  const months = monthStarts(first, last).filter((day) => !silences.some((it) => it.day < day && day < it.next))
  const starts = months.length * monthRoom <= width ? months : months.filter((day) => day.slice(5, 7) === '01')
  return {
    width,
    at,
    day: (x) => scale.day(Math.round(((x - ends.from) / Math.max(1, ends.to - ends.from)) * scale.length)),
    end: width - edge,
    months: starts.map(at),
    names: namesOn([first, ...starts, ...silences.map(({ next }) => next)], at, width),
    silences: silences.map(({ from, to }) => ({ from, to })),
    first,
    last,
  }
}

/** The first days of the months after one day and up to another. */
function monthStarts(first: string, last: string): string[] {
  const starts: string[] = []
  if (first === '') return starts
  for (let day = nextMonth(first); day <= last; day = nextMonth(day)) starts.push(day)
  return starts
}

const nextMonth = (day: string) => `${isoDay(dayNumber(`${day.slice(0, 7)}-01`) + 32).slice(0, 7)}-01`

/** Names of months while there is room: the last first, then from the left; the year stands with the first name and with the last of its months. */
function namesOn(days: readonly string[], at: (day: string) => number, width: number): StripAxis['names'] {
  const inOrder = [...new Set(days.filter((day) => day !== ''))].sort()
  const last = inOrder.at(-1)
  if (last === undefined) return []
  const wide = (text: string) => text.length * letter + 6
  const short = (day: string) => monthOf(day).slice(0, 3)
  const fits = at(last) + wide(monthOf(last)) <= width
  const end = { x: fits ? Math.max(0, at(last) - 2) : width, text: monthOf(last), isEnd: !fits }
  const endFrom = fits ? end.x : Math.max(0, width - wide(end.text))
  const placed: { day: string; x: number }[] = []
  for (const day of inOrder.slice(0, -1)) {
    const x = Math.max(0, at(day) - 2)
    const before = placed.at(-1)
    const free = before ? before.x + wide(short(before.day)) : 0
    if (x >= free && x + wide(short(day)) <= endFrom) placed.push({ day, x })
  }
  const yearOf = (day: string) => day.slice(0, 4)
  // A month whose year cannot be written beside it, or beside a later one, says too little.
  for (let index = placed.length - 1; index >= 0; index--) {
    const [it, next] = [placed[index], placed[index + 1]]
    if (!it) continue
    const isLastOfYear = yearOf(next?.day ?? last) !== yearOf(it.day)
    if (isLastOfYear && it.x + wide(monthOf(it.day)) > (next?.x ?? endFrom)) placed.splice(index, 1)
  }
  const isLastOfYear = (index: number) => yearOf(placed[index + 1]?.day ?? last) !== yearOf(placed[index]?.day ?? last)
  // Of a month whose year comes only some names later, readers cannot tell the year: the second name gives it room.
  const isClear = isLastOfYear(0) || (placed.length > 1 ? isLastOfYear(1) : true)
  const [first] = placed
  const reaches = (first?.x ?? 0) + (first ? wide(monthOf(first.day)) : 0)
  if (!isClear && reaches > (placed[1]?.x ?? endFrom)) placed.splice(1, 1)
  const isWithYear = !isClear && reaches <= (placed[1]?.x ?? endFrom)
  const names = placed.map(({ day, x }, index) => {
    const text = isLastOfYear(index) || (index === 0 && isWithYear) ? monthOf(day) : short(day)
    return { x, text, isEnd: false }
  })
  return [...names, end]
}
