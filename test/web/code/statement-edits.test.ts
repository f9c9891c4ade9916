/** What keys change in a statement, and what a new one has from the one before. */
import { describe, expect, it } from 'vitest'
import { codedStatement } from '../../../src/coding/coded-statement.js'
import {
  addExchange,
  addPlace,
  addStance,
  type CodedStatement,
  dropPlace,
  dropStance,
  extentsFor,
  nextOf,
  setExtent,
  setStance,
  toggleRelay,
  toggleTold,
  withValue,
} from '../../../web/code/bench/statement/edits.js'
import { beginStatement, freeKey, likelyRelation } from '../../../web/code/bench/statement/new-statement.js'
import { choiceFinder, likelyFirst } from '../../../web/code/bench/statement/rank-choices.js'

const place = { paragraph: 2, start: 10, end: 40, phrase: 'the bridge' }
const begun = beginStatement('k1', place, undefined, null, 'words').statement
const changed = (...steps: ((it: CodedStatement) => CodedStatement)[]) => steps.reduce((now, step) => step(now), begun)

describe('a new statement', () => {
  it('has its place, and the days of the one before, which it says', () => {
    const before = {
      ...begun,
      earliest: '2022-03-14',
      latest: '2022-03-15',
      mode: 'direct',
      certainty: 'hedged',
    } as const
    const { statement, carried } = beginStatement('k2', place, before, null, 'He said that it goes on.')
    expect(statement).toMatchObject({
      earliest: '2022-03-14',
      latest: '2022-03-15',
      mode: 'indirect',
      certainty: 'stated',
    })
    expect([...carried]).toEqual([['earliest', 'as before']])
    expect(statement.citations).toEqual([{ ...place, tells: [], relays: [] }])
    expect(codedStatement.parse(statement)).toEqual(statement)
  })

  it('has the days that the text says here rather than those of the one before', () => {
    const before = { ...begun, earliest: '2022-03-14', latest: '2022-03-15' }
    const days = { earliest: '2022-03-01', latest: '2022-03-01', words: 'on 1 March' }
    const { statement, carried } = beginStatement('k2', place, before, days, '')
    expect([statement.latest, carried.has('earliest')]).toEqual(['2022-03-01', false])
    const likely = beginStatement('k2', place, before, { ...days, words: null }, '')
    expect([likely.statement.latest, likely.carried.get('earliest')]).toEqual(['2022-03-01', 'no day is named here'])
    const same = { earliest: '2022-03-14', latest: '2022-03-15', words: null }
    expect(beginStatement('k2', place, before, same, '').carried.get('earliest')).toBe('as before')
  })

  it.each([
    ['direct', 'She said: “We will not strike before Monday.”'],
    ['direct', 'She said, "we will not strike before Monday'],
    ['indirect', 'She spoke of a “strike” that “nobody wants”.'],
    ['indirect', 'She spoke of a "strike" that nobody at all in the harbour wants.'],
    ['indirect', 'She said that they would not strike before Monday.'],
  ] as const)('is %s where it reads: %s', (mode, words) => {
    const { statement, carried } = beginStatement('k2', place, { ...begun, mode: 'document' }, null, words)
    expect([statement.mode, carried.get('mode')]).toEqual([mode, mode === 'direct' ? 'in quotation marks' : undefined])
  })

  it('gets a key that no other has had, also when two tabs begin one at the same time', () => {
    expect(freeKey(['k1-aaa', 'k12-bbb', 'a17'], () => 0)).toBe('k13-000')
    expect(freeKey([], () => 0.5)).not.toBe(freeKey([], () => 0.6))
  })
})

