/** A demand in words: its stances, where the sides stand on it, and how it bears on others. */
import { describe, expect, it } from 'vitest'
import { bearingsOf } from '../../../web/demand/bearings.js'
import { describeStance, doubtOf } from '../../../web/demand/lanes/describe-stance.js'
import { toLanes } from '../../../web/demand/lanes/lanes.js'
import { alignment } from '../../../web/shell/alignment.js'
import type { Demand } from '../../../web/state/catalog.js'
import { name, stance } from './fixture.js'

describe('a demand in words', () => {
  const [lane] = toLanes([stance('s1', '2022-03-05', { speaker: 'ann', extent: 'conditional' })], [], [])

  it('tell who said what for whom, and that it does not count yet', () => {
    const [one] = lane?.stances ?? []
    if (!one) throw new Error('no stance')
    expect(describeStance(one, name)).toBe(
      '5 Mar 2022: Ann for Red asserts Bridge, conditional (not known by the chosen day). s1 was said',
    )
    expect(doubtOf({ ...one, effect: 'beside', certainty: 'disputed' })).toBe('denied, so it does not count')
    expect(doubtOf({ ...one, effect: 'beside', counts: false })).toBe('perhaps not said by the chosen day')
    expect(doubtOf({ ...one, effect: 'counts', certainty: 'hedged' })).toBe('hedged')
    expect(doubtOf({ ...one, effect: 'counts' })).toBe('')
  })

  it('tell who sides with whom, those of one reading together, and on whose word', () => {
    const items = [
      { side: 'grey', reading: 'rejected' as const, word: 'own' as const, onWordOf: ['grey'] },
      { side: 'red', reading: 'kept' as const, word: 'own' as const, onWordOf: ['red'] },
      { side: 'blue', reading: 'supports' as const, word: 'own' as const, onWordOf: ['blue'] },
      { side: 'green', reading: 'supports' as const, word: 'own' as const, onWordOf: ['green'] },
    ]
    expect(alignment(items, ['red', 'black'], '1 May 2022', name)).toBe(
      `By 1 May 2022 ${name('red')} wants it, ${name('blue')} and ${name('green')} support it, ${name('grey')} refuses it; no word from ${name('black')}. Each on its own word.`,
    )
    const [grey, red] = items
    if (!grey || !red) throw new Error('no items')
    expect(alignment([{ ...grey, word: 'adversary', onWordOf: ['red'] }, red], [], '1 May 2022', name)).toBe(
      `By 1 May 2022 ${name('red')} wants it, ${name('grey')} refuses it. ${name('grey')} is told by ${name('red')}, the adversary; the rest on their own word.`,
    )
    expect(alignment([], ['red'], '1 May 2022', name)).toBe('Nobody had spoken on it by 1 May 2022.')
  })

  it('tell how demands bear on one another from both ends', () => {
    const demand = (id: string, relations: Demand['relations']) => ({ id, relations }) as Demand
    const wide = demand('wide', [])
    const narrow = demand('narrow', [{ type: 'NARROWS', demand: 'wide' }])
    expect(bearingsOf(narrow, [wide, narrow]).map((it) => [it.title, it.demands])).toEqual([['Narrows', ['wide']]])
    expect(bearingsOf(wide, [wide, narrow]).map((it) => [it.title, it.demands])).toEqual([['Narrowed by', ['narrow']]])
  })
})
