/** The statements beside a reading: disputed ones, which decide nothing, and those that may have been said by then. */
import { byText } from '../codebook/by-text.js'
import { marks } from '../codebook/readings.js'
import { at } from './columns.js'
import type { DeniedStances } from './denied-stances.js'
import type { View } from './view.js'

export interface Beside {
  /** Ids in the order of text: of many statements, the last ones in time. */
  ids: string[]
  /** How many there are in all, and how many may have been said by then. */
  all: number
  uncertain: number
}

/** At most `most` of them. Without `denied`, those alone that may have been said by then. */
export function besideOf(view: View, trajectory: number, denied: boolean, most: number): Beside {
  const perhaps = view.perhapsIn(trajectory)
  let all = perhaps.length
  let listed = perhaps
  let ids: string[] = []
  if (denied) {
    const those = view.positions.deniedIn(trajectory)
    const stands = countedAmong(view, trajectory, those)
    for (let which = 0; which < stands.length; which++) all += stands[which] as number
    listed = leaveFirst(all - most, perhaps, those, stands)
    ids = new Array(Math.min(all, most) - listed.length)
    for (let [at, next] = [0, 0]; next < ids.length; at++)
      if (stands[those.rowOf[at] as number] === 1) ids[next++] = those.ids[at] as string
  } else listed = perhaps.slice(-most)
  if (listed.length > 0) {
    const { columns, statementId } = view.positions
    for (const row of listed) ids.push(statementId(at(columns.stance.statement, row)))
    ids.sort(byText)
  }
  return { ids, all, uncertain: perhaps.length }
}

/** A 1 for each that counts. */
function countedAmong({ markOf, runOf }: View, trajectory: number, { rows }: DeniedStances): Uint8Array {
  const counted = new Uint8Array(rows.length)
  const { from, to } = runOf(trajectory)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (row >= from && row < to && markOf(row) & marks.counts) counted[at] = 1
  }
  return counted
}

/** Takes the first ones of both away; what is left of `perhaps`. */
function leaveFirst(count: number, perhaps: number[], { rows }: DeniedStances, stands: Uint8Array): number[] {
  let next = 0
  for (let [left, at] = [count, 0]; left > 0; ) {
    while (at < rows.length && stands[at] === 0) at++
    if (at === rows.length || (perhaps[next] as number) < (rows[at] as number)) next++
    else stands[at] = 0
    left--
  }
  return perhaps.slice(next)
}
