/** A long load says what share of it is done, and how long the rest may take. */
import { expect, test } from 'vitest'
import { loadMeter, shareText } from '../../src/load/load-progress.js'

test('the share that is done grows from part to part, and is said at most as often as asked', () => {
  let now = 0
  const said: string[] = []
  const share = (done: number, left: number) => said.push(`${done.toFixed(3)} ${left.toFixed(1)}`)
  const meter = loadMeter({ share, shareEveryMs: 1_000 }, () => now)
  const at = (ms: number, ...done: Parameters<typeof meter.done>) => {
    now = ms
    meter.done(...done)
  }
  at(999, 'reading', 0.5)
  expect(said).toEqual([])
  at(1_000, 'reading', 0)
  at(2_000, 'reading', 1)
  at(2_500, 'writing', 0.1)
  at(10_000, 'writing', 0.5)
  at(20_000, 'checking', 0)
  at(21_000, 'checking', 2)
  at(30_000, 'publishing', 0)
  expect(said).toEqual(['0.060 31.3', '0.400 15.0', '0.740 7.0', '0.820 4.6', '0.950 1.6'])
})

test.each([
  [0.426, 3.4, '42 % done, about 3 s left'],
  [0.999, 0.01, '99 % done, about 1 s left'],
  [0.05, 170, '5 % done, about 3 min left'],
])('%d of a load with %d seconds to go is said as "%s"', (done, left, text) => {
  expect(shareText(done, left)).toBe(text)
})
