/** A matrix without its zeros, and the statements that each of its cells came from. */

export interface Cell {
  row: string
  column: string
  value: number
}

export interface Matrix {
  /** ISO days, or date-times where they are no whole days; both within the slice. */
  start: string
  stop: string
  /** What a window is drawn around; null for the whole range. */
  middle: string | null
  /** Labels in the order of UTF-16 code units. */
  rows: string[]
  columns: string[]
  /** By row, then column. A one-mode matrix is symmetric: each pair stands once, its first label in the row. */
  cells: Cell[]
  /**
   * Ids of the statements that a cell came from, in the order of time, each once. Found when asked for: a network of
   * 1,000 actors has half a million cells, and most readers open a few.
   */
  statementsOf(row: string, column: string): string[]
}

/** Whether a cell is wanted; it may throw where there are too many. Cells that are not are never held. */
export type CellFilter = (row: string, column: string) => boolean

/** What a network measures in one slice. */
export interface Measured {
  cells: Cell[]
  /** Indexes of the stances that a cell came from; may repeat. */
  evidence(row: number, column: number): number[]
}
