/** What the embedded engine answers wrongly without a word in what is written. */
import { actor, type Fault, relationship, whatIsLeft, whatIsMarked } from './fault.js'

export const faultsInWrites: Record<string, Fault[]> = {
  S3w: [
    ...[
      ['coalesce()', 'WITH coalesce(r, null) AS z'],
      ['a CASE', "WITH CASE WHEN r.extent = 'full' THEN r END AS z"],
      ['nullIf()', 'WITH nullIf(r, 1) AS z'],
      ['max()', 'WITH max(r) AS z'],
      ['a comprehension', "WITH head([x IN [r] WHERE x.extent = 'full']) AS z"],
      ['joined lists', 'WITH head([r] + [r]) AS z'],
    ].map(([what, through]) => ({
      does: `sets a property on another node when a relationship comes out of ${what}`,
      graph: relationship,
      text: `MATCH (s:Statement)-[r:ASSERTS]->(:Demand) ${through} SET z.mark = 1`,
      after: whatIsMarked,
      wrong: [{ marked: 'source' }],
      right: [{ marked: 'full' }],
      rule: 'entity-in-expression',
      rewrite: "MATCH (s:Statement)-[r:ASSERTS]->(:Demand) WITH r WHERE r.extent = 'full' SET r.mark = 1",
    })),
    {
      does: 'deletes another node when a FOREACH takes the relationship from a CASE',
      graph: relationship,
      text: "MATCH (s:Statement)-[r:ASSERTS]->(:Demand) FOREACH (z IN CASE WHEN r.extent = 'full' THEN [r] ELSE [] END | DELETE z)",
      after: whatIsLeft,
      wrong: [{ id: 'd' }, { id: 's' }, { id: 'ASSERTS' }],
      right: [{ id: 'd' }, { id: 's' }, { id: 'source' }],
      rule: 'entity-in-expression',
      rewrite:
        "MATCH (s:Statement)-[r:ASSERTS]->(:Demand) FOREACH (_ IN CASE WHEN r.extent = 'full' THEN [1] ELSE [] END | DELETE r)",
    },
  ],
  S4w: [
    {
      does: 'erases a list when a single value is added to it',
      graph: actor,
      text: "MATCH (a:Actor) SET a.aliases = coalesce(a.aliases, []) + 'y'",
      after: 'MATCH (a:Actor) RETURN a.aliases AS aliases',
      wrong: [{ aliases: null }],
      right: [{ aliases: ['x', 'y'] }],
      rule: 'list-plus-scalar',
      rewrite: "MATCH (a:Actor) SET a.aliases = coalesce(a.aliases, []) + ['y']",
    },
    {
      does: 'makes null of a value plus a list',
      text: "RETURN 'x' + ['y'] AS aliases",
      wrong: [{ aliases: null }],
      right: [{ aliases: ['x', 'y'] }],
      rule: 'list-plus-scalar',
      rewrite: "RETURN ['x'] + ['y'] AS aliases",
    },
  ],
  S8: [
    {
      does: 'merges all rows without an id into one node',
      text: "UNWIND [{id: null, name: 'A'}, {name: 'B'}, {id: 'c', name: 'C'}] AS row MERGE (a:Actor {id: row.id}) SET a.name = row.name",
      after: 'MATCH (a:Actor) RETURN a.id AS id, a.name AS name ORDER BY name',
      wrong: [
        { id: null, name: 'B' },
        { id: 'c', name: 'C' },
      ],
      right: [{ id: 'c', name: 'C' }],
      rule: 'merge-on-null',
      rewrite:
        "UNWIND [{id: null, name: 'A'}, {name: 'B'}, {id: 'c', name: 'C'}] AS row WITH row WHERE row.id IS NOT NULL MERGE (a:Actor {id: row.id}) SET a.name = row.name",
      neo4jRefuses: true,
    },
    {
      does: 'merges a relationship on a null',
      graph: "CREATE (:Statement {id: 's'}), (:Demand {id: 'd'})",
      text: "MATCH (s:Statement) MATCH (d:Demand) UNWIND [{of: null}, {of: 'd'}] AS row MERGE (s)-[:IN_EXCHANGE_FOR {of: row.of}]->(d)",
      after: 'MATCH (:Statement)-[r:IN_EXCHANGE_FOR]->(:Demand) RETURN count(r) AS n',
      wrong: [{ n: 2 }],
      right: [{ n: 1 }],
      rule: 'merge-on-null',
      rewrite:
        "MATCH (s:Statement) MATCH (d:Demand) UNWIND [{of: null}, {of: 'd'}] AS row WITH s, d, row WHERE row.of IS NOT NULL MERGE (s)-[:IN_EXCHANGE_FOR {of: row.of}]->(d)",
      neo4jRefuses: true,
    },
  ],
  S14: [
    ...['SET d = a', 'SET d += a'].map((set) => ({
      does: `does nothing at ${set}, where both are nodes`,
      graph: "CREATE (:Actor {id: 'a', name: 'A'}), (:Demand {id: 'd'})",
      text: `MATCH (a:Actor) MATCH (d:Demand) ${set}`,
      after: 'MATCH (d:Demand) RETURN d.id AS id, d.name AS name',
      wrong: [{ id: 'd', name: null }],
      right: [{ id: 'a', name: 'A' }],
      rule: 'copy-of-entity',
      rewrite: 'MATCH (a:Actor) MATCH (d:Demand) SET d = properties(a)',
    })),
  ],
}
