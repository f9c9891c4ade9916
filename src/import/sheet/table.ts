/** A table before its columns are understood: what the first row names, and cells with their places. */
import type { Remark } from '../imported.js'

export interface TableRow {
  /** Such as `line 12`. */
  place: string
  /** As many as there are names; the empty string where there is nothing. */
  cells: readonly string[]
}

export interface Table {
  names: string[]
  rows: TableRow[]
  /** How a place names the column of an index. */
  columnAt(index: number): string
  faults: Remark[]
  /** How a table of this kind names its columns, for those whose names are not found; a sentence. */
  advice: string
}
