/** What is wrong with a coding sheet is said with line, column and both values, and equal faults once. */
import { describe, expect, it } from 'vitest'
import { remarkLines } from '../../src/import/import-report.js'
import { fileReader } from './reading.js'

const { read, faultsOf } = fileReader()
const row = (cells: Record<string, string>) => {
  const all = { speaker: 'North', demand: 'Bridge', stance: 'ASSERTS', day: '2024-01-02', ...cells }
  return `${Object.keys(all).join(',')}\n${Object.values(all).join(',')}\n`
}

describe('a fault of a row', () => {
  const wrong: [string, Record<string, string>, string][] = [
    [
      'a stance of other words',
      { stance: 'WANTS' },
      'column 3 (stance): write one of ASSERTS, CONCEDES, REJECTS, not "WANTS"; or say what it means: --values "WANTS=ASSERTS"',
    ],
    ['nobody who speaks', { speaker: ' ' }, 'column 1 (speaker): it is empty, and no organization is named'],
    ['an empty cell that is needed', { demand: ' ' }, 'column 2 (demand): it is empty'],
    [
      'a day written otherwise',
      { day: 'May 2nd' },
      'column 4 (day): write a day as 2022-03-29, a month as 2022-03, a year as 2022, not "May 2nd"',
    ],
    [
      'a day that does not exist',
      { day: '2023-02-29' },
      'column 4 (day): "2023-02-29" is not in the calendar; write a day as',
    ],
    ['no day', { day: '' }, 'column 4 (day): say when it was said: day, or earliest and latest'],
    [
      'a first day after the last',
      { day: '', earliest: '2024-03-02', latest: '2024-03-01' },
      'column 5 (earliest): it is after the latest day, 2024-03-01',
    ],
    [
      'an extent that its stance cannot have',
      { extent: 'signalled' },
      'column 5 (extent): only CONCEDES can be signalled',
    ],
    ['half a place', { start: '4' }, 'column 5 (start): a place needs source, paragraph, start, end and phrase'],
    ['a number in words', { paragraph: 'two' }, 'column 5 (paragraph): '],
    ['a denial by nobody', { certainty: 'disputed' }, 'disputedBy: a disputed statement says who denies it'],
    [
      'an addressee that asserts',
      { raisedBy: 'South', addressedTo: 'North' },
      'column 3 (stance): the demand is addressed to this side',
    ],
    ['a side that is a person', { side: 'South', sideKind: 'person' }, 'column 6 (sideKind): write one of'],
    [
      'a state that speaks for another',
      { side: 'South', speakerKind: 'state' },
      'column 6 (speakerKind): a state speaks for itself only',
    ],
    [
      'a source published before',
      { source: 'S', published: '2023' },
      "column 6 (published): 2023-12-31 is before the statement's last day",
    ],
  ]
  it.each(wrong)('is said with line and column: %s', async (_, cells, problem) => {
    const faults = await faultsOf(row(cells))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`line 2, ${problem}`)
  })

  it.each([
    ['speaker', 'Ann | Bob'],
    ['side', 'North|South'],
    ['organization', 'North | South'],
    ['demand', 'Bridge | Ferry'],
    ['issue', 'River | Road'],
    ['event', 'Round 1 | Round 2'],
  ])('is said where a list stands for one %s', async (column, cell) => {
    const faults = await faultsOf(row({ [column]: cell }))
    expect(faults).toEqual([
      expect.stringContaining(`(${column}): write one name, and give each a row of its own, not "${cell}"`),
    ])
  })

  it('is said of a list of JSON that stands for one speaker', async () => {
    const rows = [{ speaker: ['Ann', 'Bob'], demand: 'D', stance: 'ASSERTS', day: '2024' }]
    expect(await faultsOf(JSON.stringify(rows), {}, 'rows.json')).toEqual([
      'row 1, line 1, column speaker: write one name, and give each a row of its own, not "Ann|Bob"',
    ])
  })

  it('is said of every row, with the line on which the row begins', async () => {
    const faults = await faultsOf(`speaker,demand,stance,day,summary
North,Bridge,ASSERTS,2024-01-02,"one
two
three"

North,Bridge,MAYBE,2024-01-02,"four
five"
North,Bridge,ASSERTS,soon,
North,Bridge,ASSERTS,2024-01-02,a,b
`)
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'line 6, column 3 (stance)',
      'line 8, column 4 (day)',
      'line 9',
    ])
  })

  it('is said of rows and columns of JSON, with their line', async () => {
    const text = `[
  "no row", 7,
  {"speaker": "N", "demand": "D", "stance": "ASSERTS", "day": "2024-01-02", "note": "[{"},
  {"speaker": "N", "demand": "D", "stance": "NEVER", "day": "2024-01-02"},
  {"speaker": {"a": 1}, "demand": "D", "stance": "ASSERTS", "day": "2024-01-02"}
]`
    expect(await faultsOf(text, {}, 'rows.json')).toEqual([
      'it is no object with a value for each column (2 times: row 1, line 2, row 2, line 2)',
      'row 5, line 5, column speaker: write a text, a number or a list of texts',
      expect.stringMatching(/^column note: there is no such column/),
      expect.stringMatching(/^row 4, line 4, column stance: write one of ASSERTS, CONCEDES, REJECTS, not "NEVER"/),
    ])
  })
})

