/** Looks places up in rows that are in order. */
import { firstPast } from '../codebook/first-past.js'
import { at } from './columns.js'

/** The row of lists whose values contain this place, by where the values of each row begin. */
export const rowWith = (from: Uint32Array, place: number): number =>
  firstPast(0, from.length - 1, (row) => at(from, row + 1) > place)

/** The first place in a column in order whose number is not less. */
export const firstIn = (rows: Uint32Array, least: number): number =>
  firstPast(0, rows.length, (place) => at(rows, place) >= least)
