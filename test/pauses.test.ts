/** Questions that are computed at the same time hold the thread together no longer than one. */
import { expect, it } from 'vitest'
import { pauses } from '../src/pauses.js'

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

it('five at once leave the loop to others as often as one after the other would, and take turns', async () => {
  const turns: string[][] = [[]]
  let running = true
  const turn = () => {
    turns.push([])
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  const names = ['a', 'b', 'c', 'd', 'e']
  const compute = async (name: string) => {
    const pause = pauses()
    for (let piece = 0; piece < 20; piece++) {
      await pause()
      work(4)
      turns.at(-1)?.push(name)
    }
  }
  await Promise.all(names.map(compute))
  running = false
  // Pieces of 4 ms: the limit of 15 ms is passed within the fourth; each question has begun with one in the first turn.
  expect(Math.max(...turns.slice(1).map(({ length }) => length))).toBeLessThanOrEqual(8)
  const last = (name: string) => turns.findLastIndex((done) => done.includes(name))
  const ends = names.map(last)
  expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(12)
})
