/** The result of reading a file, before anything is written: records, and remarks on everything that is not in them. */
import type { Records } from '../records/records.js'

/** A remark on a part of the file: where it is, and what about it. */
export interface Remark {
  /** Such as `line 12` or `statement 7`. */
  place: string
  /** Such as `column 3 (stance)`, where the remark is on one cell. */
  column?: string | undefined
  reason: string
}

export interface Imported {
  /** A description of the file, such as `x.dna, a database of DNA 3.0.7`. */
  origin: string
  records: Records
  /** Full texts from the file, by the name under which they are written. */
  texts: Map<string, string>
  /** How the file was read where there was a choice; one sentence each. */
  notes: string[]
  /** Parts that a dataset has no room for. */
  leftOut: Remark[]
  /** Parts that cannot be used: nothing is written while there are any, unless the user skips them. */
  faults: Remark[]
  /** Parts that were imported unchanged although they look wrong. */
  warnings: Remark[]
}
