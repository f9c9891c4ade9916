/** Numbers the labels of a network's rows and columns, so that everything after works with numbers. */

import type { Steps } from '../pauses.js'
import { mapped } from './counting-sort.js'
import type { Minimum } from './minimum-statements.js'
import type { NumberedStance } from './network-stance.js'
import type { OrderedStances } from './order-stances.js'

export interface IndexedStances {
  stances: readonly NumberedStance[]
  /** Distinct labels in the order of UTF-16 code units. */
  rows: string[]
  columns: string[]
  /** The row and the column of each stance. */
  rowOf: Int32Array
  columnOf: Int32Array
}

/** `labelled` may have more than `stances`: isolates get a row or a column too, if they have their minimum. */
export function* indexStances(
  stances: readonly NumberedStance[],
  labelled: readonly NumberedStance[],
  all: OrderedStances,
  minimum: Minimum,
): Steps<IndexedStances> {
  const [rows, rowOf] = yield* used(all.rows, stances, labelled, ({ row }) => row, minimum.row)
  const [columns, columnOf] = yield* used(all.columns, stances, labelled, ({ column }) => column, minimum.column)
  return { stances, rows, columns, rowOf, columnOf }
}

/** The labels that occur, and for each stance the place of its own among them. */
function* used(
  all: string[],
  stances: readonly NumberedStance[],
  labelled: readonly NumberedStance[],
  of: (placed: NumberedStance) => number,
  hasMinimum: (label: number) => boolean,
): Steps<readonly [string[], Int32Array]> {
  const places = new Int32Array(all.length).fill(-1)
  const given = new Uint8Array(all.length)
  for (const label of yield* mapped(labelled, of)) given[label] = 1
  for (let label = 0; label < all.length; label++) if (given[label] === 1 && hasMinimum(label)) places[label] = 0
  const labels: string[] = []
  for (const [number, label] of all.entries()) {
    if (places[number] === -1 || label === '') continue
    places[number] = labels.length
    labels.push(label)
  }
  return [labels, Int32Array.from(yield* mapped(stances, (placed) => places[of(placed)] as number))]
}
