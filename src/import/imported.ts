/** What an import makes of a file, before anything is written. */
import type { Records } from '../records/records.js'

/** Something of the file that is not in the dataset: where it stands, and why. */
export interface LeftOut {
  place: string
  reason: string
}

export interface Imported {
  /** What was imported, such as `x.dna, a database of DNA 3.0.7`. */
  origin: string
  records: Records
  /** Texts that the file holds, by the name of their file. */
  texts: Map<string, string>
  /** Left out by the mapping: there is no place for it in a dataset. */
  leftOut: LeftOut[]
  /** What is wrong: nothing is written while there is any, unless bad rows are to be skipped. */
  faults: LeftOut[]
}
