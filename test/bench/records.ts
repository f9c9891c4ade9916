/** The records of a generated dataset: the program's own types, without optional fields. */
import type * as records from '../../src/records/records.js'

type Needing<T, K extends keyof T> = Pick<T, K> & Partial<T>

export type ActorRecord = Needing<records.ActorRecord, 'id' | 'name' | 'kind' | 'aliases'>
export type CapacityRecord = records.CapacityRecord
export type DemandRecord = records.DemandRecord
export type PlaceRecord = records.PlaceRecord
export type SourceRecord = Needing<
  records.SourceRecord,
  Exclude<keyof records.SourceRecord, 'url' | 'language' | 'author' | 'section' | 'genre' | 'notes'>
>
export type StatementRecord = Needing<
  records.StatementRecord,
  'id' | 'by' | 'earliest' | 'latest' | 'mode' | 'certainty' | 'coder' | 'summary' | 'citedIn'
>

export interface Records {
  actors: ActorRecord[]
  capacities: CapacityRecord[]
  issues: records.IssueRecord[]
  demands: DemandRecord[]
  events: records.EventRecord[]
  sources: SourceRecord[]
  statements: StatementRecord[]
}
