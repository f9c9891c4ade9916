/** A demand in words: its stances, where the sides stand on it, and how it bears on others. */
import { describe, expect, it } from 'vitest'
import { bearingsOf } from '../../../web/demand/bearings.js'
import { describeStance, doubtOf } from '../../../web/demand/lanes/describe-stance.js'
import { toLanes } from '../../../web/demand/lanes/lanes.js'
import { standing } from '../../../web/demand/standing.js'
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

  it('tell where the sides stand, those of one reading together', () => {
    const items = [
      { side: 'red', reading: 'kept' as const },
      { side: 'blue', reading: 'supports' as const },
      { side: 'green', reading: 'supports' as const },
      { side: 'grey', reading: 'silent' as const },
    ]
    expect(standing(items, '1 May 2022', name)).toBe(
      'On 1 May 2022 Red still demands it; Blue supports it (also Green); no word from Grey.',
    )
    expect(standing([], '1 May 2022', name)).toBe('Nobody had spoken on it by 1 May 2022.')
  })

  it('tell how demands bear on one another from both ends', () => {
    const demand = (id: string, relations: Demand['relations']) => ({ id, relations }) as Demand
    const wide = demand('wide', [])
    const narrow = demand('narrow', [{ type: 'NARROWS', demand: 'wide' }])
    expect(bearingsOf(narrow, [wide, narrow]).map((it) => [it.title, it.demands])).toEqual([['Narrows', ['wide']]])
    expect(bearingsOf(wide, [wide, narrow]).map((it) => [it.title, it.demands])).toEqual([['Narrowed by', ['narrow']]])
  })
})
