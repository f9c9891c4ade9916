/** The latest moves of a side that moved hundreds of times. */
import { expect, it } from 'vitest'
import { latestMoves } from '../../../web/actor/latest-moves.js'

it('are the last 60 in their order, and say how many came before', () => {
  const moves = Array.from({ length: 818 }, (_, at) => at)
  const { latest, earlier } = latestMoves(moves)
  expect([latest.length, latest[0], latest.at(-1), earlier]).toEqual([60, 758, 817, 758])
})

it('are all of them where they are few', () => {
  expect(latestMoves(['a', 'b'])).toEqual({ latest: ['a', 'b'], earlier: 0 })
})
