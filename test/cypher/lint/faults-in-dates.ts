/** What the embedded engine answers wrongly without a word in dates, times and conversions. */
import { type Fault, scalars } from './fault.js'

export const faultsInDates: Record<string, Fault[]> = {
  S7: [
    ...[
      "date('garbage')",
      "date('2022-02-30')",
      "datetime('garbage')",
      "datetime('2022-02-30T10:00:00Z')",
      'date({year: 2022, month: 2, day: 30})',
    ].map((call) => ({
      does: `says nothing and makes null of ${call}`,
      text: `RETURN ${call} AS day`,
      wrong: [{ day: null }],
      right: [{ day: '2022-03-29' }],
      rule: 'unreadable-date',
      rewrite: "RETURN date('2022-03-29') AS day",
      neo4jRefuses: true as const,
    })),
    {
      does: 'says nothing and makes null of a day in a parameter that does not exist',
      text: 'RETURN date($day) AS day',
      params: { day: '2022-02-30' },
      wrong: [{ day: null }],
      right: [{ day: '2022-03-29' }],
      rule: 'unreadable-date',
      rewrite: "RETURN date('2022-03-29') AS day",
      neo4jRefuses: true,
    },
    ...[
      ["date('2022-03')", '2022-03-01', "date('2022-03-01')"],
      ["date('20220301')", '2022-03-01', "date('2022-03-01')"],
    ].map(([call, day, rewrite]) => ({
      does: `makes null of ${call}`,
      text: `RETURN ${call} AS day`,
      wrong: [{ day: null }],
      right: [{ day: day as string }],
      rule: 'unreadable-date',
      rewrite: `RETURN ${rewrite} AS day`,
    })),
    {
      does: 'makes null of a date-time that is made from a date',
      text: "WITH datetime({date: date('2022-03-01')}) AS x RETURN x.epochSeconds = 1646092800 AS same",
      wrong: [{ same: null }],
      right: [{ same: true }],
      rule: 'date-from-date',
      rewrite: "WITH datetime(toString(date('2022-03-01'))) AS x RETURN x.epochSeconds = 1646092800 AS same",
    },
    {
      does: 'makes null of a date-time with the name of its zone',
      text: "WITH datetime('2022-03-01T10:00:00[Europe/Paris]') AS x RETURN x.epochSeconds = 1646125200 AS same",
      wrong: [{ same: null }],
      right: [{ same: true }],
      rule: 'unreadable-date',
      rewrite: "WITH datetime('2022-03-01T10:00:00+01:00') AS x RETURN x.epochSeconds = 1646125200 AS same",
    },
    {
      does: 'has no week day, and does not say so',
      text: "WITH date('2022-03-29') AS d RETURN d.weekDay AS day",
      wrong: [{ day: null }],
      right: [{ day: 2 }],
      rule: 'field-of-date',
      rewrite: "WITH date('2022-03-29') AS d RETURN d.dayOfWeek AS day",
    },
  ],
  S19: scalars([
    [
      'leaves the hours out of a date plus a duration',
      "date('2022-03-01') + duration({hours: 48})",
      '2022-03-01',
      '2022-03-03',
      'date-plus-hours',
      "date('2022-03-01') + duration({days: 2})",
    ],
    ['rounds a negative half away from zero', 'round(-1.5)', -2, -1, 'round-of-half', 'floor(-1.5 + 0.5)'],
    ['makes null of toBoolean(1)', 'toBoolean(1)', null, true, 'number-to-boolean', '1 <> 0'],
    ["makes null of toInteger('1e3')", "toInteger('1e3')", null, 1000, 'text-to-integer', "toInteger(toFloat('1e3'))"],
    [
      'says that maps with a null are the same',
      '{a: null} = {a: null}',
      true,
      null,
      'list-with-null-compared',
      '1 = 1 AND 2 = null',
    ],
    [
      'says that one instant in two zones is equal',
      "datetime('2022-03-01T10:00:00Z') = datetime('2022-03-01T11:00:00+01:00')",
      true,
      false,
      'instants-compared',
      "'Z' = '+01:00'",
    ],
  ]),
  S21: [
    ...scalars([
      [
        'drops what is finer than a microsecond',
        "toString(datetime('2022-03-29T10:00:00.123456789Z'))",
        '2022-03-29T10:00:00.123456Z',
        '2022-03-29T10:00:00.123456789Z',
        'cut-time',
        "'2022-03-29T10:00:00.123456' + '789Z'",
      ],
    ]),
    ...(
      [
        ['a fraction', 'duration({seconds: 1.5})', 'PT1S', 'PT1.5S', "duration('PT1.5S')"],
        ['milliseconds', 'duration({milliseconds: 1500})', 'PT0S', 'PT1.5S', "duration('PT1.5S')"],
        ['microseconds', 'duration({microseconds: 500000})', 'PT0S', 'PT0.5S', "duration('PT0.5S')"],
        ['quarters', 'duration({quarters: 1})', 'PT0S', 'P3M', 'duration({months: 3})'],
      ] as const
    ).map(([what, made, wrong, right, rewrite]) => ({
      does: `drops ${what} of a duration`,
      text: `WITH ${made} AS d RETURN toString(d) AS x`,
      wrong: [{ x: wrong }],
      right: [{ x: right }],
      rule: 'cut-time',
      rewrite: `WITH ${rewrite} AS d RETURN toString(d) AS x`,
      ...(what === 'quarters' ? { neo4jRefuses: true as const } : {}),
    })),
  ],
}
