/** What each speaker last said on each demand, and how much: what a picture of the whole is drawn from. */

import { marks } from '../codebook/readings.js'
import type { Pause } from '../pauses.js'
import { at } from './columns.js'
import type { View } from './view.js'

/** One speaker on one demand, for one side. */
export interface SpokenPair {
  trajectory: number
  speaker: number
  statements: number
  /** Rows of the last day, with others between them. A statement that somebody denies decides nothing beside others. */
  from: number
  to: number
  disputed: boolean
}

export interface SpokenPairs {
  pairs: SpokenPair[]
  /** Statements by speaker and side, and by demand: `speaker * actors + side`, and the number of the demand. */
  bySpeaker: Map<number, number>
  byDemand: Map<number, number>
}

/** The key of a speaker of a side. */
export const speakerKey = ({ columns }: View['positions'], speaker: number, side: number) =>
  speaker * columns.actors.length + side

/**
 * Only stances that count by the view's day and filters.
 *
 * @param only one speaker, or null for all
 * @param pause waits now and then, so that other answers get their turn
 */
export async function spokenPairs(
  view: View,
  trajectories: readonly number[],
  only: number | null,
  pause: Pause,
): Promise<SpokenPairs> {
  const { columns, count } = view.positions
  const seen = new Uint8Array(count)
  const found: SpokenPairs = { pairs: [], bySpeaker: new Map(), byDemand: new Map() }
  const add = (to: Map<number, number>, key: number) => to.set(key, (to.get(key) ?? 0) + 1)
  for (const trajectory of trajectories) {
    await pause()
    const [side, demand] = [at(columns.trajectory.side, trajectory), at(columns.trajectory.demand, trajectory)]
    const pairs = new Map<number, SpokenPair & { last: number }>()
    const { from, to } = view.positions.stancesOf(trajectory)
    for (let row = from; row < to; row++) {
      const mark = view.markOf(row)
      if ((mark & marks.counts) === 0) continue
      const statement = at(columns.stance.statement, row)
      const speaker = at(columns.statement.speaker, statement)
      if (only !== null && speaker !== only) continue
      const fresh = { trajectory, speaker, statements: 0, from: row, to: row, disputed: true, last: -1 }
      const pair = pairs.get(speaker) ?? fresh
      if (pair === fresh) pairs.set(speaker, pair)
      if (pair.last !== statement) {
        pair.last = statement
        pair.statements++
        add(found.byDemand, demand)
        if (seen[statement] === 0) add(found.bySpeaker, speakerKey(view.positions, speaker, side))
        seen[statement] = 1
      }
      const isDenied = (mark & marks.disputed) !== 0
      if (isDenied && !pair.disputed) continue
      const isLater = at(columns.stance.latest, row) !== at(columns.stance.latest, pair.from)
      if (isLater || (pair.disputed && !isDenied)) pair.from = row
      pair.to = row + 1
      pair.disputed = isDenied
    }
    for (const { last, ...pair } of pairs.values()) found.pairs.push(pair)
  }
  return found
}

/** The rows of its last day. */
export function lastRows(view: View, { speaker, from, to, disputed }: SpokenPair): number[] {
  const { stance, statement } = view.positions.columns
  const rows: number[] = []
  for (let row = from; row < to; row++) {
    const mark = view.markOf(row)
    if ((mark & marks.counts) === 0 || ((mark & marks.disputed) !== 0) !== disputed) continue
    if (at(statement.speaker, at(stance.statement, row)) === speaker) rows.push(row)
  }
  return rows
}
