/** Loads the same graph into a bare engine with the fastest Cypher we know: rows as parameters, one CREATE per batch, no checks. */
import type { Records, StatementRecord } from './records.js'

export interface Batch {
  query: string
  rows: Record<string, unknown>[]
}

/** Rows a query: below it the calls cost, above it nothing is gained (measured on both engines). */
const rowsABatch = 5000

const oneByOne = (query: string, all: Record<string, unknown>[]): Batch[] =>
  Array.from({ length: Math.ceil(all.length / rowsABatch) }, (_, index) => ({
    query: `UNWIND $rows AS row ${query}`,
    rows: all.slice(index * rowsABatch, (index + 1) * rowsABatch),
  }))

const edge = (from: string, type: string, to: string, properties = '') =>
  `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[:${type}${properties}]->(b)`

/** The batches that bring `records`, to be run in this order; they expect the indexes on ids. */
export function bareBatches(records: Records): Batch[] {
  const { actors, capacities, issues, demands, events, sources, statements } = records
  const told = <T>(list: (statement: StatementRecord) => T[] | undefined, row: (item: T) => Record<string, unknown>) =>
    statements.flatMap((statement) => (list(statement) ?? []).map((item) => ({ from: statement.id, ...row(item) })))
  const onDemand = (item: { demand: string }) => ({ ...item, to: item.demand })
  const bare = statements.map(({ id, summary, earliest, latest, mode, certainty }) => {
    return { id, summary, earliest, latest, mode, certainty }
  })
  return [
    ...oneByOne(
      'CREATE (n:Actor {id: row.id, name: row.name, kind: row.kind, aliases: row.aliases})',
      actors.map((row) => ({ ...row })),
    ),
    ...oneByOne(
      edge(
        'Actor',
        'REPRESENTS',
        'Actor',
        ' {capacity: row.capacity, authority: row.authority, from: date(row.since), to: date(row.until)}',
      ),
      capacities.map(({ actor, side, from, to, ...row }) => ({
        ...row,
        from: actor,
        to: side,
        since: from,
        until: to,
      })),
    ),
    ...oneByOne('CREATE (n:Issue {id: row.id, name: row.name, rank: row.rank})', [...issues]),
    ...oneByOne(
      'CREATE (n:Demand {id: row.id, name: row.name, proposition: row.proposition})',
      demands.map((row) => ({ ...row })),
    ),
    ...oneByOne(
      edge('Demand', 'PART_OF', 'Issue'),
      demands.map(({ id, issue }) => ({ from: id, to: issue })),
    ),
    ...oneByOne(
      edge('Demand', 'RAISED_BY', 'Actor'),
      demands.flatMap(({ id, raisedBy }) => raisedBy.map((to) => ({ from: id, to }))),
    ),
    ...oneByOne(
      edge('Demand', 'ADDRESSED_TO', 'Actor'),
      demands.flatMap(({ id, addressedTo }) => addressedTo.map((to) => ({ from: id, to }))),
    ),
    ...oneByOne(
      'CREATE (n:Event {id: row.id, name: row.name, kind: row.kind, date: date(row.date), place: row.place})',
      [...events],
    ),
    ...oneByOne(
      `CREATE (n:Source {id: row.id, title: row.title, publisher: row.publisher,
        publishedEarliest: date(row.publishedEarliest), publishedLatest: date(row.publishedLatest),
        publishedBasis: row.publishedBasis, file: row.file, sha256: row.sha256, usableTo: row.usableTo})`,
      sources.map((row) => ({ ...row })),
    ),
    ...oneByOne(
      `CREATE (n:Statement {id: row.id, summary: row.summary, earliest: date(row.earliest), latest: date(row.latest),
        mode: row.mode, certainty: row.certainty, coder: 'two independent passes, adjudicated', codebook: '1.3'})`,
      bare,
    ),
    ...oneByOne(
      edge('Actor', 'MADE', 'Statement'),
      statements.map(({ id, by }) => ({ from: by, to: id })),
    ),
    ...oneByOne(
      edge('Statement', 'ASSERTS', 'Demand', ' {extent: row.extent}'),
      told((statement) => statement.asserts, onDemand),
    ),
    ...oneByOne(
      edge('Statement', 'CONCEDES', 'Demand', ' {extent: row.extent}'),
      told((statement) => statement.concedes, onDemand),
    ),
    ...oneByOne(
      edge('Statement', 'REJECTS', 'Demand', ' {extent: row.extent}'),
      told((statement) => statement.rejects, onDemand),
    ),
    ...oneByOne(
      edge('Statement', 'ASSESSES', 'Demand', ' {status: row.status}'),
      told((statement) => statement.assesses, onDemand),
    ),
    ...oneByOne(
      edge('Statement', 'IN_EXCHANGE_FOR', 'Demand', ' {of: row.of, kind: row.kind}'),
      told((statement) => statement.inExchangeFor, onDemand),
    ),
    ...oneByOne(
      edge('Statement', 'RELAYED_BY', 'Actor', ' {relation: row.relation}'),
      told(
        (statement) => statement.relayedBy,
        ({ actor, relation }) => ({ to: actor, relation }),
      ),
    ),
    ...oneByOne(
      edge('Statement', 'DISPUTED_BY', 'Actor'),
      told(
        (statement) => statement.disputedBy,
        (to) => ({ to }),
      ),
    ),
    ...oneByOne(
      edge('Statement', 'MADE_AT', 'Event'),
      told(
        (statement) => (statement.at ? [statement.at] : []),
        (to) => ({ to }),
      ),
    ),
    ...oneByOne(
      edge(
        'Statement',
        'CITED_IN',
        'Source',
        ' {paragraph: row.paragraph, start: row.start, end: row.end, phrase: row.phrase}',
      ),
      told(
        (statement) => statement.citedIn,
        (place) => ({ ...place, to: place.source }),
      ),
    ),
  ]
}
