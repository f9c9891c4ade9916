/** What the page and the card of a side say of its moves. */
import { describe, expect, it } from 'vitest'
import { actorSentence, type KnownMoves } from '../../../web/actor/actor-sentence.js'
import type { Lane } from '../../../web/demand/lanes/lanes.js'

const lane = { stances: [{ effect: 'kept', counts: true }], readings: [{ reading: 'kept' }] } as unknown as Lane
const own = { word: 'own' } as const
const told = { word: 'press' } as const
const said = (moves: Partial<KnownMoves>) =>
  actorSentence([lane], { items: [], since: null, more: false, ...moves }, '29 March 2022', true)

describe('a side', () => {
  it.each<[Partial<KnownMoves>, string]>([
    [{}, 'It did not move.'],
    [{ items: [own, told] }, 'It moved twice, once by the word of others alone.'],
    [{ items: [told, told] }, 'It moved twice, always by the word of others alone.'],
    [{ items: [own, own, told], more: true }, 'It moved 3 times or more.'],
    [{ since: '2022-03-20' }, 'Since 20 March 2022 it has not moved.'],
    [{ since: '2022-03-20', items: [own] }, 'Since 20 March 2022 it moved once.'],
    [{ since: '2022-03-20', items: [told], more: true }, 'Since 20 March 2022 it moved once or more.'],
  ])('with %j has moves that the page knows', (moves, sentence) => {
    expect(said(moves)).toBe(`By 29 March 2022 it had spoken on 1 demand: 1 kept. ${sentence}`)
  })

  it('of whom nothing is on record', () => {
    expect(actorSentence([], { items: [own], since: null, more: false }, '29 March 2022', true)).toBe(
      'No stance is on record by 29 March 2022.',
    )
  })
})
