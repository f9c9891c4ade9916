/** Lanes: the stances of one side on one demand, each with its effect on the reading of the chosen day. Pure. */
import { byText } from '../../../src/codebook/by-text.js'
import { daysBetween } from '../../../src/codebook/days-between.js'
import type { ReadingName } from '../../../src/codebook/words.js'
import type { Item } from '../../state/ask.js'
import { counted } from '../../state/phrases.js'
import { longestGap } from '../../time/scale.js'

export type StanceItem = Item<'trajectories'>

export interface LaneStance extends StanceItem {
  /** `later`: not known by the chosen day; `beside`: known, but disputed or perhaps not said by then. */
  effect: 'counts' | 'beside' | 'later'
}

export interface DatedReading extends Pick<StanceItem, 'word' | 'onWordOf'> {
  day: string
  /** The first day on which what decided it may have been said. */
  earliest: string
  reading: ReadingName
  /** Whether the reading is the first one, or a move from the one before; else only the witness changed. */
  moved: boolean
}

export interface Lane {
  key: string
  side: string
  demand: string
  /** In the order of their days. */
  stances: LaneStance[]
  /** The readings of the days that decide one. */
  readings: DatedReading[]
}

const keyOf = ({ side, demand }: { side: string; demand: string }) => `${side} ${demand}`

/**
 * @param all the stances of the whole record, so that later ones can be shown as later
 * @param known those of the chosen day, whose readings count
 * @param moves by that day
 */
export function toLanes(
  all: readonly StanceItem[],
  known: readonly StanceItem[],
  moves: readonly Pick<Item<'moves'>, 'side' | 'demand' | 'day'>[],
): Lane[] {
  const moved = new Set(moves.map((move) => `${move.day} ${keyOf(move)}`))
  const byStance = new Map(known.map((item) => [`${item.statement} ${keyOf(item)}`, item]))
  const lanes = new Map<string, Lane>()
  for (const item of all) {
    const key = keyOf(item)
    const lane = lanes.get(key) ?? { key, side: item.side, demand: item.demand, stances: [], readings: [] }
    lanes.set(key, lane)
    const now = byStance.get(`${item.statement} ${key}`)
    const effect = now === undefined ? 'later' : now.reading === null ? 'beside' : 'counts'
    lane.stances.push({ ...item, ...now, reading: now?.reading ?? null, effect })
  }
  for (const lane of lanes.values()) {
    lane.stances.sort((a, b) => byText(a.latest, b.latest))
    for (const { latest: day, earliest, reading, word, onWordOf } of lane.stances) {
      const last = lane.readings.at(-1)
      if (reading === null) continue
      if (last?.day === day) {
        if (earliest < last.earliest) last.earliest = earliest
        continue
      }
      const isMove = last === undefined || moved.has(`${day} ${lane.key}`)
      lane.readings.push({ day, earliest, reading, word, onWordOf, moved: isMove })
    }
  }
  return [...lanes.values()]
}

/** A stretch of a lane's line, from one day that decides a reading to the next. */
export interface Stretch extends Pick<StanceItem, 'word'> {
  from: string
  to: string
  reading: ReadingName
  /** The days without a word where these are more than `longestGap`: the line breaks. Else null. */
  silent: number | null
}

/** No line runs through more than a week in which the side did not speak; an interval may hold a day on which it did. */
export function stretchesOf(
  readings: readonly Pick<DatedReading, 'day' | 'earliest' | 'reading' | 'word'>[],
  asOf: string,
): Stretch[] {
  return readings.flatMap(({ day, reading, word }, index) => {
    const next = readings[index + 1]
    const to = next?.day ?? asOf
    const quiet = daysBetween(day, next && next.earliest < to ? next.earliest : to)
    return daysBetween(day, to) > 0 ? [{ from: day, to, reading, word, silent: quiet > longestGap ? quiet : null }] : []
  })
}

/** Up to this many days, a length is given in this unit of as many days. */
const units = [
  { upTo: 20, unit: 'day', days: 1 },
  { upTo: 69, unit: 'week', days: 7 },
  { upTo: 729, unit: 'month', days: 30.44 },
  { upTo: Number.POSITIVE_INFINITY, unit: 'year', days: 365.25 },
] as const

/** 10 days, 5 weeks, 4 months, 3 years: rounded down. */
export function lengthInWords(length: number): string {
  const { unit, days } = units.find(({ upTo }) => length <= upTo) ?? units[0]
  return counted(Math.floor(length / days), unit)
}
