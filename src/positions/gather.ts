/** Brings rows that belong together side by side, in one pass and without comparing: a counting sort. */
import { finish, type Steps } from '../pauses.js'
import { at, type Lists } from './columns.js'

/** For each group, of `count`, the values of its rows, in the order of the rows. Without `values`, the rows themselves. */
export const gather = (groupOf: ArrayLike<number>, count: number, values?: ArrayLike<number>): Lists =>
  finish(gatherInSteps(groupOf, count, values))

/** Rows of one step: some milliseconds. */
const aStep = 65_536

export function* gatherInSteps(groupOf: ArrayLike<number>, count: number, values?: ArrayLike<number>): Steps<Lists> {
  const from = new Uint32Array(count + 1)
  for (let row = 0; row < groupOf.length; row++) {
    if (row % aStep === 0) yield
    from[at(groupOf, row) + 1] = at(from, at(groupOf, row) + 1) + 1
  }
  for (let group = 0; group < count; group++) from[group + 1] = at(from, group + 1) + at(from, group)
  const next = from.slice()
  const gathered = new Uint32Array(groupOf.length)
  for (let row = 0; row < groupOf.length; row++) {
    if (row % aStep === 0) yield
    const group = at(groupOf, row)
    const place = at(next, group)
    gathered[place] = values ? at(values, row) : row
    next[group] = place + 1
  }
  return { from, values: gathered }
}

/** The lists of other rows, in the order of `rows`. */
export function listsInOrder({ from, values }: Lists, rows: ArrayLike<number>): Lists {
  const ends = new Uint32Array(rows.length + 1)
  const gathered = new Uint32Array(values.length)
  let length = 0
  for (let row = 0; row < rows.length; row++) {
    const of = at(rows, row)
    const list = values.subarray(at(from, of), at(from, of + 1))
    gathered.set(list, length)
    length += list.length
    ends[row + 1] = length
  }
  return { from: ends, values: gathered.subarray(0, length) }
}

/** The numbers of other rows, in the order of `rows`. */
export function inOrderOf<N extends Uint8Array | Uint32Array | Int32Array>(column: N, rows: ArrayLike<number>): N {
  const ordered = new (column.constructor as new (length: number) => N)(rows.length)
  for (let row = 0; row < rows.length; row++) ordered[row] = at(column, at(rows, row))
  return ordered
}
