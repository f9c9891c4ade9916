/** What is computed once, for whom, and how much of it is kept. */
import { describe, expect, it } from 'vitest'
import { keptAnswers } from '../../src/http/kept-answers.js'

const stays = new AbortController().signal
const later = () => new Promise<void>((resolve) => setImmediate(resolve))

function counting(mostBytes: number, letters = 100) {
  const answers = keptAnswers<string>(mostBytes, (text) => text.length)
  const made: string[] = []
  const ask = (key: string, signal = stays) =>
    answers.answer(key, signal, async () => {
      made.push(key)
      await later()
      return key.repeat(letters)
    })
  return { answers, made, ask }
}

describe('an answer', () => {
  it('is computed once for all who ask, at the same time or later', async () => {
    const { made, ask } = counting(100_000)
    const all = await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])
    expect([...all, await ask('a')].map((text) => text[0])).toEqual(['a', 'a', 'b', 'a', 'a'])
    expect(made).toEqual(['a', 'b'])
  })

  it('that failed is not kept', async () => {
    const { answers, ask, made } = counting(100_000)
    await expect(answers.answer('a', stays, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await ask('a'))[0]).toBe('a')
    expect(made).toEqual(['a'])
  })

  it('is given up once all who asked have left, not when the first has', async () => {
    const { answers } = counting(100_000)
    const seen: AbortSignal[] = []
    const make = (signal: AbortSignal) => {
      seen.push(signal)
      return new Promise<string>((resolve) => setTimeout(resolve, 20, 'answer'))
    }
    const [one, two] = [new AbortController(), new AbortController()]
    const asked = [answers.answer('a', one.signal, make), answers.answer('a', two.signal, make)]
    one.abort(new Error('left'))
    await expect(asked[0]).rejects.toThrow('left')
    expect(seen.map(({ aborted }) => aborted)).toEqual([false])
    expect(await asked[1]).toBe('answer')
    const [three, four] = [new AbortController(), new AbortController()]
    const left = [answers.answer('b', three.signal, make), answers.answer('b', four.signal, make)]
    three.abort(new Error('left'))
    four.abort(new Error('left'))
    expect((await Promise.allSettled(left)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(seen.map(({ aborted }) => aborted)).toEqual([false, true])
  })
})

describe('what is kept', () => {
  it('stays within its bytes; the answers unused for longest go first', async () => {
    // Each takes about 1,500 bytes with its entry, so five have room.
    const { made, ask } = counting(8_000, 1_000)
    for (const key of ['a', 'b', 'c', 'd', 'e', 'a', 'f']) await ask(key)
    for (const key of ['a', 'b']) await ask(key)
    expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'b'])
  })

  it('has no answer that would drive out most others', async () => {
    const { made, ask } = counting(8_000, 2_000)
    for (const key of ['a', 'a']) await ask(key)
    expect(made).toEqual(['a', 'a'])
  })
})
