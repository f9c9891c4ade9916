/** The latest items of a list of hundreds. */
import { expect, it } from 'vitest'
import { latestOf } from '../../../web/shell/latest.js'

it('are the last 60 in their order, and say how many came before', () => {
  const items = Array.from({ length: 818 }, (_, at) => at)
  const { latest, earlier } = latestOf(items)
  expect([latest.length, latest[0], latest.at(-1), earlier]).toEqual([60, 758, 817, 758])
})

it('are all of them where they are few', () => {
  expect(latestOf(['a', 'b'])).toEqual({ latest: ['a', 'b'], earlier: 0 })
})
