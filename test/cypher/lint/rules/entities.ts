/** What the linter says, and what it is content with: nodes and relationships. */
import type { RuleRow } from './rule-row.js'

export const entitiesRows: RuleRow[] = [
  {
    rule: 'entity-in-expression',
    bad: [
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH coalesce(r, null) AS z SET z.extent = 1',
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH CASE WHEN r.extent = 'full' THEN r END AS z SET z.extent = 1",
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) FOREACH (z IN CASE WHEN r.extent = 'full' THEN [r] ELSE [] END | DELETE z)",
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH collect(r) AS rs WITH [x IN rs WHERE x.extent = 'full'] AS z RETURN size(z) AS n",
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH max(r) AS z RETURN z.extent AS extent',
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH [r] + [r] AS rs UNWIND rs AS z RETURN z.extent AS extent',
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH nullIf(r, 1) AS z RETURN z.extent AS extent',
    ],
    right: [
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) FOREACH (_ IN CASE WHEN r.extent = 'full' THEN [1] ELSE [] END | DELETE r)",
      "MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH r WHERE r.extent = 'full' DELETE r",
      'MATCH (s:Statement)-[r:ASSERTS]->(d:Demand) WITH collect(r) AS rs RETURN [x IN rs | x.extent] AS extents',
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) RETURN coalesce(side.id, a.id) AS side',
    ],
  },
  {
    rule: 'type-test-on-relationship',
    bad: ['MATCH (s:Statement)-[r]->(d:Demand) WHERE r:ASSERTS RETURN d.id AS id'],
    right: [
      "MATCH (s:Statement)-[r]->(d:Demand) WHERE type(r) = 'ASSERTS' RETURN d.id AS id",
      'MATCH (n) WHERE n:Actor RETURN n.id AS id',
    ],
  },
  {
    rule: 'integer-as-entity',
    bad: [
      'UNWIND [0, 1] AS i RETURN i.id AS id',
      'UNWIND range(0, 3) AS i RETURN i.id AS id',
      'RETURN [i IN [0, 1] | i.id] AS ids',
    ],
    right: ["UNWIND [{id: 'a'}] AS row RETURN row.id AS id", 'UNWIND [0, 1] AS i RETURN i + 1 AS next'],
  },
  {
    rule: 'rematch-of-optional',
    bad: ['MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) MATCH (side) RETURN a.id AS id'],
    right: [
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) WITH a, side WHERE side IS NOT NULL MATCH (side) RETURN a.id AS id',
    ],
  },
  {
    rule: 'write-to-missing',
    bad: [
      'MATCH (a:Actor) OPTIONAL MATCH (a)-[r:REPRESENTS]->(:Actor) DELETE r',
      "MATCH (a:Actor) OPTIONAL MATCH (a)-[:REPRESENTS]->(side:Actor) SET side.kind = 'state'",
    ],
    right: ['MATCH (a:Actor) OPTIONAL MATCH (a)-[r:REPRESENTS]->(:Actor) WITH r WHERE r IS NOT NULL DELETE r'],
  },
]
