/** Codebook section 5, "Whose word". */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ToldStance, wordOf } from '../../src/codebook/word.js'
import { certainties, type Relation, relations, relationsByCloseness } from '../../src/codebook/words.js'

const relayedBy = (relation: Relation, actor: string) => ({ relays: [{ relation, actor }] })
const unrelayed = { relays: [] }
const told = (speaker: string, ...places: ToldStance['places'][number][]): ToldStance => ({
  speaker,
  certainty: 'stated',
  places,
})

describe('section 5: on whose word a reading rests', () => {
  it.each(
    relationsByCloseness.flatMap((closer, index) =>
      relationsByCloseness.slice(index + 1).map((farther): [Relation, Relation] => [closer, farther]),
    ),
  )('%s is closer to the side than %s', (closer, farther) => {
    const stance = told('speaker', relayedBy(farther, 'far'), relayedBy(closer, 'near'))
    expect(wordOf([stance])).toMatchObject({ word: closer, onWordOf: [closer === 'own' ? 'speaker' : 'near'] })
  })

  it('orders every relation there is', () => {
    expect([...relationsByCloseness].sort()).toEqual([...relations].sort())
  })

  it('a place without a relay is the own word of its speaker, whatever another place relays', () => {
    const stance = told('zelenskyy', relayedBy('adversary', 'medinsky'), unrelayed)
    expect(wordOf([stance])).toEqual({ word: 'own', onWordOf: ['zelenskyy'], hedged: false })
  })

  it('names every actor of the closest relation, and none of the others', () => {
    const stances = [
      told('a', relayedBy('press', 'reuters')),
      told('b', relayedBy('press', 'bbc'), relayedBy('author', 'x')),
    ]
    expect(wordOf(stances)).toMatchObject({ word: 'press', onWordOf: ['bbc', 'reuters'] })
  })

  it('is hedged only where every stance of the day is', () => {
    const hedged: ToldStance = { ...told('a', unrelayed), certainty: 'hedged' }
    expect(wordOf([hedged, hedged]).hedged).toBe(true)
    expect(wordOf([hedged, told('b', unrelayed)]).hedged).toBe(false)
  })

  it('rests on nobody where nothing was said', () => {
    expect(wordOf([])).toEqual({ word: null, onWordOf: [], hedged: false })
  })

  const relay = fc.record({ actor: fc.constantFrom('a', 'b', 'c'), relation: fc.constantFrom(...relations) })
  const stance = fc.record({
    speaker: fc.constantFrom('s', 't'),
    certainty: fc.constantFrom(...certainties),
    places: fc.array(fc.record({ relays: fc.array(relay, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 }),
  })
  it('does not depend on the order of stances, places or relays', () => {
    fc.assert(
      fc.property(fc.array(stance, { maxLength: 4 }), (stances) => {
        const turned = [...stances].reverse().map((it) => ({
          ...it,
          places: [...it.places].reverse().map((at) => ({ relays: [...at.relays].reverse() })),
        }))
        expect(wordOf(turned)).toEqual(wordOf(stances))
      }),
    )
  })
})
