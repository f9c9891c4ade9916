/** Which two sides face each other most. */
import { describe, expect, it } from 'vitest'
import { facingSides } from '../../../web/state/facing-sides.js'

const asks = (raisedBy: string[], addressedTo: string[]) => ({ raisedBy, addressedTo })

describe('the sides that face each other most', () => {
  it('are those with most demands between them, whoever raises them, the one that raises more first', () => {
    const demands = [
      asks(['b'], ['a']),
      asks(['b'], ['a', 'c']),
      asks(['a'], ['b']),
      asks(['c'], ['b']),
      asks(['c'], ['b']),
    ]
    expect(facingSides(demands)).toEqual(['b', 'a'])
  })

  it('are the first by id among equals, and not one side with itself', () => {
    expect(facingSides([asks(['z'], ['y']), asks(['b'], ['c']), asks(['a'], ['a'])])).toEqual(['b', 'c'])
  })

  it('are none where no demand is addressed to another side', () => {
    expect(facingSides([asks(['a'], []), asks([], ['b']), asks(['a'], ['a'])])).toEqual([])
  })
})
