/** The whole graph as records of the codebook: imports make them from files, exports read them from the graph. */
import { z } from 'zod'
import { type Label, nodes, relationships } from '../codebook/graph-schema.js'
import { fileShapeOf, id } from '../codebook/schemas.js'
import { demandRelations, type Stance } from '../codebook/words.js'

/** Who coded a statement whose coding does not name its coder. */
export const unnamedCoder = 'not named'

const list = <T extends z.ZodType>(item: T) => z.array(item).default([])
const ids = list(id)
const stances = list(z.strictObject({ demand: id, ...fileShapeOf(relationships.ASSERTS.properties) }))
const status = fileShapeOf(relationships.ASSESSES.properties)
const citation = { source: id, ...fileShapeOf(relationships.CITED_IN.properties) }
const { of, kind } = fileShapeOf(relationships.IN_EXCHANGE_FOR.properties)

/** A schema for each kind of record: a node with its relationships, or a relationship with its properties. */
export const recordSchemas = {
  datasets: z.strictObject(fileShapeOf(nodes.Dataset)),
  actors: z.strictObject(fileShapeOf(nodes.Actor)),
  /** REPRESENTS. */
  capacities: z.strictObject({
    actor: id,
    side: id,
    ...fileShapeOf(relationships.REPRESENTS.properties),
    capacity: z.string().default(''),
  }),
  /** MEMBER_OF. */
  memberships: z.strictObject({ state: id, organisation: id, ...fileShapeOf(relationships.MEMBER_OF.properties) }),
  issues: z.strictObject(fileShapeOf(nodes.Issue)),
  demands: z.strictObject({ ...fileShapeOf(nodes.Demand), issue: id, raisedBy: ids, addressedTo: ids }),
  demandRelations: z.strictObject({ type: z.enum(demandRelations), from: id, to: id }),
  events: z.strictObject(fileShapeOf(nodes.Event)),
  sources: z.strictObject(fileShapeOf(nodes.Source)),
  drafts: z.strictObject({ ...fileShapeOf(nodes.Draft), covers: ids, producedBy: ids }),
  statements: z.strictObject({
    ...fileShapeOf(nodes.Statement),
    coder: z
      .string()
      .nullish()
      .transform((coder) => coder || unnamedCoder),
    /** The speaker. */
    by: id,
    /** The occasion. */
    at: id.nullable().default(null),
    asserts: stances,
    concedes: stances,
    rejects: stances,
    assesses: list(z.strictObject({ demand: id, ...status })),
    assessesDrafts: list(z.strictObject({ draft: id, ...status })),
    /** The stance on `of` depends on `demand`. */
    inExchangeFor: list(z.strictObject({ of, demand: id, kind })),
    relayedBy: list(z.strictObject({ actor: id, ...fileShapeOf(relationships.RELAYED_BY.properties) })),
    disputedBy: ids,
    citedIn: list(z.strictObject(citation)),
  }),
  conflicts: z.strictObject({
    ...fileShapeOf(nodes.Conflict),
    claims: list(z.strictObject({ source: id, ...fileShapeOf(relationships.CLAIMS.properties) })),
  }),
}

type RecordKind = keyof typeof recordSchemas
export type Records = { [K in RecordKind]: z.output<(typeof recordSchemas)[K]>[] }

/** The kind of record of each label. */
export const kindOfLabel = {
  Dataset: 'datasets',
  Actor: 'actors',
  Issue: 'issues',
  Demand: 'demands',
  Statement: 'statements',
  Event: 'events',
  Draft: 'drafts',
  Source: 'sources',
  Conflict: 'conflicts',
} as const satisfies Record<Label, RecordKind>

export type ActorRecord = Records['actors'][number]
export type CapacityRecord = Records['capacities'][number]
export type IssueRecord = Records['issues'][number]
export type DemandRecord = Records['demands'][number]
export type EventRecord = Records['events'][number]
export type SourceRecord = Records['sources'][number]
export type StatementRecord = Records['statements'][number]
type StanceRecord = StatementRecord['asserts'][number]
export type CitationRecord = StatementRecord['citedIn'][number]
/** A place in a text, whoever cites it. */
export type PlaceRecord = Omit<CitationRecord, 'tells' | 'relays'>

/** No records yet; a kind that a file format lacks stays empty. */
export function noRecords(): Records {
  return {
    datasets: [],
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

/** The stances of a statement as one list, in the order of the codebook. */
export function stancesOf({ asserts, concedes, rejects }: Pick<StatementRecord, 'asserts' | 'concedes' | 'rejects'>) {
  const as = (stance: Stance, list: readonly StanceRecord[]) => list.map((it) => ({ ...it, stance }))
  return [...as('ASSERTS', asserts), ...as('CONCEDES', concedes), ...as('REJECTS', rejects)]
}
