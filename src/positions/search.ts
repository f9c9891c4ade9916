/** Looks places up in rows that are in order. */
import { at } from './columns.js'

/** The first of the rows from `from` to before `to` that is past what is looked for; `to` where none is. */
export function firstPast(from: number, to: number, isPast: (row: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The row of lists whose values contain this place, by where the values of each row begin. */
export const rowWith = (from: Uint32Array, place: number): number =>
  firstPast(0, from.length - 1, (row) => at(from, row + 1) > place)

/** The first place in a column in order whose number is not less. */
export const firstIn = (rows: Uint32Array, least: number): number =>
  firstPast(0, rows.length, (place) => at(rows, place) >= least)
