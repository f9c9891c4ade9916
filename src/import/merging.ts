/** What merging imported records into a dataset leads to, and what each kind of record is merged by. */
import type { Records } from '../records/records.js'
import type { Remark } from './imported.js'

export interface Merged {
  /** What is new, with the ids of what is known. */
  added: Records
  /** Texts of sources that are new, by file. */
  texts: Map<string, string>
  /** Ids of the records of the dataset that were met again, by kind. */
  known: Map<keyof Records, Set<string>>
  /** What refuses the import. */
  faults: Remark[]
  /** What was imported though it may not be what was meant. */
  warnings: Remark[]
}

/** The ids of a kind: those of the file, and what they are in the dataset. */
export type IdIn = (id: string) => string

export interface Merging {
  known: Records
  merged: Merged
  /** An id that no record of the dataset has: this one where it is free, else with a number. */
  freeId(id: string): string
  /** Notes a record of the dataset that was met again. */
  met(kind: keyof Records, id: string): void
}

export function mergingInto(known: Records, merged: Merged): Merging {
  const taken = new Set(Object.values(known).flatMap((list) => list.flatMap((it) => ('id' in it ? [it.id] : []))))
  return {
    known,
    merged,
    freeId(id) {
      let free = id
      for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
      taken.add(free)
      return free
    },
    met: (kind, id) => merged.known.set(kind, (merged.known.get(kind) ?? new Set()).add(id)),
  }
}
