/** Readings with the day on which each began: what two published versions of the data are compared by. */
import { z } from 'zod'
import { changesOf } from '../codebook/moves.js'
import { roleOf } from '../codebook/role.js'
import { id } from '../codebook/schemas.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import { type JudgedDay, judgedDays } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import { typedQuery } from '../questions/support/typed-query.js'
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
  /** In the order of demands, sides and days. */
  readings: DatedReading[]
  /** The first day that is kept; null where all are. */
  from: string | null
  /** How many began earlier and are left out. */
  left: number
}

/** Of a long record the latest readings are compared: 300,000 would take as much memory as the record itself. */
export const mostReadings = 20_000

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

/** Without what is counted of each: of a generation that is being loaded nobody has asked for that. */
const sidesOfDemands = typedQuery('demands', z.object({ id, raisedBy: z.array(id), addressedTo: z.array(id) }))

/** All readings of a generation, by the day on which they were taken. @param most how many are kept, the latest ones */
export async function datedReadings(graph: Graph, most = mostReadings): Promise<DatedReadings> {
  const [positions, demands] = await Promise.all([positionsIn(graph), sidesOfDemands(graph, {})])
  const view = viewOf(positions, { clock: 'said', hedged: 'include' })
  const pause = pauses()
  let found: DatedReading[] = []
  // The number of the day of each.
  let days: number[] = []
  let left = 0
  // Of those that are left out, the latest day: no part of a day is kept.
  let leftTo = -1
  const cut = () => {
    if (found.length <= most) return
    leftTo = Math.max(
      leftTo,
      Uint32Array.from(days)
        .sort()
        .at(-1 - most) ?? leftTo,
    )
    const kept = found.filter((_, index) => (days[index] ?? 0) > leftTo)
    left += found.length - kept.length
    found = kept
    days = days.filter((day) => day > leftTo)
  }
  for (const { id: demand, ...sides } of demands)
    for (const trajectory of positions.trajectoriesOn(demand)) {
      await pause()
      const side = positions.sideOf(trajectory)
      for (const { before, judged, number } of begunReadings(view, roleOf(sides, side), trajectory)) {
        if (number <= leftTo) left++
        else {
          found.push({ side, demand, day: positions.dayOf(number), before, reading: judged.reading })
          days.push(number)
        }
      }
      if (found.length >= 2 * most) cut()
    }
  cut()
  return { readings: found, from: left > 0 ? dayAfter(positions.columns.days, leftTo) : null, left }
}

/** The first day of the record after this one, by its number. */
const dayAfter = (days: readonly string[], number: number) => days[number + 1] ?? days[number] ?? null
