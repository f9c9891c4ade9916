/** What the linter says, and what it is content with: arithmetic. */
import type { RuleRow } from './rule-row.js'

export const arithmeticRows: RuleRow[] = [
  {
    rule: 'list-plus-scalar',
    bad: [
      "MATCH (a:Actor) SET a.aliases = coalesce(a.aliases, []) + 'x'",
      "MATCH (a:Actor) SET a.tags = a.tags + 'x'",
      'MATCH (a:Actor) RETURN a.aliases + a.name AS names',
      'RETURN [1] + 2 AS list',
      'UNWIND [1, 2] AS x WITH collect(x) AS list RETURN list + 3 AS more',
    ],
    right: [
      "MATCH (a:Actor) SET a.aliases = coalesce(a.aliases, []) + ['x']",
      'MATCH (a:Actor) RETURN a.aliases + [a.name] AS names',
      "MATCH (a:Actor) RETURN 'the ' + a.name + ' of ' + a.kind AS text",
      'MATCH (s:Source) SET s.usableTo = s.usableTo + 1',
    ],
  },
  {
    rule: 'number-plus-text',
    bad: [
      "RETURN 1 + 'a' AS text",
      "MATCH (a:Actor) WITH count(*) AS n RETURN n + ' actors' AS text",
      "MATCH (s:Statement)-[c:CITED_IN]->(:Source) RETURN c.start + ' to ' + c.end AS span",
    ],
    right: ["MATCH (a:Actor) WITH count(*) AS n RETURN toString(n) + ' actors' AS text", "RETURN 'a' + 1 AS text"],
  },
  {
    rule: 'date-difference',
    bad: ['MATCH (s:Statement) RETURN s.latest - s.earliest AS days'],
    right: [
      'MATCH (s:Statement) WITH datetime(toString(s.latest)) AS x, datetime(toString(s.earliest)) AS y RETURN x.epochSeconds / 86400 - y.epochSeconds / 86400 AS days',
      'MATCH (s:Statement) RETURN s.latest - duration({days: 1}) AS before',
    ],
  },
  {
    rule: 'power-chain',
    bad: ['RETURN 2 ^ 3 ^ 2 AS x'],
    right: ['RETURN (2 ^ 3) ^ 2 AS x', 'RETURN 2 ^ 3 + 3 ^ 2 AS x'],
  },
  {
    rule: 'negative-slice',
    bad: ['RETURN [1, 2, 3][-2..] AS x', 'WITH [1, 2, 3] AS l RETURN l[..-1] AS x'],
    right: ['WITH [1, 2, 3] AS l RETURN l[size(l) - 2..size(l)] AS x, l[-1] AS last, l[..2] AS two'],
  },
  {
    rule: 'text-to-integer',
    bad: [
      "RETURN toInteger('1.9') AS x",
      "UNWIND ['1.9'] AS row RETURN toInteger(split(row, ' ')[0]) AS x",
      'MATCH (n:Actor) RETURN toInteger(n.name) AS x',
    ],
    right: ["RETURN toInteger(toFloat('1.9')) AS x", "RETURN toInteger('19') AS x", 'RETURN toInteger(7 / 2) AS x'],
  },
  {
    rule: 'float-as-text',
    bad: [
      'RETURN toString(1.0) AS x',
      'MATCH (s:Source) RETURN toString(avg(s.usableTo)) AS x',
      "RETURN 'x' + 2.0 AS x",
    ],
    right: ['RETURN toString(1.5) AS x', 'MATCH (s:Source) RETURN toString(toInteger(avg(s.usableTo))) AS x'],
  },
  {
    rule: 'concatenation-operator',
    refusedBy: 'embedded',
    bad: ["RETURN 'a' || 'b' AS x"],
    right: ["RETURN 'a' + 'b' AS x"],
  },
]
