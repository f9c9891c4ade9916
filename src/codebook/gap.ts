/** Section 5, "The gap between two sides": what is asked less what is granted. */
import { owersOf, type TableDemand } from './answers.js'
import { addresseeGrants, raiserAsks } from './asked-and-granted.js'
import { daysBetween } from './days-between.js'
import type { ReadingName } from './words.js'

export interface DemandGap {
  /** Null where the raiser is not heard, or reads mixed or disputed. */
  asked: number | null
  /** Null where the addressee is not heard, or reads mixed or disputed. */
  granted: number | null
  /** From 0 (met) to 1 (apart); null where it is not defined. */
  gap: number | null
}

/** The gap on one demand, by the reading of the side that raised it and of the one it is addressed to. */
export function gapOf(raiser: ReadingName, addressee: ReadingName): DemandGap {
  const wants = raiserAsks[raiser] ?? null
  const grants = addresseeGrants[addressee] ?? null
  if (wants === 0) return { asked: 0, granted: grants, gap: 0 }
  return { asked: wants, granted: grants, gap: wants === null || grants === null ? null : Math.max(0, wants - grants) }
}

export interface Pair {
  raiser: string
  addressee: string
}

/** Which of two sides raised a demand and which has to answer it; null where it is not between the two. */
export function pairOn(demand: TableDemand, [a, b]: readonly [string, string]): Pair | null {
  const owing = owersOf(demand)
  if (demand.raisedBy.includes(a) && owing.includes(b)) return { raiser: a, addressee: b }
  if (demand.raisedBy.includes(b) && owing.includes(a)) return { raiser: b, addressee: a }
  return null
}

/** The mean over the demands where the gap is defined, with their number; null where there is none. */
export function meanGap(gaps: readonly DemandGap[]): { gap: number | null; demands: number } {
  const defined = gaps.flatMap(({ gap }) => (gap === null ? [] : [gap]))
  const sum = defined.reduce((total, gap) => total + gap, 0)
  return { gap: defined.length === 0 ? null : sum / defined.length, demands: defined.length }
}

/** A line of the gap breaks where neither side spoke for more than this many days. */
const longestSilence = 30
/** In days: of a statement that may be of any day in years, no day says that anybody spoke. */
const longestInterval = 366

/** Between which days something was said. */
interface Spoken {
  earliest: string
  latest: string
}

/** Says of a day whether nobody spoke for more than 30 days before it; where a statement may be of these days, nobody knows that. */
export function silenceIn(spoken: Iterable<Spoken>): (asOf: string) => boolean {
  const runs = heardIn(spoken)
  return (asOf) => {
    const day = dayNumber(asOf)
    return !runs.some(({ from, to }) => from <= day && day <= to)
  }
}

/** The silences after something was said: from the thirty-first day on, to the day on which somebody spoke again, if ever. */
export function silencesIn(spoken: Iterable<Spoken>): { from: string; to: string | null }[] {
  const runs = heardIn(spoken)
  return runs.map(({ to }, index) => {
    const next = runs[index + 1]
    return { from: isoDay(to + 1), to: next ? isoDay(next.from) : null }
  })
}

/** Stretches of days in which somebody spoke, and the 30 days after each. */
function heardIn(spoken: Iterable<Spoken>): { from: number; to: number }[] {
  const heard = [...spoken]
    .map(({ earliest, latest }) => {
      const from = daysBetween(earliest, latest) > longestInterval ? latest : earliest
      return { from: dayNumber(from), to: dayNumber(latest) + longestSilence }
    })
    .sort((a, b) => a.from - b.from)
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of heard) {
    const last = runs.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else runs.push({ from, to })
  }
  return runs
}

const dayNumber = (day: string) => daysBetween('1970-01-01', day)
const isoDay = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
