/** The board's answer as rows, columns and sentences. */
import { describe, expect, it } from 'vitest'
import type { BoardState, Relation } from '../../../src/codebook/words.js'
import { type BoardItem, changeOf, toBoard } from '../../../web/board/board-rows.js'
import { sidesChosen, sidesOf } from '../../../web/board/board-sides.js'
import {
  changesSentence,
  changeText,
  findingOf,
  lastHeardText,
  othersSentence,
  othersWords,
  titleOf,
} from '../../../web/board/board-words.js'
import type { Demand } from '../../../web/state/catalog.js'

const demand = (id: string, issue: string, from = 'epa', to = 'senate') =>
  ({
    id,
    name: `The ${id}`,
    issue,
    issueName: issue.toUpperCase(),
    raisedBy: [from],
    addressedTo: [to],
  }) as unknown as Demand
const demands = new Map(
  [demand('caps', 'air'), demand('fees', 'air'), demand('dams', 'water')].map((it) => [it.id, it]),
)

type Told = [side: string, word: Relation, onWordOf: string, hedged?: boolean]

function item(id: string, state: BoardState, ...readings: Told[]): BoardItem {
  return {
    demand: id,
    issue: demands.get(id)?.issue,
    state,
    answers: [{ side: 'senate', state, through: [] }],
    readings: readings.map(([side, word, teller, hedged = false]) => ({
      ...{
        side,
        word,
        onWordOf: [teller],
        hedged,
        since: '2001-06-12',
        lastHeard: '2001-06-12',
        lastHeardEarliest: '2001-06-12',
      },
      role: side === 'epa' ? 'raiser' : 'addressee',
    })),
  } as unknown as BoardItem
}

const now = [
  item('caps', 'agreed', ['epa', 'own', 'ann'], ['senate', 'own', 'bob']),
  item('fees', 'near', ['epa', 'press', 'herald'], ['senate', 'press', 'herald', true]),
  item('dams', 'agreed', ['epa', 'adversary', 'bob'], ['senate', 'adversary', 'ann']),
]
const before = [item('caps', 'near'), item('fees', 'agreed')]
const all = { issue: null, state: [] as BoardState[], moved: 'all' as const }
const name = (id: string) => id

