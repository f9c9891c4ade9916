/** Who spoke on what and when, and the windows of a network, as bounds are counted over them. */

/** Stances that count, by the numbers of their labels, in the order of their days. */
export interface Spoken {
  count: number
  row: Int32Array
  column: Int32Array
  qualifier: Uint8Array
  /** By its number. */
  day: Int32Array
  rows: number
  columns: number
  /** The most stances that one statement takes. */
  ofOneStatement: number
}

/** Runs of days, in the order of time: none begins, or ends, before the one that comes before it. */
export interface Runs {
  from: Int32Array
  /** The first day after each. */
  end: Int32Array
}

export interface Windows {
  count: number
  /** How many days there are. */
  days: number
  /** The days whose stances surely count in each window. */
  surely: Runs
  /** The days whose stances may count: more only where a kernel weighs some with nothing, or nearly so. */
  atMost: Runs
}
