/** Which two sides a picture of the talks begins with. */
import { describe, expect, it } from 'vitest'
import type { Demand } from '../../src/questions/demands.js'
import { mostOpposed } from '../../src/questions/support/most-opposed.js'

const demand = (raisedBy: string[], addressedTo: string[], statements = 0) =>
  ({ raisedBy, addressedTo, statements }) as Demand

describe('the two sides that raise most demands addressed to one another', () => {
  it.each<[string, Demand[], [string, string] | null]>([
    ['are none where nobody raised anything', [demand([], ['a'])], null],
    ['are none where all raised what they are asked', [demand(['a', 'b'], ['a', 'b'])], null],
    [
      'begin with the one that raised more',
      [demand(['b'], ['a']), demand(['b'], ['a']), demand(['a'], ['b'])],
      ['b', 'a'],
    ],
    [
      'are the pair with most demands',
      [demand(['a'], ['b']), demand(['c'], ['d', 'b']), demand(['d'], ['c'])],
      ['c', 'd'],
    ],
    ['are the most heard pair, of equals', [demand(['a'], ['b'], 3), demand(['c'], ['d'], 4)], ['c', 'd']],
    ['are the first by name, of equals in all', [demand(['d'], ['c']), demand(['b'], ['a'])], ['b', 'a']],
  ])('%s', (_, demands, sides) => {
    expect(mostOpposed(demands)).toEqual(sides)
  })
})
