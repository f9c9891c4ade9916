/** Readings with the day on which each began: what two published versions of the data are compared by. */
import { byText } from '../codebook/by-text.js'
import { changesOf } from '../codebook/moves.js'
import { roleOf } from '../codebook/role.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { at } from '../positions/columns.js'
import { type JudgedDay, judgedDays } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import { allDemands } from '../questions/demands.js'
import { pauses } from '../questions/support/pauses.js'
import type { Graph } from '../store/graph-store.js'

/** From this day on the side reads so on the demand. */
export interface DatedReading {
  side: string
  demand: string
  day: string
  /** `silent` where it was first heard on that day. */
  before: ReadingName
  reading: ReadingName
}

export interface DatedReadings {
  /** In the order of sides, demands and days. */
  readings: DatedReading[]
  /** The first day that is kept; null where all are. */
  from: string | null
  /** How many began earlier and are left out. */
  left: number
}

/** Of a long record the latest readings are compared: 300,000 would take as much memory as the record itself. */
export const mostReadings = 50_000

/** The day with the judgement of it, for who wants to tell more. */
export interface BegunReading {
  before: ReadingName
  judged: JudgedDay
  /** The one before, for a change of witness. */
  judgedBefore: JudgedDay | null
  isChangeOfWitness: boolean
  /** The number of its day. */
  number: number
}

/** The readings of a side on a demand in the order of their days, the first one too. */
export function begunReadings(view: View, role: Role, trajectory: number): BegunReading[] {
  const { latest } = view.positions.columns.stance
  const days = judgedDays(view, role, trajectory)
  const [first] = days
  if (!first) return []
  const numberOf = ({ last }: JudgedDay) => at(latest, last.from)
  const begun: BegunReading[] = [
    { before: 'silent', judged: first, judgedBefore: null, isChangeOfWitness: false, number: numberOf(first) },
  ]
  for (const { before, after, isChangeOfWitness } of changesOf(role, days))
    begun.push({
      ...{ before: before.reading, judged: after, judgedBefore: before, isChangeOfWitness },
      number: numberOf(after),
    })
  return begun
}

/** All readings of a generation, by the day on which they were taken. @param most how many are kept, the latest ones */
export async function datedReadings(graph: Graph, most = mostReadings): Promise<DatedReadings> {
  const [positions, demands] = await Promise.all([positionsIn(graph), allDemands(graph)])
  const view = viewOf(positions, { clock: 'said', hedged: 'include' })
  const pause = pauses()
  let found: (DatedReading & { number: number })[] = []
  let left = 0
  // Of those that are left out, the latest day: no part of a day is kept.
  let leftTo = -1
  const cut = (to: number) => {
    if (found.length <= to) return
    found.sort((a, b) => b.number - a.number)
    leftTo = Math.max(leftTo, found[to]?.number ?? -1)
    const kept = found.filter(({ number }) => number > leftTo)
    left += found.length - kept.length
    found = kept
  }
  for (const demand of demands)
    for (const trajectory of positions.trajectoriesOn(demand.id)) {
      await pause()
      const side = positions.sideOf(trajectory)
      for (const { before, judged, number } of begunReadings(view, roleOf(demand, side), trajectory)) {
        if (number <= leftTo) left++
        else
          found.push({
            ...{ side, demand: demand.id, day: positions.dayOf(number), before, reading: judged.reading },
            number,
          })
      }
      if (found.length >= 2 * most) cut(most)
    }
  cut(most)
  const readings = found
    .sort((a, b) => byText(a.side, b.side) || byText(a.demand, b.demand) || a.number - b.number)
    .map(({ number: _, ...reading }) => reading)
  return { readings, from: left > 0 ? dayAfter(positions.columns.days, leftTo) : null, left }
}

/** The first day of the record after this one, by its number. */
const dayAfter = (days: readonly string[], number: number) => days[number + 1] ?? days[number] ?? null
