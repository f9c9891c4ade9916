/** What an import makes of a file, whatever its format: the codebook's records, ready to be written as a dataset. */
import type { Certainty, Extent, Relation } from '../model.js'

export interface ActorRecord {
  id: string
  name: string
  kind: string
  aliases: string[]
  /** True for an actor that stands for itself on a day on which it represents no side. */
  ownSide?: true
  note?: string
}

export interface CapacityRecord {
  actor: string
  side: string
  capacity: string
  authority: number | null
  from: string
  to: string | null
}

export interface IssueRecord {
  id: string
  name: string
  rank: number
}

export interface DemandRecord {
  id: string
  issue: string
  name: string
  proposition: string
  raisedBy: string[]
  addressedTo: string[]
}

export interface SourceRecord {
  id: string
  title: string
  publisher: string | null
  publishedEarliest: string
  publishedLatest: string
  publishedBasis: string
  file: string
  sha256: string | null
  usableTo: number | null
  author: string | null
  section: string | null
  genre: string | null
  notes: string | null
}

export interface CitationRecord {
  source: string
  paragraph: number
  start: number
  end: number
  phrase: string
}

export interface StanceRecord {
  demand: string
  extent: Extent
}

export interface StatementRecord {
  id: string
  by: string
  earliest: string
  latest: string
  mode: string
  certainty: Certainty
  summary: string
  coder: string | null
  codebook: string
  /** Name of the organisation that the coding names with the statement; empty where it names none. */
  organization: string
  /** The source's moment of publication, ISO without zone, where the file has one. */
  dateTime: string | null
  asserts: StanceRecord[]
  concedes: StanceRecord[]
  rejects: StanceRecord[]
  relayedBy: { actor: string; relation: Relation }[]
  disputedBy: string[]
  citedIn: CitationRecord[]
}

/** Something of the file that is not in the dataset: where it stands, and why. */
export interface LeftOut {
  place: string
  reason: string
}

export interface Records {
  /** What was imported, for the heads of the scripts. */
  origin: string
  actors: ActorRecord[]
  capacities: CapacityRecord[]
  issues: IssueRecord[]
  demands: DemandRecord[]
  sources: SourceRecord[]
  statements: StatementRecord[]
  /** Texts that the file holds, by the name of their file. */
  texts: Map<string, string>
}

export interface Reading {
  records: Records
  /** Left out by the mapping: there is no place for it in a dataset. */
  leftOut: LeftOut[]
  /** What is wrong: nothing is written while there is any, unless bad rows are to be skipped. */
  faults: LeftOut[]
}
