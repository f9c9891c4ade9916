/** What the linter says, and what it is content with: dates. */
import type { RuleRow } from './rule-row.js'

export const datesRows: RuleRow[] = [
  {
    rule: 'unreadable-date',
    bad: [
      "RETURN date('garbage') AS d",
      "RETURN date('2022-02-30') AS d",
      "RETURN date('2022-03') AS d",
      "RETURN date('20220301') AS d",
      'RETURN date({year: 2022, month: 2, day: 30}) AS d',
      "RETURN datetime('2022-03-01T10:00:00[Europe/Paris]') AS d",
      'MATCH (a:Actor) RETURN date(a.name) AS d',
      'RETURN date($day) AS d',
      "UNWIND [{from: '2022-03-01'}, {from: '2022-02-30'}] AS row RETURN date(row.from) AS d",
    ],
    right: [
      "RETURN date('2022-03-29') AS d",
      'MATCH (s:Statement) RETURN datetime(toString(s.latest)) AS d',
      "RETURN datetime('2022-03-01T10:00:00Z') AS d, duration('P1D') AS one",
      "UNWIND [{from: '2022-03-01', to: null}] AS row RETURN date(row.from) AS d, date(row.to) AS e",
    ],
  },
  {
    rule: 'field-of-date',
    bad: ['MATCH (s:Statement) RETURN s.latest.weekDay AS day'],
    right: ['MATCH (s:Statement) RETURN s.latest.dayOfWeek AS day'],
  },
  {
    rule: 'date-plus-hours',
    bad: [
      'MATCH (s:Statement) RETURN s.latest + duration({hours: 48}) AS d',
      "RETURN date('2022-03-01') + duration('PT48H') AS d",
    ],
    right: ['MATCH (s:Statement) RETURN s.latest + duration({days: 2}) AS d'],
  },
  {
    rule: 'instants-compared',
    bad: ["RETURN datetime('2022-03-01T10:00:00Z') = datetime('2022-03-01T11:00:00+01:00') AS same"],
    right: [
      "WITH datetime('2022-03-01T10:00:00Z') AS x, datetime('2022-03-01T11:00:00+01:00') AS y RETURN x.epochSeconds = y.epochSeconds AS same",
    ],
  },
]
