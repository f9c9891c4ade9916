/** Cards are written once a generation and address, a few at a time, and to their end. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CardWriter } from '../../../src/cards/card.js'
import { keptCards } from '../../../src/http/cards/kept-cards.js'
import { cardServer, cardWriter } from './card-server.js'

let server: Awaited<ReturnType<typeof cardServer>>
let writer: CardWriter
beforeAll(async () => {
  server = await cardServer()
  writer = await cardWriter()
})
afterAll(() => server.close())

/** Cards that are not written before `finish`. */
function slowCards() {
  let finish = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  const seen = { begun: 0, now: 0, most: 0 }
  const writeCard: CardWriter['writeCard'] = async (...asked) => {
    seen.begun++
    seen.most = Math.max(seen.most, ++seen.now)
    await held
    seen.now--
    return writer.writeCard(...asked)
  }
  return { cards: keptCards(server.graphs, { ...writer, writeCard }), seen, finish }
}
const forever = () => new AbortController().signal

describe('a card', () => {
  it('is written once, however many ask, also when those who asked first have left', async () => {
    const { cards, seen, finish } = slowCards()
    const left = Array.from({ length: 5 }, () => cards.of('/demand/crimea', AbortSignal.timeout(20)))
    for (const it of left) await expect(it).rejects.toThrow('timeout')
    const waits = cards.of('/demand/crimea', forever())
    finish()
    expect((await waits).card).toMatchObject({ title: 'Crimea' })
    expect((await cards.of('/demand/crimea', forever())).card).toMatchObject({ title: 'Crimea' })
    expect(seen.begun).toBe(1)
  })

  it('is one of two at a time, and refused where twenty wait', async () => {
    const { cards, seen, finish } = slowCards()
    const days = Array.from({ length: 31 }, (_, at) => `2022-03-${String(at + 1).padStart(2, '0')}`)
    const asked = days.map((day) => cards.of(`/demand/crimea?asOf=${day}`, forever()))
    const refused = Promise.allSettled(asked)
    await expect.poll(() => seen.begun).toBe(2)
    finish()
    const reasons = (await refused).flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))
    expect(reasons).toHaveLength(31 - 22)
    for (const reason of reasons) expect(reason).toMatchObject({ status: 503 })
    expect(seen).toMatchObject({ begun: 22, most: 2, now: 0 })
    // Nothing is stuck.
    expect((await cards.of('/demand/donbas', forever())).card).toMatchObject({ listed: true })
  })

  it('that cannot be written is tried anew', async () => {
    let fails = true
    const cards = keptCards(server.graphs, {
      ...writer,
      async writeCard(...asked) {
        if (fails) throw new Error('no')
        return writer.writeCard(...asked)
      },
    })
    await expect(cards.of('/demand/crimea', forever())).rejects.toThrow('no')
    fails = false
    expect((await cards.of('/demand/crimea', forever())).card).toMatchObject({ title: 'Crimea' })
  })
})
