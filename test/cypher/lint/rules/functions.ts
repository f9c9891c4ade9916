/** What the linter says, and what it is content with: functions. */
import type { RuleRow } from './rule-row.js'

export const functionsRows: RuleRow[] = [
  {
    rule: 'dotted-function',
    refusedBy: 'embedded',
    bad: [
      "RETURN duration.between(date('2022-03-01'), date('2022-03-05')) AS d",
      "RETURN date.truncate('month', date('2022-03-05')) AS d",
      "RETURN apoc.text.join(['a'], 'b') AS text",
    ],
    right: ["RETURN date('2022-03-01') + duration({days: 4}) AS d"],
  },
  {
    rule: 'function-of-one-engine',
    refusedBy: 'embedded',
    bad: [
      'RETURN point({x: 1, y: 2}) AS p',
      'RETURN randomUUID() AS id',
      "RETURN isEmpty('') AS e",
      'RETURN valueType(1) AS t',
      "RETURN toIntegerOrNull('1') AS i",
      'RETURN round(1.26, 1) AS r',
      "RETURN btrim('a') AS t",
    ],
    right: ["RETURN size('') = 0 AS e", "RETURN trim(' a ') AS t", 'RETURN floor(1.26 * 10 + 0.5) / 10 AS r'],
  },
  {
    rule: 'round-of-half',
    bad: ['RETURN round(-1.5) AS x', 'MATCH (s:Source) RETURN round(avg(s.usableTo)) AS x'],
    right: ['RETURN floor(-1.5 + 0.5) AS x', 'RETURN round(1.5) AS x'],
  },
  {
    rule: 'number-to-boolean',
    bad: ['RETURN toBoolean(1) AS x'],
    right: ['RETURN 1 <> 0 AS x', "RETURN toBoolean('true') AS x"],
  },
  {
    rule: 'exists-function',
    refusedBy: 'neo4j',
    bad: ['MATCH (a:Actor) WHERE exists(a.kind) RETURN a.id AS id'],
    right: [
      'MATCH (a:Actor) WHERE a.kind IS NOT NULL RETURN a.id AS id',
      'MATCH (a:Actor) WHERE EXISTS { (a)-[:MADE]->(:Statement) } RETURN a.id AS id',
    ],
  },
  {
    rule: 'internal-id',
    bad: ['MATCH (a:Actor) RETURN id(a) AS id', 'MATCH (a:Actor) RETURN elementId(a) AS id'],
    right: ['MATCH (a:Actor) RETURN a.id AS id'],
  },
  {
    rule: 'property-of-result',
    refusedBy: 'embedded',
    bad: [
      "RETURN date('2022-03-01').year AS y",
      'MATCH (s:Statement) RETURN datetime(toString(s.latest)).epochSeconds AS n',
      'MATCH (s:Statement) RETURN max(s.latest).year AS y',
      'MATCH (a:Actor) RETURN head(collect(a)).id AS id',
    ],
    right: [
      "WITH date('2022-03-01') AS d RETURN d.year AS y",
      'MATCH (s:Statement) RETURN s.latest.year AS y',
      'MATCH (a:Actor)-[r:MADE]->(s:Statement) RETURN startNode(r).id AS id',
    ],
  },
  {
    rule: 'regular-expression',
    bad: [
      "MATCH (a:Actor) WHERE a.name =~ '(?=V).*' RETURN a.id AS id",
      "MATCH (a:Actor) WHERE a.name =~ '(a)\\\\1' RETURN a.id AS id",
    ],
    right: ["MATCH (a:Actor) WHERE a.name =~ '(?i)v.*' RETURN a.id AS id"],
  },
  {
    rule: 'type-predicate',
    refusedBy: 'embedded',
    bad: [
      'MATCH (a:Actor) WHERE a.name IS :: STRING RETURN a.id AS id',
      'MATCH (a:Actor) WHERE a.name IS NORMALIZED RETURN a.id AS id',
    ],
    right: ['MATCH (a:Actor) WHERE a.name IS NOT NULL RETURN a.id AS id'],
  },
]
