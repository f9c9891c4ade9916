/** What came back from a day on: harder, unchanged, softer, in the place of another demand, or left. */
import { describe, expect, it } from 'vitest'
import { cameBack } from '../../../web/conflicts/came-back.js'
import { cutAt, yearsOf } from '../../../web/conflicts/since.js'
import type { Item } from '../../../web/state/ask.js'

const reading = (demand: string, word: string, lastHeard: string, more: object = {}) =>
  ({ side: 'red', demand, role: 'raiser', reading: word, lastHeard, ...more }) as Item<'ledger'>
const relations = (type: 'REPLACES' | 'NARROWS', demand: string) => ({ relations: [{ type, demand }] })

describe('what came back from a day on', () => {
  it('is harder, unchanged or softer than before, and nothing that was not said again', () => {
    const before = [
      reading('toll', 'dropped', '2022-03-01'),
      reading('bridge', 'kept', '2022-03-01'),
      reading('ferry', 'kept', '2022-03-01'),
      reading('tunnel', 'kept', '2022-03-01'),
      reading('port', 'mixed', '2022-03-01'),
      reading('road', 'accepted', '2022-03-01', { role: 'addressee' }),
    ]
    const after = [
      reading('toll', 'reinstated', '2025-02-01'),
      reading('bridge', 'kept', '2025-02-01'),
      reading('ferry', 'softened', '2025-02-01'),
      reading('tunnel', 'kept', '2022-03-01'),
      reading('port', 'kept', '2025-02-01'),
      reading('road', 'accepted', '2025-02-01', { role: 'addressee' }),
      reading('canal', 'kept', '2025-02-01'),
    ]
    const { back, left } = cameBack(before, after, new Map(), '2025-01-01')
    expect(back.map(({ after, asks }) => [after.demand, asks])).toEqual([
      ['toll', 'more'],
      ['bridge', 'same'],
      ['ferry', 'less'],
      ['port', 'unclear'],
    ])
    expect(left.map(({ demand }) => demand)).toEqual(['tunnel'])
  })

  it('is harder where another demand takes the place of the earlier one', () => {
    const before = [reading('bridge', 'kept', '2022-03-01')]
    const after = [reading('bridge', 'kept', '2022-03-01'), reading('both-banks', 'kept', '2025-02-01')]
    const of = (type: 'REPLACES' | 'NARROWS', now = after) =>
      cameBack(before, now, new Map([['both-banks', relations(type, 'bridge')]]), '2025-01-01')
    const replaced = of('REPLACES')
    expect(replaced.back.map((it) => [it.before.demand, it.after.demand, it.asks])).toEqual([
      ['bridge', 'both-banks', 'more'],
    ])
    expect(replaced.left).toEqual([])
    expect(of('NARROWS').back).toEqual([])
    expect(of('NARROWS').left).toHaveLength(1)
    expect(of('NARROWS').parts.map(({ whole, part }) => [whole, part.demand])).toEqual([['bridge', 'both-banks']])
    expect(replaced.parts).toEqual([])
    // Who makes both demands has replaced none.
    const both = [reading('bridge', 'kept', '2025-02-01'), reading('both-banks', 'kept', '2025-02-01')]
    expect(of('REPLACES', both).back.map((it) => it.asks)).toEqual(['same'])
  })

  it('is asked from a year or a day on', () => {
    expect(cutAt('2025')).toEqual({ from: '2025-01-01', before: '2024-12-31' })
    expect(cutAt('2022-03-01')).toEqual({ from: '2022-03-01', before: '2022-02-28' })
    expect([cutAt(null), cutAt('soon'), cutAt('2025-02-30')]).toEqual([null, null, null])
    expect(yearsOf([{ day: '2022-03-01' }, { day: '2024-01-31' }, { day: '2025-03-01' }])).toEqual(['2024', '2025'])
  })
})
