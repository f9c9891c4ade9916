/** The curve of the mean gap in pixels: a stepped line, its band without outsiders, and breaks over silence. Pure. */
import { daysBetween } from '../../src/codebook/days-between.js'
import type { Item } from '../state/ask.js'
import type { GapItem } from '../strips/gap-item.js'
import type { StripAxis } from '../strips/strip-axis.js'
import { dayNumber, isoDay } from '../time/days.js'
import { longestPause } from '../time/runs.js'

export type GapDay = Item<'gap'>

export interface CurveLayout {
  /** Stretches of the line; dots where a day stands alone. */
  lines: string[]
  robust: string[]
  /** Between the two, where both are there. */
  band: { x: number; width: number; y: number; height: number }[]
  /** Demands in the mean and left unanswered, as bars from the foot. */
  counts: { x: number; width: number; demands: number; unanswered: number }[]
  stops: number[]
}

/** A stretch of days on which somebody spoke, and the 30 days after it. */
export interface Heard {
  from: string
  /** The first day of the silence after it; null where none began. */
  to: string | null
}

/** When either side was heard on any of these demands, by the silences that each item names. */
export function heardOn(items: readonly GapItem[]): Heard[] {
  const all = items.flatMap(({ raiser, addressee, steps, silences }) =>
    [raiser, addressee].flatMap((side) => {
      const first = steps.find(({ by }) => by.includes(side))
      const own = silences.filter((it) => it.side === side)
      const froms = [first?.earliest, ...own.map(({ to }) => to)].filter((it): it is string => typeof it === 'string')
      return froms.map((from, at): Heard => ({ from, to: own[at]?.from ?? null }))
    }),
  )
  const runs: Heard[] = []
  for (const it of all.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1)
    if (last && (last.to === null || it.from <= last.to)) last.to = later(last.to, it.to)
    else runs.push({ ...it })
  }
  return runs
}

const later = (a: string | null, b: string | null) => (a === null || b === null ? null : a > b ? a : b)

/** Gaps with a line of their own. */
export const gridGaps = [0, 0.25, 0.5, 0.75, 1]

/** How far down a gap is drawn: all of what was asked at the top. */
export const heightOf = (height: number) => (gap: number) => 4 + (1 - gap) * (height - 8)

/** Where no item says when somebody was heard, a month after each day. */
export function layOutCurve(
  days: readonly GapDay[],
  heard: readonly Heard[],
  axis: StripAxis,
  height: number,
): CurveLayout {
  const y = heightOf(height)
  const layout: CurveLayout = {
    lines: [],
    robust: [],
    band: [],
    counts: [],
    stops: days.map(({ day }) => axis.at(day)),
  }
  let [line, robust] = ['', '']
  const end = () => {
    if (line) layout.lines.push(line)
    if (robust) layout.robust.push(robust)
    line = robust = ''
  }
  for (const [at, it] of days.entries()) {
    const next = days[at + 1]?.day ?? null
    const until = silentFrom(it.day, heard)
    const isBroken = until !== null && (next === null || until < next)
    const from = axis.at(it.day)
    const to = isBroken ? axis.at(until) : next === null ? axis.end : axis.at(next)
    if (it.gap === null) end()
    else {
      line += `${line ? `V${n(y(it.gap))}` : `M${n(from)} ${n(y(it.gap))}`}H${n(to)}`
      if (it.robustGap === null) {
        if (robust) layout.robust.push(robust)
        robust = ''
      } else {
        const own = y(it.robustGap)
        robust += `${robust ? `V${n(own)}` : `M${n(from)} ${n(own)}`}H${n(to)}`
        const top = Math.min(own, y(it.gap))
        if (own !== y(it.gap))
          layout.band.push({ x: from, width: to - from, y: top, height: Math.abs(own - y(it.gap)) })
      }
    }
    layout.counts.push({ x: from, width: Math.max(1, to - from), demands: it.demands, unanswered: it.unanswered })
    if (isBroken) end()
  }
  end()
  return layout
}

/** The first day of the silence that follows a day; null where somebody goes on. */
function silentFrom(day: string, heard: readonly Heard[]): string | null {
  const run = heard.find(({ from, to }) => from <= day && (to === null || day < to))
  if (run) return run.to
  return heard.length > 0 && daysBetween(heard[0]?.from ?? day, day) < 0
    ? null
    : isoDay(dayNumber(day) + longestPause + 1)
}

/** As short as it can be told apart. */
export const inPixels = (value: number) => String(Math.round(value * 100) / 100)
const n = inPixels
