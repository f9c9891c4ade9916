/** What is looked up of stances, found once for a generation: no view looks at every place, or every statement, of them. */

import { marks } from '../codebook/readings.js'
import { relations } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import type { Columns, Lists } from './columns.js'

export interface StanceIndex {
  /** Who took each stance. */
  speaker: Uint32Array
  /** On which demand each is. */
  demand: Uint32Array
  /** For each source, the rows of the stances that it tells, in order; a row stands there once for each place. */
  toldIn: Lists
  /** Of each stance, a bit for each relation that relays any of its places, and `narrated`. */
  relays: Uint8Array
  /** The rows of stances that somebody denies, in order. */
  disputed: Uint32Array
  /** For each day, the last day of any statement that may have been made by then. */
  reach: Uint32Array
}

/** A place without a relay. */
const narrated = 1 << relations.length

export function stanceIndex(columns: Columns): StanceIndex {
  const parts = partsOf(columns)
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part()])) as unknown as StanceIndex
}

/** The same, one column in each turn of the loop: of a million statements each takes up to 50 ms. */
export async function stanceIndexInTurns(columns: Columns): Promise<StanceIndex> {
  const pause = pauses()
  const found: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(partsOf(columns))) {
    await pause()
    found[name] = part()
  }
  return found as unknown as StanceIndex
}

type Parts = { [Name in keyof StanceIndex]: () => StanceIndex[Name] }

const partsOf = ({ days, sources, statement, stance, place, trajectory }: Columns): Parts => ({
  speaker: () => speakersOf(stance.statement, statement.speaker),
  demand: () => demandsOf(trajectory),
  toldIn: () => toldIn(stance.places, place.source, sources.length),
  relays: () => relaysOf(stance.places, place.relations),
  disputed: () => disputedIn(stance.marks),
  reach: () => reachOf(statement.earliest, statement.latest, days.length),
})

function speakersOf(statementOf: Uint32Array, speakerOf: Uint32Array): Uint32Array {
  const speakers = new Uint32Array(statementOf.length)
  for (let row = 0; row < speakers.length; row++) speakers[row] = speakerOf[statementOf[row] as number] as number
  return speakers
}

function demandsOf({ demand, from }: Columns['trajectory']): Uint32Array {
  const demands = new Uint32Array(from.at(-1) ?? 0)
  for (let row = 0; row < demand.length; row++) demands.fill(demand[row] as number, from[row], from[row + 1])
  return demands
}

/** The same as to gather sources by row, without a number for each pair of them. */
function toldIn({ from: begins, values: told }: Lists, sourceOf: Uint32Array, sources: number): Lists {
  const from = new Uint32Array(sources + 1)
  // By number: a loop over the values themselves takes five times as long.
  for (let index = 0; index < told.length; index++) {
    const next = (sourceOf[told[index] as number] as number) + 1
    from[next] = (from[next] as number) + 1
  }
  for (let source = 0; source < sources; source++)
    from[source + 1] = (from[source] as number) + (from[source + 1] as number)
  const [values, free] = [new Uint32Array(told.length), from.slice()]
  for (let row = 0, index = 0; row + 1 < begins.length; row++) {
    for (const end = begins[row + 1] as number; index < end; index++) {
      const source = sourceOf[told[index] as number] as number
      const at = free[source] as number
      values[at] = row
      free[source] = at + 1
    }
  }
  return { from, values }
}

function relaysOf(places: Lists, relationsOf: Uint8Array): Uint8Array {
  const relays = new Uint8Array(places.from.length - 1)
  for (let row = 0; row < relays.length; row++) {
    let bits = 0
    for (let index = places.from[row] as number; index < (places.from[row + 1] as number); index++)
      bits |= relationsOf[places.values[index] as number] || narrated
    relays[row] = bits
  }
  return relays
}

function disputedIn(own: Uint8Array): Uint32Array {
  let count = 0
  for (const mark of own) if (mark & marks.disputed) count++
  const rows = new Uint32Array(count)
  for (let row = 0, next = 0; next < count; row++) if ((own[row] as number) & marks.disputed) rows[next++] = row
  return rows
}

function reachOf(earliest: Uint32Array, latest: Uint32Array, days: number): Uint32Array {
  const reach = new Uint32Array(days)
  for (let row = 0; row < latest.length; row++) {
    const first = earliest[row] as number
    if ((latest[row] as number) > (reach[first] as number)) reach[first] = latest[row] as number
  }
  for (let day = 1; day < days; day++) reach[day] = Math.max(reach[day] as number, reach[day - 1] as number)
  return reach
}
