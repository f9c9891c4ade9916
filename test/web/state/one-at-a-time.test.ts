/** Work that newer work replaces, and when. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { oneAtATime } from '../../../web/state/one-at-a-time.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Begins work that takes `ms` for each name, one each 50 ms, and tells what became of it. */
async function run(names: readonly string[], ms: number): Promise<string[]> {
  const told: string[] = []
  const turns = oneAtATime()
  let callOff = () => {}
  for (const name of names) {
    callOff()
    callOff = turns.next(async (signal) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      told.push(signal.aborted ? `${name} given up` : name)
    })
    await vi.advanceTimersByTimeAsync(50)
  }
  await vi.advanceTimersByTimeAsync(3_000)
  return told
}

it('ends before newer work begins, which is the newest then', async () => {
  expect(await run(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 120)).toEqual(['a', 'c', 'e', 'g'])
})

it('begins at once where nothing is under way', async () => {
  expect(await run(['a', 'b', 'c'], 20)).toEqual(['a', 'b', 'c'])
})

it('is given up after 300 ms where newer work waits, and not where none does', async () => {
  expect(await run(['a', 'b', 'c'], 1_000)).toEqual(['a given up', 'c'])
  expect(await run(['a'], 1_000)).toEqual(['a'])
})

it('is given up at once when told, with what waits called off', async () => {
  const turns = oneAtATime()
  const signals: AbortSignal[] = []
  const endless = (signal: AbortSignal) => {
    signals.push(signal)
    return new Promise<void>(() => {})
  }
  turns.next(endless)
  const callOff = turns.next(endless)
  callOff()
  turns.giveUp()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})
