/** How a file is made while others wait, and when it is given up. */
import { describe, expect, it } from 'vitest'
import { gather } from '../../src/export/write/gather.js'

const stays = new AbortController().signal

/** Pieces that take 5 ms each; counts those that were made. */
function slowly(count: number) {
  const seen = { made: 0 }
  function* pieces() {
    for (; seen.made < count; seen.made++) {
      for (const begun = performance.now(); performance.now() - begun < 5; );
      yield new Uint8Array([seen.made])
    }
  }
  return { seen, pieces: pieces() }
}

describe('a file', () => {
  it('has all its pieces in their order', async () => {
    expect((await gather(['a', Buffer.from('b'), 'cd', 'e'], stays)).toString()).toBe('abcde')
  })

  it('leaves others their turn while it is made', async () => {
    const { seen, pieces } = slowly(20)
    const turns: number[] = []
    const timer = setInterval(() => turns.push(seen.made), 1)
    expect([...(await gather(pieces, stays))]).toEqual(Array.from({ length: 20 }, (_, index) => index))
    clearInterval(timer)
    expect(new Set(turns).size).toBeGreaterThan(3)
  })

  it('is given up once nobody waits for it', async () => {
    const { seen, pieces } = slowly(200)
    const left = new AbortController()
    setTimeout(() => left.abort(new Error('left')), 20)
    await expect(gather(pieces, left.signal)).rejects.toThrow('left')
    expect(seen.made).toBeLessThan(200)
  })
})
