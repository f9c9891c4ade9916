/** Who spoke on what and when, and the windows of a network, as bounds are counted over them. */

/** Stances that count, by the numbers of their labels. */
export interface Spoken {
  count: number
  row: Int32Array
  column: Int32Array
  qualifier: Uint8Array
  /** In which unit of time, from 0 on; always 0 where there are no windows. */
  unit: Int32Array
  rows: number
  columns: number
  /** The most stances that one statement takes. */
  ofOneStatement: number
}

/** A window for each unit, with so many units before and after it. */
export interface Windows {
  units: number
  before: number
  after: number
  /** Windows that reach beyond the ends are left out. */
  indent: boolean
}
