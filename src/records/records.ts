/** The whole graph as the codebook's records: what an import makes of a file, and an export reads from the graph. */
import type { Certainty, DemandRelation, ExchangeKind, Extent, Relation, Status } from '../codebook/words.js'

export interface ActorRecord {
  id: string
  name: string
  kind: string
  aliases: string[]
  /** True for an actor that stands for itself on a day on which it represents no side. */
  ownSide: true | null
  note: string | null
}

/** REPRESENTS. */
export interface CapacityRecord {
  actor: string
  side: string
  capacity: string
  authority: number | null
  from: string
  to: string | null
}

/** MEMBER_OF. */
export interface MembershipRecord {
  state: string
  organisation: string
  from: string | null
  to: string | null
}

export interface IssueRecord {
  id: string
  name: string
  rank: number | null
}

export interface DemandRecord {
  id: string
  issue: string
  name: string
  proposition: string
  raisedBy: string[]
  addressedTo: string[]
}

/** How one demand bears on another. */
export interface DemandRelationRecord {
  type: DemandRelation
  from: string
  to: string
}

export interface EventRecord {
  id: string
  name: string
  kind: string
  date: string | null
  place: string | null
}

export interface DraftRecord {
  id: string
  name: string
  date: string | null
  covers: string[]
  producedBy: string[]
}

export interface SourceRecord {
  id: string
  title: string
  publisher: string | null
  publishedEarliest: string
  publishedLatest: string
  publishedBasis: string | null
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
  codebook: string | null
  /** Name of the organisation that the coding names with the statement, empty where it names none; null where it does not say. */
  organization: string | null
  /** The source's moment of publication, ISO without zone, where the file has one. */
  dateTime: string | null
  /** The occasion. */
  at: string | null
  asserts: StanceRecord[]
  concedes: StanceRecord[]
  rejects: StanceRecord[]
  assesses: { demand: string; status: Status }[]
  assessesDrafts: { draft: string; status: Status }[]
  /** The stance on `of` depends on `demand`. */
  inExchangeFor: { of: string; demand: string; kind: ExchangeKind }[]
  relayedBy: { actor: string; relation: Relation }[]
  disputedBy: string[]
  citedIn: CitationRecord[]
}

export interface ConflictRecord {
  id: string
  about: string
  claims: (CitationRecord & { value: string })[]
}

export interface Records {
  actors: ActorRecord[]
  capacities: CapacityRecord[]
  memberships: MembershipRecord[]
  issues: IssueRecord[]
  demands: DemandRecord[]
  demandRelations: DemandRelationRecord[]
  events: EventRecord[]
  sources: SourceRecord[]
  drafts: DraftRecord[]
  statements: StatementRecord[]
  conflicts: ConflictRecord[]
}

/** Nothing yet: what a format does not know stays empty. */
export function noRecords(): Records {
  return {
    actors: [],
    capacities: [],
    memberships: [],
    issues: [],
    demands: [],
    demandRelations: [],
    events: [],
    sources: [],
    drafts: [],
    statements: [],
    conflicts: [],
  }
}
