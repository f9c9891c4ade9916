/** Section 5: what is true of the reading of every history. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainties, extents, readingNames, relations, roles, stances } from '../../src/codebook/words.js'
import { type HistoryStance, readPosition, readSteps } from '../positions/history.js'
import { placeBy } from './taken.js'

describe('section 5: every history', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2022-03-0${number}`)
  const anyStance = fc.record({
    earliest: day,
    latest: day,
    stance: fc.constantFrom(...stances),
    extent: fc.constantFrom(...extents),
    certainty: fc.constantFrom(...certainties),
    speaker: fc.constantFrom('one', 'other'),
    places: fc.array(
      fc.subarray([...relations]).map((some) => placeBy(...some)),
      { minLength: 1, maxLength: 2 },
    ),
    counts: fc.boolean(),
  })
  /** Numbered in any order: no two are of one statement. */
  const history = fc
    .tuple(fc.array(anyStance, { maxLength: 12 }), fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }))
    .map(([all, numbers]) => all.map((one, index) => ({ ...one, statement: `s${numbers[index]}` })))
  const turnedHistory = history.chain((stances) =>
    fc.tuple(
      fc.constant(stances),
      fc.shuffledSubarray(stances, { minLength: stances.length, maxLength: stances.length }),
    ),
  )
  const role = fc.constantFrom(...roles)

  it('gives exactly one reading, of the codebook', () => {
    fc.assert(
      fc.property(role, history, (as, stances) => readingNames.includes(readPosition(as, stances).reading)),
      { numRuns: 2000 },
    )
  }, 120_000)

  it('gives the same whatever the order of the input', () => {
    fc.assert(
      fc.property(role, turnedHistory, (as, [stances, turned]) => {
        expect(readPosition(as, turned)).toEqual(readPosition(as, stances))
      }),
      { numRuns: 2000 },
    )
  }, 120_000)

  it('is silent exactly when nothing counts, and disputed exactly when all that counts is disputed', () => {
    fc.assert(
      fc.property(role, history, (as, stances) => {
        const counted = stances.filter((one) => one.counts)
        const { reading } = readPosition(as, stances)
        expect(reading === 'silent').toBe(counted.length === 0)
        expect(reading === 'disputed').toBe(counted.length > 0 && counted.every((one) => one.certainty === 'disputed'))
      }),
    )
  })

  it('does not change when only later days are added and the day of the question stays', () => {
    fc.assert(
      fc.property(role, history, history, day, (as, stances, later, asOf) => {
        const upTo = (all: HistoryStance[]) => all.filter((one) => one.latest <= asOf)
        const after = later.filter((one) => one.latest > asOf)
        expect(readPosition(as, upTo([...stances, ...after]))).toEqual(readPosition(as, upTo(stances)))
      }),
    )
  })

  it('has steps that say what the reading of their day says', () => {
    fc.assert(
      fc.property(role, history, (as, stances) => {
        for (const step of readSteps(as, stances)) {
          const then = readPosition(
            as,
            stances.filter(({ latest }) => latest <= step.day),
          )
          const { reading, robust, word, onWordOf, hedged, statements, lastHeard, lastHeardEarliest } = then
          expect(step).toEqual({
            day: lastHeard,
            earliest: lastHeardEarliest,
            reading,
            robust,
            word,
            onWordOf,
            hedged,
            statements,
          })
        }
      }),
    )
  })

  it('is robust only when both trust filters leave the reading as it is', () => {
    fc.assert(
      fc.property(role, history, (as, stances) => {
        const outside = (one: HistoryStance) =>
          one.places.every(
            ({ relays }) => relays.length > 0 && relays.every(({ relation: by }) => by !== 'own' && by !== 'ally'),
          )
        const full = readPosition(as, stances)
        const same =
          readPosition(
            as,
            stances.filter((one) => !outside(one)),
          ).reading === full.reading &&
          readPosition(
            as,
            stances.filter((one) => one.certainty !== 'hedged'),
          ).reading === full.reading
        expect(full.robust).toBe(same)
      }),
    )
  })
})