describe('the board', () => {
  it('has an issue a row and a state a column, agreed first, without states that no demand is in', () => {
    const board = toBoard(now, null, demands, all)
    expect(board.states).toEqual(['agreed', 'near'])
    const told = board.rows.map(({ name, cells }) => [name, [...cells].map(([state, under]) => [state, under.length])])
    expect(told).toEqual([
      [
        'AIR',
        [
          ['agreed', 1],
          ['near', 1],
        ],
      ],
      ['WATER', [['agreed', 1]]],
    ])
  })

  it('counts for each filter what it would show, given the others', () => {
    const board = toBoard(now, null, demands, { ...all, issue: 'air', state: ['agreed'] })
    expect(board.entries.map(({ demand }) => demand.id)).toEqual(['caps'])
    expect([...board.counts.states]).toEqual([
      ['agreed', 1],
      ['near', 1],
    ])
    expect([...board.counts.issues]).toEqual([
      ['air', 1],
      ['water', 1],
    ])
  })

  it('says which way a demand moved since another day', () => {
    const [caps, fees, dams] = toBoard(now, before, demands, all).entries.map(
      ({ change }) => change && changeText(change),
    )
    expect([caps, fees, dams]).toEqual(['closer: was near', 'apart: was agreed', 'new: not raised before'])
    expect(changeOf('unclear', 'agreed')).toEqual({ was: 'unclear', direction: null })
    expect(changeOf('near', 'near')).toBeNull()
  })

  it('keeps what did not move in its finding, where only changes are shown', () => {
    const board = toBoard(now, [...before.slice(1), item('caps', 'agreed')], demands, { ...all, moved: 'only' })
    expect(board.entries.map(({ demand }) => demand.id)).toEqual(['fees', 'dams'])
    expect(findingOf(board, [], '2001-06-20', name)).toMatch(/^Agreed: 2 demands/)
  })

  it('names what was agreed, who accepts it for which side, and whose word it is where it is not its own', () => {
    const board = toBoard(now, null, demands, all)
    expect(findingOf(board, [], '2001-06-20', name)).toBe(
      'Agreed: 2 demands, The caps (accepted by bob for senate) and The dams (accepted by senate, told by ann, the adversary; asked by epa, told by bob, the adversary).',
    )
    expect(findingOf(board, ['refused'], '2001-06-20', name)).toBe('')
    expect(findingOf({ standing: [] }, [], '2001-06-20', name)).toBe('Agreed: nothing.')
  })

  it('says when an answer was last heard, where that is more than a year before', () => {
    const board = toBoard(now.slice(0, 1), null, demands, all)
    expect(findingOf(board, [], '2002-06-12', name)).toBe('Agreed: 1 demand, The caps (accepted by bob for senate).')
    expect(findingOf(board, [], '2002-06-13', name)).toBe(
      'Agreed: 1 demand, The caps (accepted by bob for senate, last heard 12 June 2001).',
    )
    const wanted = { ...item('caps', 'agreed', ['epa', 'own', 'ann'], ['industry', 'own', 'bob']) }
    wanted.answers = [
      { side: 'epa', state: 'agreed', through: [] },
      { side: 'industry', state: 'agreed', through: [] },
    ]
    wanted.readings = wanted.readings.map((it) => ({ ...it, role: 'raiser' as const }))
    expect(findingOf(toBoard([wanted], null, demands, all), [], '2002-06-13', name)).toBe(
      'Agreed: 1 demand, The caps (wanted by ann for epa, last heard 12 June 2001, and by bob for industry, last heard 12 June 2001).',
    )
    const [caps] = board.entries
    expect(caps && lastHeardText(caps, '2002-06-12')).toBe('')
    expect(caps && lastHeardText(caps, '2002-06-13')).toBe(', last heard 12 Jun 2001')
  })

  it('looks at the answer alone, and at the demand itself only where there is no answer', () => {
    const heard = (lastHeard: string) => ({ lastHeard, lastHeardEarliest: lastHeard })
    const [epa, senate] = now[0]?.readings ?? []
    const readings = [
      { ...epa, ...heard('2005-01-01') },
      { ...senate, ...heard('2001-06-12') },
    ]
    const entry = (state: BoardState, some: unknown[]) =>
      ({ item: { ...item('caps', state), readings: some } }) as unknown as Parameters<typeof lastHeardText>[0]
    expect(lastHeardText(entry('agreed', readings), '2005-02-01')).toBe(', last heard 12 Jun 2001')
    expect(lastHeardText(entry('unanswered', readings.slice(0, 1)), '2005-02-01')).toBe('')
    expect(lastHeardText(entry('unanswered', readings.slice(0, 1)), '2007-02-01')).toBe(', last heard 1 Jan 2005')
  })

  it('says in words on whose word a reading rests, sides with the same teller in one line', () => {
    const [caps, fees] = toBoard(now, null, demands, all).entries
    expect(caps && othersWords(caps, name)).toEqual([])
    expect(fees && othersWords(fees, name)).toEqual(['epa and senate: told by herald (press), hedged'])
    // Who told it later than the first day has a day of its own.
    const later = fees && {
      ...fees,
      item: { ...fees.item, readings: fees.item.readings.map((it) => ({ ...it, since: '2001-05-01' })) },
    }
    expect(later && othersWords(later, name)).toEqual(['epa and senate: told by herald (press), 12 Jun 2001, hedged'])
    expect(othersSentence(fees ? [fees] : [])).toBe('on others’ word')
    expect(othersSentence(caps && fees ? [caps, fees] : [])).toBe('1 on others’ word')
  })

  it('sums up what changed between two days', () => {
    const changed = toBoard(now, before, demands, all).entries
    expect(changesSentence(changed, '2001-06-01', '2001-06-20')).toBe(
      'Between 1 June 2001 and 20 June 2001, 1 demand came closer, 1 demand moved apart and 1 was new.',
    )
    expect(changesSentence([], '2001-06-01', '2001-06-20')).toContain('nothing changed')
  })
})

describe('the sides of a board', () => {
  const between = ['epa', 'senate']

  it('are the two that face each other most, unless the address names others or all', () => {
    expect(sidesOf([], between)).toEqual(['epa', 'senate'])
    expect(sidesOf(['house'], between)).toEqual(['house'])
    expect(sidesOf(['all'], between)).toEqual([])
    expect(titleOf([], '2001-06-20', 'said', name)).toBe('What was agreed, and what not, by 20 June 2001')
    expect(titleOf(['a', 'b'], '2001-06-20', 'published', name)).toBe(
      'What a and b had agreed, and what not, by 20 June 2001, as a reader could know',
    )
  })

  it('are written only where they are not the usual ones', () => {
    expect(sidesChosen(['senate', 'epa'], ['senate'], between)).toEqual([])
    expect(sidesChosen(['epa', 'all'], ['epa'], between)).toEqual(['all'])
    expect(sidesChosen(['all', 'epa'], [], between)).toEqual(['epa'])
    expect(sidesChosen([], ['epa'], between)).toEqual(['all'])
  })
})
