/** Finds the record of a dataset that an imported one is: by its id, or else by what people call it. */
import { foldName } from './fold-name.js'

/** What a record may be called besides its id. */
export type NamesOf<T> = (record: T) => readonly (string | null)[]

export interface Known<T> {
  /** The record that it is; null where the dataset has none. */
  of(record: T): T | null
  /** Further records of the dataset that have a name of it, where it is none of them by its id. */
  alsoCalled(record: T): readonly T[]
}

export function knownRecords<T extends { id: string }>(records: readonly T[], namesOf: NamesOf<T>): Known<T> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const byName = new Map<string, T[]>()
  const folded = (record: T) => new Set(namesOf(record).flatMap((name) => (name ? [foldName(name)] : [])))
  for (const record of records)
    for (const name of folded(record)) byName.set(name, [...(byName.get(name) ?? []), record])
  const called = (record: T) => [...new Set([...folded(record)].flatMap((name) => byName.get(name) ?? []))]
  return {
    of: (record) => byId.get(record.id) ?? called(record)[0] ?? null,
    alsoCalled: (record) => (byId.has(record.id) ? [] : called(record).slice(1)),
  }
}
