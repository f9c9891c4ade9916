/** What the linter says, and what it is content with: comparisons. */
import type { RuleRow } from './rule-row.js'

export const comparisonsRows: RuleRow[] = [
  {
    rule: 'number-against-text',
    bad: [
      "RETURN 1 = '1' AS same",
      "MATCH (s:Source) WHERE s.usableTo = '1' RETURN s.id AS id",
      "MATCH (s:Source) WHERE s.usableTo < '5' RETURN s.id AS id",
      "MATCH (n:Thing) WHERE n.size = '1' RETURN n.id AS id",
      "MATCH (n:Thing) WHERE n.size IN ['1', '2'] RETURN n.id AS id",
      "MATCH (n:Thing {size: '1'}) RETURN n.id AS id",
      'MATCH (a:Actor {id: 1}) RETURN a.name AS name',
      'MATCH (a:Actor) WHERE a.id = 1 RETURN a.name AS name',
      "MATCH (n:Thing) RETURN CASE n.size WHEN '1' THEN 'one' ELSE 'other' END AS size",
    ],
    right: [
      'MATCH (s:Source) WHERE s.usableTo = 1 RETURN s.id AS id',
      "MATCH (s:Statement) WHERE s.codebook = '1.3' RETURN s.id AS id",
      "MATCH (a:Actor {id: '1'}) RETURN a.name AS name",
      'MATCH (n:Thing {size: 1}) RETURN n.id AS id',
    ],
  },
  {
    rule: 'date-against-text',
    bad: ["MATCH (s:Statement) WHERE s.latest <= '2022-03-29' RETURN s.id AS id"],
    right: ["MATCH (s:Statement) WHERE s.latest <= date('2022-03-29') RETURN s.id AS id"],
  },
  {
    rule: 'null-in-empty-list',
    bad: ['MATCH (a:Actor) WHERE NOT a.note IN [] RETURN a.id AS id', 'RETURN null IN [] AS found'],
    right: ["MATCH (a:Actor) WHERE NOT a.note IN ['state'] RETURN a.id AS id"],
  },
  {
    rule: 'list-with-null-compared',
    bad: [
      'RETURN {a: null} = {a: null} AS same',
      'RETURN [1, 2] = [1, null] AS same',
      'MATCH (a:Actor) MATCH (b:Actor) WHERE [a.note, a.name] = [b.note, b.name] RETURN a.id AS id',
    ],
    right: [
      'MATCH (a:Actor) MATCH (b:Actor) WHERE a.note = b.note AND a.name = b.name RETURN a.id AS id',
      'RETURN [1, 2] = [1, 2] AS same',
    ],
  },
  {
    rule: 'order-of-booleans-or-lists',
    bad: ['RETURN true > false AS more', 'MATCH (a:Actor) WHERE a.aliases < [] RETURN a.id AS id'],
    right: ['MATCH (a:Actor) WHERE size(a.aliases) < 2 RETURN a.id AS id', 'RETURN 1 < 2 < 3 AS rising'],
  },
  {
    rule: 'quantifier-with-null',
    bad: [
      "MATCH (a:Actor) WHERE none(x IN ['state'] WHERE a.note = x) RETURN a.id AS id",
      "MATCH (a:Actor) WHERE NOT any(x IN ['state'] WHERE a.note = x) RETURN a.id AS id",
      "MATCH (a:Actor) RETURN all(x IN ['state'] WHERE a.note = x) AS same",
      'RETURN single(x IN [null, 1] WHERE x = 1) AS one',
    ],
    right: [
      "MATCH (a:Actor) WHERE none(x IN ['state'] WHERE coalesce(a.note, '') = x) RETURN a.id AS id",
      "MATCH (a:Actor) WHERE any(x IN ['state'] WHERE a.note = x) RETURN a.id AS id",
      "MATCH (a:Actor) RETURN none(x IN labels(a) WHERE x = 'Side') AS bare",
    ],
  },
]
