/** Checks that ask in a roundabout way, to be quick, find in random records just what the rules say, on every engine. */
import { basename } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { unionParts } from '../../src/cypher/union-parts.js'
import type { GraphStore, Params, Write } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import {
  actors,
  asked,
  capacities,
  problemsOf,
  type RandomStatement,
  randomStatements,
  sources,
} from './random-records.js'

const { checks } = readDataset()

const edge = (from: string, type: string, to: string, more = ''): string =>
  `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b) ${more}`

/** The writes that bring the statements, and what stands around them, into an empty graph. */
function recordsOf(statements: readonly RandomStatement[]): Write[] {
  const writes: Write[] = []
  const add = (text: string, rows: Params[]) => {
    if (rows.length > 0) writes.push({ text, params: { rows } })
  }
  const each = (list: (it: RandomStatement) => Params[]) =>
    statements.flatMap((it) => list(it).map((row) => ({ from: it.id, ...row })))
  add(
    "UNWIND $rows AS row CREATE (n:Actor {id: row.id, name: row.id, kind: 'state'})",
    actors.map((id) => ({ id })),
  )
  add(
    'UNWIND $rows AS row CREATE (n:Demand {id: row.id})',
    asked.map(({ demand }) => ({ id: demand })),
  )
  add('UNWIND $rows AS row CREATE (n:Draft {id: row.id})', [{ id: 'plan' }])
  add(
    'UNWIND $rows AS row CREATE (n:Source {id: row.id}) SET n.usableTo = row.usableTo, n.publishedLatest = date(row.publishedLatest)',
    sources,
  )
  add(
    `UNWIND $rows AS row CREATE (n:Statement {id: row.id, mode: 'direct', certainty: row.certainty, latest: date(row.latest)})`,
    statements.map(({ id, certainty, latest }) => ({ id, certainty, latest })),
  )
  add(
    edge('Actor', 'REPRESENTS', 'Actor', 'SET r.from = date(row.first), r.to = date(row.last)'),
    capacities.map(({ actor, side, from, to }) => ({ from: actor, to: side, first: from, last: to })),
  )
  for (const [type, list] of [
    ['RAISED_BY', 'raisedBy'],
    ['ADDRESSED_TO', 'addressedTo'],
  ] as const)
    add(
      edge('Demand', type, 'Actor'),
      asked.flatMap((it) => it[list].map((to) => ({ from: it.demand, to }))),
    )
  add(
    edge('Actor', 'MADE', 'Statement'),
    statements.map(({ by, id }) => ({ from: by, to: id })),
  )
  for (const type of ['ASSERTS', 'CONCEDES', 'REJECTS'])
    add(
      edge('Statement', type, 'Demand', "SET r.extent = 'full'"),
      each(({ stances }) => stances.filter((it) => it.type === type).map(({ demand }) => ({ to: demand }))),
    )
  for (const label of ['Demand', 'Draft'])
    add(
      edge('Statement', 'ASSESSES', label, 'SET r.status = row.status'),
      each(({ assesses: [all, status] }) => all.map((to) => ({ to, status }))),
    )
  add(
    edge('Statement', 'IN_EXCHANGE_FOR', 'Demand', 'SET r.kind = row.kind'),
    each(({ exchange: [all, kind] }) => all.map((to) => ({ to, kind }))),
  )
  add(
    edge('Statement', 'RELAYED_BY', 'Actor', 'SET r.relation = row.relation'),
    each(({ relayedBy: [all, relation] }) => all.map((to) => ({ to, relation }))),
  )
  add(
    edge('Statement', 'DISPUTED_BY', 'Actor'),
    each(({ disputedBy }) => disputedBy.map((to) => ({ to }))),
  )
  const place = ['start', 'end', 'paragraph', 'phrase', 'tells', 'relays'].map((name) => `r.${name} = row.${name}`)
  add(
    edge('Statement', 'CITED_IN', 'Source', `SET ${place.join(', ')}`),
    each(({ places }) => places.map((it) => ({ ...it, to: it.source }))),
  )
  return writes
}

describeOnEngines('a check', (engine) => {
  let graph: GraphStore
  beforeEach(async () => {
    graph = await engine.openStore()
  })
  afterEach(() => engine.dispose())

  it.each([1, 2, 3])('says of each random statement what is wrong with it, once: seed %i', async (seed) => {
    const statements = randomStatements(seed, 150)
    await graph.write(recordsOf(statements))
    for (const [number, problems] of Object.entries(problemsOf)) {
      const { text } = checks.find(({ file }) => basename(file).startsWith(number)) ?? { text: '' }
      const rows = (await Promise.all(unionParts(text).map((part) => graph.read(part)))).flat()
      const found = rows.map(({ id, problem }) => `${number} ${id}: ${problem}`).sort()
      const wanted = statements.flatMap((it) => problems(it).map((problem) => `${number} ${it.id}: ${problem}`)).sort()
      expect(wanted.length).toBeGreaterThan(20)
      expect(found).toEqual(wanted)
    }
  })
})
