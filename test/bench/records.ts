/** The records a generated dataset holds, in the fields of the shipped scripts' rows. */

export interface ActorRecord {
  id: string
  name: string
  kind: 'state' | 'person' | 'media'
  aliases: string[]
}

export interface CapacityRecord {
  actor: string
  side: string
  capacity: string
  authority: number
  from: string
  to: string | null
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
  publisher: string
  publishedEarliest: string
  publishedLatest: string
  publishedBasis: string
  file: string
  sha256: string
  usableTo: number
}

export interface PlaceRecord {
  source: string
  paragraph: number
  start: number
  end: number
  phrase: string
}

/** A row of a `60-statements` script: a list is left out when it is empty. */
export interface StatementRecord {
  id: string
  by: string
  earliest: string
  latest: string
  mode: string
  certainty: string
  summary: string
  at?: string
  asserts?: { demand: string; extent: string }[]
  concedes?: { demand: string; extent: string }[]
  rejects?: { demand: string; extent: string }[]
  assesses?: { demand: string; status: string }[]
  inExchangeFor?: { of: string; demand: string; kind: string }[]
  relayedBy?: { actor: string; relation: string }[]
  disputedBy?: string[]
  citedIn: PlaceRecord[]
}

export interface Records {
  actors: ActorRecord[]
  capacities: CapacityRecord[]
  issues: { id: string; name: string; rank: number }[]
  demands: DemandRecord[]
  events: { id: string; name: string; kind: string; date: string; place: string | null }[]
  sources: SourceRecord[]
  statements: StatementRecord[]
}
