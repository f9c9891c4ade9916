/** Section 5: for which side a statement speaks, and what that side is to a demand. */
import { describe, expect, it } from 'vitest'
import { roleOf } from '../../src/codebook/role.js'
import { speaksFor } from '../../src/codebook/speaks-for.js'

describe('section 5: the role of a side', () => {
  const demand = { raisedBy: ['russia', 'ukraine'], addressedTo: ['ukraine', 'nato'] }
  it.each([
    ['russia', 'raiser'],
    ['nato', 'addressee'],
    ['ukraine', 'raiser'],
    ['turkey', 'third'],
  ] as const)('%s, toward a demand of Russia and Ukraine to Ukraine and NATO, is %s', (side, role) => {
    expect(roleOf(demand, side)).toBe(role)
  })
})

describe('section 5: the side of a statement', () => {
  const sideOf = speaksFor([
    { actor: 'lavrov', side: 'russia', from: '2004-03-09', to: null },
    { actor: 'envoy', side: 'un', from: '2022-01-01', to: '2022-03-01' },
    { actor: 'envoy', side: 'turkey', from: '2022-03-03', to: '2022-03-10' },
  ])
  it.each([
    ['lavrov', '2022-03-29', 'russia'],
    ['lavrov', '2004-03-08', 'lavrov'],
    ['envoy', '2022-03-01', 'un'],
    ['envoy', '2022-03-02', 'envoy'],
    ['envoy', '2022-03-03', 'turkey'],
    ['envoy', '2022-03-11', 'envoy'],
    ['russia', '2022-03-29', 'russia'],
  ])('%s on %s speaks for %s', (by, latest, side) => {
    expect(sideOf({ by, latest })).toBe(side)
  })
})
