/** What the embedded engine answers wrongly without a word: nodes that come out as numbers, numbers taken for nodes. */
import type { Row } from '../../../src/store/graph-store.js'
import type { Fault } from './fault.js'

export const faultsInEntities: Record<string, Fault[]> = {
  S17: [
    ...(
      [
        ['a node beside an unnamed aggregate', 'RETURN a, count(*)', { a: 0, 'count(*)': 1 }, 'unaliased-column'],
        ['collected nodes without a name', 'RETURN collect(a)', { 'collect(a)': [0] }, 'unaliased-column'],
        ['a node from coalesce()', 'RETURN coalesce(a, null) AS x', { x: 0 }, 'entity-in-expression'],
        ['a node from a CASE', 'RETURN CASE WHEN true THEN a END AS x', { x: 0 }, 'entity-in-expression'],
        ['nodes from a comprehension', 'RETURN [x IN [a] | x] AS x', { x: [0] }, 'entity-in-expression'],
        ['the least node', 'RETURN min(a) AS x', { x: 0 }, 'entity-in-expression'],
      ] as const
    ).map(([what, answer, wrong, rule]) => ({
      does: `gives a bare number for ${what}`,
      graph: "CREATE (:Actor {id: 'a'})",
      text: `MATCH (a:Actor) ${answer}`,
      wrong: [wrong as unknown as Row],
      right: [{ x: { id: 'a' } }],
      rule,
      rewrite: 'MATCH (a:Actor) RETURN a {.id} AS x',
    })),
  ],
  S18: [
    ...['UNWIND [0, 1] AS i RETURN i.id AS id', 'UNWIND range(0, 1) AS i RETURN i.id AS id'].map((text) => ({
      does: `reads nodes by their internal numbers: ${text}`,
      graph: "CREATE (:Actor {id: 'a'}), (:Actor {id: 'b'})",
      text,
      wrong: [{ id: 'a' }, { id: 'b' }],
      right: [{ id: 'a' }],
      rule: 'integer-as-entity',
      rewrite: "MATCH (a:Actor {id: 'a'}) RETURN a.id AS id",
      neo4jRefuses: true as const,
    })),
    {
      does: 'deletes a node by its internal number',
      graph: "CREATE (:Actor {id: 'a'})",
      text: 'UNWIND [0] AS i DETACH DELETE i',
      after: 'MATCH (a:Actor) RETURN count(a.id) AS n',
      wrong: [{ n: 0 }],
      right: [{ n: 1 }],
      rule: 'integer-as-entity',
      rewrite: "MATCH (a:Actor {id: 'b'}) DETACH DELETE a",
      neo4jRefuses: true,
    },
  ],
}
