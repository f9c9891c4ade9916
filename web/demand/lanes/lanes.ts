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

export interface DatedReading {
  day: string
  reading: ReadingName
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

/** A change from one reading to another, and the stances behind it. */
export interface Move {
  side: string
  demand: string
  day: string
  before: ReadingName
  after: ReadingName
  stances: LaneStance[]
}

const keyOf = ({ side, demand }: { side: string; demand: string }) => `${side} ${demand}`

/**
 * @param all the stances of the whole record, so that later ones can be shown as later
 * @param known those of the chosen day, whose readings count
 */
export function toLanes(all: readonly StanceItem[], known: readonly StanceItem[]): Lane[] {
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
    for (const { latest, reading } of lane.stances)
      if (reading !== null && lane.readings.at(-1)?.day !== latest) lane.readings.push({ day: latest, reading })
  }
  return [...lanes.values()]
}

/** Every change of a reading in these lanes, first day first; a lane's first reading is no change. */
export function movesOf(lanes: readonly Lane[]): Move[] {
  return lanes
    .flatMap(({ side, demand, stances, readings }) =>
      readings.slice(1).flatMap(({ day, reading }, index) => {
        const before = readings[index]?.reading ?? reading
        const by = stances.filter((stance) => stance.latest === day && stance.effect === 'counts')
        return before === reading ? [] : [{ side, demand, day, before, after: reading, stances: by }]
      }),
    )
    .sort((a, b) => byText(a.day, b.day))
}

/** A stretch of a lane's line, from one day that decides a reading to the next. */
export interface Stretch {
  from: string
  to: string
  reading: ReadingName
  /** Its length in days where that is more than `longestGap`: the line breaks. Else null. */
  silent: number | null
}

/** No line runs through more than a week in which the side did not speak. */
export function stretchesOf(readings: readonly DatedReading[], asOf: string): Stretch[] {
  return readings.flatMap(({ day, reading }, index) => {
    const to = readings[index + 1]?.day ?? asOf
    const days = daysBetween(day, to)
    return days > 0 ? [{ from: day, to, reading, silent: days > longestGap ? days : null }] : []
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