describe('rows that contradict each other', () => {
  it('are named with what they are about, both values and the other line', async () => {
    expect(
      await faultsOf(`statement,speaker,side,demand,stance,day,issue
A,Ann,North,Bridge,ASSERTS,2024-01-02,River
A,Bob,North,Ferry,ASSERTS,2024-01-02,
A,Ann,North,Bridge,REJECTS,2024-01-02,
C,Cyd,,Bridge,REJECTS,2024-01-02,Road
`),
    ).toEqual([
      'line 5, column 7 (issue): "Bridge" has "Road" here and "River" in line 2',
      'line 3, column 2 (speaker): statement "A" has "Bob" here and "Ann" in line 2',
      'line 4, column 4 (demand): line 2 has a stance of this statement on it already',
    ])
  })

  it('of days show the days', async () => {
    expect(
      await faultsOf('statement,speaker,demand,stance,day\nA,N,D,ASSERTS,2024\nA,N,E,ASSERTS,2023-05-01\n'),
    ).toEqual(['line 3, column 5 (day): statement "A" has "2023-05-01" here and "2024-01-01 to 2024-12-31" in line 2'])
  })
})

describe('one speaker of two sides on one day', () => {
  const hats = `speaker,side,demand,stance,day
Ann,Green Party,Carbon tax,ASSERTS,2025-03-11
Ann,Ministry of Energy,Carbon tax,REJECTS,2025-03-11
Ann,Ministry of Energy,Carbon tax,REJECTS,2025-03-12
`

  it('is a fault that names both sides, the other line and what to do', async () => {
    expect(await faultsOf(hats)).toEqual([
      'line 3, column 2 (side): on 2025-03-11 Ann speaks for "Ministry of Energy" here and for "Green Party" in line 2. One side a ' +
        'day; to keep both, name them in a column "organization" instead of "side" (--columns side=organization)',
    ])
  })

  it('is imported with both as organizations, and speaks for itself on that day', async () => {
    for (const columns of [['side=organization'], []]) {
      const text = columns.length > 0 ? hats : hats.replace('side', 'organization')
      const { records, faults } = await read(text, { columns })
      expect(faults).toEqual([])
      expect(records.statements.map(({ by, organization }) => [by, organization])).toEqual([
        ['ann', 'Green Party'],
        ['ann', 'Ministry of Energy'],
        ['ann', 'Ministry of Energy'],
      ])
      expect(records.capacities).toMatchObject([
        { actor: 'ann', side: 'ministry-of-energy', from: '2025-03-12', to: '2025-03-12' },
      ])
      expect(records.actors.find(({ id }) => id === 'ann')).toMatchObject({ kind: 'person', ownSide: true })
    }
  })

  it('is a fault too where one row has a side and another an organization', async () => {
    const text = `speaker,side,organization,demand,stance,day
Ann,Green Party,,Carbon tax,ASSERTS,2025-03-11
Ann,,Ministry of Energy,Carbon tax,REJECTS,2025-03-11
`
    expect(await faultsOf(text)).toEqual([
      expect.stringContaining('on 2025-03-11 Ann speaks for "Ministry of Energy" here'),
    ])
  })
})

describe('equal faults', () => {
  it('are printed once, with their number and the first places', async () => {
    const rows = Array.from({ length: 559 }, (_, index) => `A,D,${index % 2 === 0 ? 'maybe' : 'perhaps'},2024\n`)
    expect(await faultsOf(`speaker,demand,stance,day\n${rows.join('')}`)).toEqual([
      'column 3 (stance): write one of ASSERTS, CONCEDES, REJECTS, not "maybe"; or say what it means: --values "maybe=ASSERTS" ' +
        '(280 times: line 2, line 4, line 6, line 8, line 10, ...)',
      expect.stringMatching(/not "perhaps".* \(279 times: line 3, line 5, line 7, line 9, line 11, \.\.\.\)$/),
    ])
  })

  it('of different reasons are printed up to a number', () => {
    const all = Array.from({ length: 70 }, (_, index) => ({ place: `line ${index}`, reason: `fault ${index}` }))
    expect(remarkLines(all)).toHaveLength(51)
    expect(remarkLines(all).at(-1)).toBe('and 20 more that are different')
  })
})
