/** The stances that may have been taken, or known, by a day: found without a look at those that were for sure. */

import { firstPast } from '../codebook/first-past.js'
import { type Lists, listAt } from './columns.js'
import type { Positions } from './positions.js'

interface Sought {
  /** The number of the day. */
  asOf: number
  byPublication: boolean
  /** Only places of this source; null for any. */
  only: number | null
}

/** Rows of a trajectory, in order, among which all lie that may count, each once. */
export function perhapsIn(
  positions: Positions,
  { asOf, byPublication, only }: Sought,
): (trajectory: number) => number[] {
  const { columns, index, stancesOf } = positions
  const { source, stance } = columns
  if (asOf < 0 || asOf >= columns.days.length) return () => []
  if (!byPublication) return saidPerhaps
  let candidates: Uint32Array | undefined
  return (trajectory) => {
    candidates ??= toldBy(uncertainSources(), index.toldIn, stance.statement.length)
    const rows: number[] = []
    if (candidates.length === 0) return rows
    const { from, to } = stancesOf(trajectory)
    const all = candidates
    for (let at = firstPast(0, all.length, (it) => (all[it] as number) >= from); (all[at] as number) < to; at++) {
      const row = all[at] as number
      if (row !== rows.at(-1)) rows.push(row)
    }
    return rows
  }

  /** No statement that may have been made by the day is of a later day than its reach. */
  function saidPerhaps(trajectory: number): number[] {
    const { from, to } = stancesOf(trajectory)
    const { earliest, latest } = stance
    const last = index.reach[asOf] as number
    const rows: number[] = []
    let row = firstPast(from, to, (it) => (latest[it] as number) > asOf)
    for (; row < to && (latest[row] as number) <= last; row++) if ((earliest[row] as number) <= asOf) rows.push(row)
    return rows
  }

  /** Those that may have been out by the day. */
  function uncertainSources(): number[] {
    const found: number[] = []
    for (let of = 0; of < columns.sources.length; of++) {
      if (only !== null && of !== only) continue
      if ((source.publishedEarliest[of] as number) <= asOf && (source.publishedLatest[of] as number) > asOf)
        found.push(of)
    }
    return found
  }
}

/** The rows of all of these sources, in order; of many, without sorting. */
function toldBy(sources: readonly number[], toldIn: Lists, rows: number): Uint32Array {
  const [first] = sources
  if (first === undefined) return new Uint32Array()
  if (sources.length === 1) return listAt(toldIn, first)
  const marked = new Uint8Array(rows)
  for (const of of sources) for (const row of listAt(toldIn, of)) marked[row] = 1
  const found = new Uint32Array(marked.reduce((sum, one) => sum + one, 0))
  for (let row = 0, next = 0; next < found.length; row++) if (marked[row] === 1) found[next++] = row
  return found
}
