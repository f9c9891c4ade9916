/** A network as a sparse matrix, with the statements behind each cell. */

export interface Cell {
  row: string
  column: string
  value: number
}

export interface Matrix {
  /** ISO days, or date-times where the slice does not consist of whole days; both belong to it. */
  start: string
  stop: string
  /** The middle of a window; null for the whole range. */
  middle: string | null
  /** How many statements may be of a day before `start`: they are in this window by their latest day. */
  placedByLatest: number
  /** Labels in the order of UTF-16 code units. */
  rows: string[]
  columns: string[]
  /** Without zeros, by row, then column. A one-mode matrix is symmetric and has each pair once, first label first. */
  cells: Cell[]
  /** Cells of a subtract network whose stances for and against cancel out, in the same order; their value is 0. */
  cancelled: Cell[]
  /** How many statements count for each row and each column; none for an isolate. */
  statementCounts(): StatementCounts
  /**
   * Ids of the statements behind a cell, in the order of time, each once. Looked up on demand: a network of 1,000
   * actors has half a million cells, and most readers open a few.
   */
  statementsOf(row: string, column: string): string[]
}

/** By label. */
export interface StatementCounts {
  rows: ReadonlyMap<string, number>
  columns: ReadonlyMap<string, number>
}

/** Whether a cell is wanted; others are never stored. It may throw when there are too many. */
export type CellFilter = (row: string, column: string) => boolean

/** The cells of one slice. */
export interface Measured {
  cells: Cell[]
  cancelled: Cell[]
  /** Indexes of the stances behind a cell; they may repeat. */
  evidence(row: number, column: number): number[]
}
