/** Menus of two sides: another in one place, and a swap where the other one is chosen. */
import { expect, it } from 'vitest'
import { withSide } from '../../../web/state/two-sides.js'

it.each([
  [['russia', 'ukraine'], 0, 'nato', ['nato', 'ukraine']],
  [['russia', 'ukraine'], 1, 'nato', ['russia', 'nato']],
  [['russia', 'ukraine'], 0, 'ukraine', ['ukraine', 'russia']],
  [['russia', 'ukraine'], 1, 'russia', ['ukraine', 'russia']],
  [['russia', 'ukraine'], 1, 'ukraine', ['russia', 'ukraine']],
  [['russia'], 0, 'nato', ['nato', '']],
] as const)('of %j, menu %i set to %s gives %j', (sides, at, side, wanted) => {
  expect(withSide(sides, at, side)).toEqual(wanted)
})