describe('a statement on the bench', () => {
  it('has a stance that its place tells, full until something else is said', () => {
    const it = changed((now) => addStance(now, 'bridge', 0))
    expect(it.stances).toEqual([{ demand: 'bridge', extent: 'full' }])
    expect(it.citations[0]?.tells).toEqual(['bridge'])
  })

  it('signals nothing when it does not concede', () => {
    const conceding = changed(
      (now) => addStance(now, 'bridge', 0),
      (now) => setStance(now, 0, 'CONCEDES'),
      (now) => setExtent(now, 0, 'signalled'),
    )
    expect(conceding.stances[0]?.extent).toBe('signalled')
    const asserting = setStance(conceding, 0, 'ASSERTS')
    expect(asserting.stances[0]?.extent).toBe('full')
    expect(extentsFor({ demand: 'bridge', stance: 'REJECTS' })).not.toContain('signalled')
  })

  it('loses with a stance what was said of it', () => {
    const it = changed(
      (now) => addStance(now, 'bridge', 0),
      (now) => addStance(now, 'ferry', 0),
      (now) => addExchange(now, 'bridge', 'ferry', 'exchange'),
      (now) => dropStance(now, 0),
    )
    expect([it.stances.length, it.exchanges, it.citations[0]?.tells]).toEqual([1, [], ['ferry']])
  })

  it('has a second place that tells its one stance; of several, the coder says which', () => {
    const second = { paragraph: 3, start: 50, end: 60 }
    const one = changed(
      (now) => addStance(now, 'bridge', 0),
      (now) => addPlace(now, second),
    )
    expect(one.citations[1]?.tells).toEqual(['bridge'])
    const two = changed(
      (now) => addStance(now, 'bridge', 0),
      (now) => addStance(now, 'ferry', 0),
      (now) => addPlace(now, second),
    )
    expect(two.citations[1]?.tells).toEqual([])
    expect(toggleTold(two, 1, 'ferry').citations[1]?.tells).toEqual(['ferry'])
    expect(addPlace(two, second)).toBe(two)
  })

  it('keeps a relay as long as a place has it', () => {
    const second = { paragraph: 3, start: 50, end: 60 }
    const relayed = changed(
      (now) => addPlace(now, second),
      (now) => toggleRelay(now, 1, 'post', 'press'),
    )
    expect(relayed.relays).toEqual([{ actor: 'post', relation: 'press' }])
    expect(dropPlace(relayed, 1).relays).toEqual([])
    expect(toggleRelay(relayed, 1, 'post', 'press').relays).toEqual([])
  })

  it('leaves out what is empty, as the server does', () => {
    expect(Object.hasOwn(withValue({ ...begun, summary: 'x' }, { summary: '' }), 'summary')).toBe(false)
  })

  it('goes through words in their order, from the last to the first', () => {
    expect(['a', 'b', undefined].map((word) => nextOf(['a', 'b'], word))).toEqual(['b', 'a', 'a'])
  })

  it.each([
    ['press', { id: 'post', kind: 'media', side: null }],
    ['own', { id: 'bruno', kind: 'person', side: 'blue' }],
    ['own', { id: 'blue', kind: 'state', side: 'blue' }],
    ['adversary', { id: 'rita', kind: 'person', side: 'red' }],
  ] as const)('supposes the relation %s', (relation, relay) => {
    expect(likelyRelation(relay, { id: 'blau', kind: 'person', side: 'blue' })).toBe(relation)
  })
})

describe('the short list', () => {
  const find = choiceFinder([
    { id: 'crimea', name: 'Crimea', also: ['Crimea is recognised'] },
    { id: 'bridge', name: 'Bridge to Crimea' },
    { id: 'ferry', name: 'Ferry', also: ['Blue stops the ferry'] },
    ...Array.from({ length: 12 }, (_, at) => ({ id: `d${at}`, name: `Demand ${at}` })),
  ])

  it('has nine, the likeliest first', () => {
    const found = find('', ['ferry', 'd7', 'nobody'])
    expect(found).toHaveLength(9)
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['ferry', 'd7'])
  })

  it('says of each why it is there, also where others come before', () => {
    const ranked = [
      { id: 'ferry', why: 'named' as const },
      { id: 'bridge', why: null },
    ]
    expect(likelyFirst(['crimea', 'bridge'], 'before', ranked)).toEqual([
      { id: 'crimea', why: 'before' },
      { id: 'bridge', why: null },
      { id: 'ferry', why: 'named' },
    ])
  })

  it('is narrowed by words of names and of what is asked; a name that begins so comes first', () => {
    expect(find('crim', ['bridge']).map(({ id }) => id)).toEqual(['crimea', 'bridge'])
    expect(find('stops', []).map(({ id }) => id)).toEqual(['ferry'])
    expect(find('zzzz', ['ferry'])).toEqual([])
  })
})
