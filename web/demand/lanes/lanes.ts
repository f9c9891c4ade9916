/** Stances as lanes: one side on one demand, each stance with what it counts for on the chosen day. Pure. */
import { byText } from '../../../src/codebook/by-text.js'
import type { ReadingName } from '../../../src/codebook/words.js'
import type { Item } from '../../state/ask.js'
import { dayNumber } from '../../time/days.js'
import { longestGap } from '../../time/scale.js'

export type StanceItem = Item<'trajectories'>

export interface Spot extends StanceItem {
  /** `later` is not told by the chosen day; `beside` is told, but disputed or maybe said by then. */
  place: 'counts' | 'beside' | 'later'
}

export interface Lane {
  key: string
  side: string
  demand: string
  /** In the order of their days. */
  spots: Spot[]
  /** The days that decide a reading, and the reading after each. */
  steps: Step[]
}

export interface Step {
  day: string
  reading: ReadingName
}

/** A reading that changed: when, from what to what, and by which stances. */
export interface Move {
  side: string
  demand: string
  day: string
  before: ReadingName
  after: ReadingName
  spots: Spot[]
}

const keyOf = ({ side, demand }: { side: string; demand: string }) => `${side} ${demand}`

/**
 * @param all the stances of the whole record, so that what comes after the day can be seen to come
 * @param told those of the chosen day; its readings are the ones that count
 */
export function toLanes(all: readonly StanceItem[], told: readonly StanceItem[]): Lane[] {
  const byStance = new Map(told.map((item) => [`${item.statement} ${keyOf(item)}`, item]))
  const lanes = new Map<string, Lane>()
  for (const item of all) {
    const key = keyOf(item)
    const lane = lanes.get(key) ?? { key, side: item.side, demand: item.demand, spots: [], steps: [] }
    lanes.set(key, lane)
    const now = byStance.get(`${item.statement} ${key}`)
    const place = now === undefined ? 'later' : now.reading === null ? 'beside' : 'counts'
    lane.spots.push({ ...item, ...now, reading: now?.reading ?? null, place })
  }
  for (const lane of lanes.values()) {
    lane.spots.sort((a, b) => byText(a.latest, b.latest))
    for (const { latest, reading } of lane.spots)
      if (reading !== null && lane.steps.at(-1)?.day !== latest) lane.steps.push({ day: latest, reading })
  }
  return [...lanes.values()]
}

/** Every change of a reading in these lanes, first day first; the first reading of a lane is no change. */
export function movesOf(lanes: readonly Lane[]): Move[] {
  return lanes
    .flatMap(({ side, demand, spots, steps }) =>
      steps.slice(1).flatMap(({ day, reading }, index) => {
        const before = steps[index]?.reading ?? reading
        const by = spots.filter((spot) => spot.latest === day && spot.place === 'counts')
        return before === reading ? [] : [{ side, demand, day, before, after: reading, spots: by }]
      }),
    )
    .sort((a, b) => byText(a.day, b.day))
}

/** The stretches of a lane's line: held from one day that decides to the next, or broken by silence. */
export interface Stretch {
  from: string
  to: string
  reading: ReadingName
  /** Days without a word, where there are more than `longestGap`; else null. */
  silent: number | null
}

/** Pure: a line never runs on through more than a week in which the side was not heard. */
export function stretchesOf(steps: readonly Step[], asOf: string): Stretch[] {
  return steps.flatMap(({ day, reading }, index) => {
    const to = steps[index + 1]?.day ?? asOf
    const days = dayNumber(to) - dayNumber(day)
    return days > 0 ? [{ from: day, to, reading, silent: days > longestGap ? days : null }] : []
  })
}

/** 10 days, 5 weeks, 4 months, 3 years: rounded down. */
export function inWords(days: number): string {
  const [unit, length] =
    days < 21
      ? (['day', 1] as const)
      : days < 70
        ? (['week', 7] as const)
        : days < 730
          ? (['month', 30.44] as const)
          : (['year', 365.25] as const)
  const count = Math.floor(days / length)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
