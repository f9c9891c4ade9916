/** A list of statements as a title, a sentence and columns, on made-up counts. */
import { describe, expect, it } from 'vitest'
import '../../../web/params.js'
import { plainView } from '../../../web/state/url-state.js'
import type { FullStatement } from '../../../web/statement/full-statement.js'
import { columnsOf, columnsThatFill, daysOf, everybody } from '../../../web/trace/columns.js'
import { isAbout, traceParams } from '../../../web/trace/trace-params.js'
import { traceSentence, traceTitle } from '../../../web/trace/trace-sentence.js'

const names: Record<string, string> = { ann: 'Ann Lee', epa: 'EPA', caps: 'Emission caps', air: 'Air' }
const name = (id: string) => names[id] ?? id
const plain = { ...plainView, view: 'trace' as const }

type Counted = Parameters<typeof columnsOf>[0]
const counts = (filter: Counted[number]['filter'], of: Record<string, number>): Counted =>
  Object.entries(of).map(([value, statements]) => ({ filter, value, statements }))

describe('the title of a list of statements', () => {
  it.each([
    [{ speaker: 'ann', demand: 'caps' }, 'What Ann Lee said about “Emission caps”'],
    [{ side: 'epa', demand: 'caps', stance: 'REJECTS' as const }, 'What EPA rejected on “Emission caps”'],
    [{ issue: 'air' }, 'Who said what about “Air”'],
    [{ speaker: 'ann' }, 'What Ann Lee said'],
    [{}, 'Who said what'],
  ])('of %j is %j', (filters, title) => {
    expect(traceTitle({ ...plain, ...filters }, name)).toBe(title)
  })
})

describe('its sentence', () => {
  const items = [
    ...counts('speaker', { ann: 3, bob: 2 }),
    ...counts('stance', { ASSERTS: 1, REJECTS: 3, ASSESSES: 1 }),
    ...counts('month', { '2001-06': 4, '2001-05': 1 }),
  ]

  it('counts what is said about a demand, by stance', () => {
    expect(traceSentence({ items, all: 5, more: {} }, { demand: 'caps' })).toBe(
      '5 statements between May 2001 and Jun 2001, by 2 speakers: 1 asserts, 3 reject and 1 assesses the talks or gives no answer.',
    )
  })

  it('says how much of it others alone tell', () => {
    const told = counts('word', { own: 3, press: 1, adversary: 1 })
    expect(traceSentence({ items: told, all: 5, more: {} }, {})).toBe(
      '5 statements. 2 of them are told by others alone.',
    )
    expect(traceSentence({ items: counts('word', { press: 2 }), all: 2, more: {} }, {})).toBe(
      '2 statements. All of them are told by others alone.',
    )
    expect(traceSentence({ items: told, all: 1, more: {} }, { word: 'press' })).toBe('1 statement.')
  })

  it('says no months where the reader has set the days: the others are counted beside them', () => {
    expect(traceSentence({ items, all: 1, more: {} }, { speaker: 'ann', from: '2001-05-01' })).toBe('1 statement.')
    expect(traceSentence({ items: [], all: 0, more: {} }, {})).toBe('No statement.')
  })
})

describe('columns', () => {
  const sides = counts('side', { d: 9, a: 7, b: 5, c: 4, e: 1 })

  it('are the most heard sides in the order they have everywhere, and the others together', () => {
    expect(columnsOf(sides, undefined, ['a', 'b', 'c', 'd', 'e'])).toEqual([
      { side: 'a', statements: 7 },
      { side: 'b', statements: 5 },
      { side: 'd', statements: 9 },
      { side: null, statements: 5 },
    ])
  })

  it('have no others where one more side has room', () => {
    expect(columnsOf(sides.slice(0, 4), undefined).map(({ side }) => side)).toEqual(['d', 'a', 'b', 'c'])
    expect(columnsOf(sides, 'c').map(({ side }) => side)).toEqual(['c'])
  })

  it('are one where most is said by sides without a column, as when a dozen say about as much each', () => {
    const dozen = Object.fromEntries(Array.from('abcdefghijkl', (side, at) => [side, 20 - at]))
    expect(columnsOf(counts('side', dozen), undefined)).toEqual([everybody])
    expect(columnsOf(counts('side', { ...dozen, a: 200 }), undefined)).toHaveLength(4)
    const days = daysOf(
      [{ id: '1', side: 'k', earliest: '2001-06-30', latest: '2001-06-30' } as FullStatement],
      [everybody],
    )
    expect(days[0]?.columns.map(({ statements }) => statements.length)).toEqual([1])
  })

  it('are one where three or more would stand empty on most days', () => {
    const said = (side: string, day: number) =>
      ({ id: `${side}${day}`, side, earliest: `2001-06-0${day}`, latest: `2001-06-0${day}` }) as FullStatement
    const columns = columnsOf(sides.slice(0, 3), undefined)
    const oneADay = [said('d', 1), said('a', 2), said('b', 3)]
    expect(columnsThatFill(columns, oneADay)).toEqual([everybody])
    expect(columnsThatFill(columns, [...oneADay, said('a', 1), said('b', 1), said('d', 2)])).toBe(columns)
    expect(columnsThatFill(columns, [])).toBe(columns)
    const pair = columnsOf(sides.slice(0, 2), undefined)
    expect(columnsThatFill(pair, oneADay)).toBe(pair)
  })

  it('have every statement once, day by day, an interval apart from its last day', () => {
    const said = (id: string, side: string, earliest: string, latest: string) =>
      ({ id, side, earliest, latest }) as FullStatement
    const columns = columnsOf(sides, undefined)
    const days = daysOf(
      [
        said('1', 'd', '2001-06-01', '2001-06-30'),
        said('2', 'c', '2001-06-30', '2001-06-30'),
        said('3', 'e', '2001-06-01', '2001-06-30'),
      ],
      columns,
    )
    expect(
      days.map(({ earliest, columns }) => [earliest, columns.map(({ statements }) => statements.map(({ id }) => id))]),
    ).toEqual([
      ['2001-06-01', [['1'], [], [], ['3']]],
      ['2001-06-30', [[], [], [], ['2']]],
    ])
  })
})

describe('what a list is asked for', () => {
  it('are the filters, the lens, and what the view fixes', () => {
    const state = { ...plain, demand: 'caps', stance: 'ASSESSES' as const, source: 's1', alone: 'true' as const }
    expect(traceParams(state, '2001-06-30', { demand: 'delay' })).toMatchObject({
      ...{ demand: 'delay', stance: 'ASSESSES', source: 's1', alone: 'true', asOf: '2001-06-30', clock: 'said' },
    })
  })

  it('tell which stances it is about', () => {
    const issueOf = () => 'air'
    expect(isAbout({}, issueOf)).toBe(null)
    expect(isAbout({ issue: 'air' }, issueOf)?.('caps', 'ASSERTS')).toBe(true)
    expect(isAbout({ demand: 'caps', stance: 'REJECTS' }, issueOf)?.('caps', 'ASSERTS')).toBe(false)
    expect(isAbout({ draft: 'protocol' }, issueOf)?.('caps', 'ASSERTS')).toBe(false)
    expect(isAbout({ draft: 'protocol' }, issueOf)?.('protocol', 'ASSESSES')).toBe(true)
    expect(isAbout({ demand: 'caps' }, issueOf)?.('delay', 'ASSERTS')).toBe(false)
  })
})
