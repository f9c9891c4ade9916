/** Demands that were raised and not answered. */
import { describe, expect, it } from 'vitest'
import { unansweredOf } from '../../../web/conflicts/unanswered.js'

type Items = Parameters<typeof unansweredOf>[0]
type Demands = Parameters<typeof unansweredOf>[1]

const reading = (side: string, demand: string, since: string, word = 'kept') =>
  ({ side, demand, reading: word, since }) as unknown as Items[number]
const demands = [
  { id: 'bridge', raisedBy: ['red'], addressedTo: ['blue', 'green'] },
  { id: 'ferry', raisedBy: ['red', 'blue'], addressedTo: ['red', 'blue'] },
  { id: 'tunnel', raisedBy: ['blue'], addressedTo: ['red'] },
] as unknown as Demands

describe('what was raised and never answered', () => {
  const shown = (items: Items) =>
    unansweredOf(items, demands, '2022-03-29').map(({ demand, side, days }) => `${side} ${demand.id} ${days}`)

  it('is a demand that its raiser was heard on and an addressed side was not, longest silence first', () => {
    const items = [reading('red', 'bridge', '2022-03-19'), reading('blue', 'tunnel', '2022-02-27')]
    expect(shown(items)).toEqual(['red tunnel 30', 'blue bridge 10', 'green bridge 10'])
  })

  it('is not one that was answered, whatever the answer', () => {
    const items = [reading('red', 'bridge', '2022-03-19'), reading('blue', 'bridge', '2022-03-20', 'rejected')]
    expect(shown(items)).toEqual(['green bridge 10'])
  })

  it('counts silence as no answer, and needs somebody who raised it', () => {
    const silent = { ...reading('blue', 'bridge', ''), reading: 'silent', since: null } as Items[number]
    expect(shown([reading('red', 'bridge', '2022-03-19'), silent])).toEqual(['blue bridge 10', 'green bridge 10'])
    expect(shown([])).toEqual([])
  })

  it('does not ask a side to answer its own demand', () => {
    expect(shown([reading('red', 'ferry', '2022-03-19')])).toEqual([])
  })
})
