/** What the linter says, and what it is content with: writes. */
import type { RuleRow } from './rule-row.js'

export const writesRows: RuleRow[] = [
  {
    rule: 'merge-on-null',
    bad: [
      "UNWIND [{id: null}, {id: 'a'}] AS row MERGE (a:Actor {id: row.id})",
      "UNWIND [{name: 'A'}] AS row MERGE (a:Actor {id: row.id})",
      'UNWIND $rows AS row MERGE (a:Actor {id: row.id})',
      'MERGE (a:Actor {id: $id})',
    ],
    right: [
      "UNWIND [{id: 'a'}] AS row MERGE (a:Actor {id: row.id})",
      'UNWIND [{id: null}] AS row WITH row WHERE row.id IS NOT NULL MERGE (a:Actor {id: row.id})',
      "UNWIND [{id: 's', of: [{demand: 'd'}]}] AS row FOREACH (x IN row.of | MERGE (d:Demand {id: x.demand}))",
      "UNWIND [{id: 's'}] AS row FOREACH (x IN CASE WHEN row.at IS NULL THEN [] ELSE [row.at] END | MERGE (e:Event {id: x}))",
    ],
  },
  {
    rule: 'copy-of-entity',
    bad: ['MATCH (a:Actor) MATCH (d:Demand) SET d = a', 'MATCH (a:Actor) MATCH (d:Demand) SET d += a'],
    right: [
      'MATCH (a:Actor) MATCH (d:Demand) SET d = properties(a)',
      "UNWIND [{id: 'a'}] AS row MERGE (a:Actor {id: row.id}) SET a = row",
    ],
  },
  {
    rule: 'dynamic-property',
    refusedBy: 'embedded',
    bad: ['MATCH (a:Actor) SET a[$text] = 1'],
    right: ['MATCH (a:Actor) RETURN a[$text] AS value'],
  },
  {
    // Neo4j refuses these when they run, not when it plans them.
    rule: 'unstorable-property',
    bad: [
      'CREATE (a:Actor {place: {x: 1}})',
      'CREATE (a:Actor {place: [[1]]})',
      "CREATE (a:Actor {place: [1, 'a']})",
      'CREATE (a:Actor {place: [1, null]})',
      'MATCH (a:Actor) SET a.place = {x: 1}',
      "MATCH (a:Actor) SET a = {id: 'a', place: {x: 1}}",
    ],
    right: ["CREATE (a:Actor {aliases: ['a', 'b']})", "MATCH (a:Actor) SET a = {id: 'a', aliases: []}"],
  },
  {
    rule: 'unwound-value',
    bad: ['UNWIND 5 AS x RETURN x', 'MATCH (a:Actor) UNWIND a.name AS x RETURN x'],
    right: [
      'UNWIND [5] AS x RETURN x',
      'MATCH (a:Actor) UNWIND a.aliases AS x RETURN x',
      'UNWIND $ids AS id RETURN id',
    ],
  },
]
