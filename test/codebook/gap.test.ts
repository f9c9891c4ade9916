/** Codebook section 5, "The gap between two sides". */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapOf, meanGap, pairOn, silenceIn, silencesIn } from '../../src/codebook/gap.js'
import { type ReadingName, readingNames } from '../../src/codebook/words.js'

/** Readings of a raiser from asking all to asking nothing, and of an addressee from granting nothing to granting all. */
const raiserYields: ReadingName[][] = [['kept', 'reinstated'], ['narrowed'], ['softened'], ['dropped', 'repudiated']]
const addresseeYields: ReadingName[][] = [['rejected', 'hardened'], ['leaning'], ['accepted']]
const asks = [1, 0.75, 0.5, 0]
const grants = [0, 0.5, 1]

describe('section 5: the gap on a demand', () => {
  const rows = raiserYields.flatMap((raisers, i) =>
    addresseeYields.flatMap((addressees, j) =>
      raisers.flatMap((raiser) =>
        addressees.map((addressee): [ReadingName, ReadingName, number] => [
          raiser,
          addressee,
          Math.max(0, (asks[i] ?? 0) - (grants[j] ?? 0)),
        ]),
      ),
    ),
  )
  it.each(rows)('is what is asked less what is granted: %s and %s give %d', (raiser, addressee, gap) => {
    expect(gapOf(raiser, addressee).gap).toBe(gap)
  })

  it.each(['silent', 'mixed', 'disputed'] as const)('is not defined where either side reads %s', (name) => {
    expect(gapOf('kept', name).gap).toBeNull()
    expect(gapOf(name, 'accepted').gap).toBeNull()
  })

  it.each(readingNames)('is 0 where the raiser gave the demand up, though the addressee reads %s', (name) => {
    expect(gapOf('dropped', name).gap).toBe(0)
    expect(gapOf('repudiated', name).gap).toBe(0)
  })

  it('lies between one side that raised the demand and one it is addressed to that did not', () => {
    const demand = { id: 'x', raisedBy: ['russia'], addressedTo: ['ukraine', 'nato'] }
    expect(pairOn(demand, ['ukraine', 'russia'])).toEqual({ raiser: 'russia', addressee: 'ukraine' })
    expect(pairOn(demand, ['ukraine', 'nato'])).toBeNull()
    const talks = { id: 'y', raisedBy: ['ukraine', 'russia'], addressedTo: ['russia', 'ukraine'] }
    expect(pairOn(talks, ['ukraine', 'russia'])).toBeNull()
  })
})

describe('section 5: the gap over several demands', () => {
  it('is the mean over those where it is defined, with their number', () => {
    const gaps = [gapOf('kept', 'rejected'), gapOf('softened', 'leaning'), gapOf('kept', 'silent')]
    expect(meanGap(gaps)).toEqual({ gap: 0.5, demands: 2 })
    expect(meanGap([gapOf('kept', 'silent')])).toEqual({ gap: null, demands: 0 })
  })

  it('never widens when a raiser gives ground or an addressee moves toward accepting, over the same demands', () => {
    const step = (ladder: ReadingName[][]) =>
      fc.tuple(fc.nat(ladder.length - 1), fc.nat(ladder.length - 1)).map(([a, b]) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        return { before: ladder[from]?.[0] ?? 'silent', after: ladder[to]?.[0] ?? 'silent' }
      })
    const demand = fc.record({ raiser: step(raiserYields), addressee: step(addresseeYields) })
    fc.assert(
      fc.property(fc.array(demand, { minLength: 1 }), (demands) => {
        const mean = (when: 'before' | 'after') =>
          meanGap(demands.map(({ raiser, addressee }) => gapOf(raiser[when], addressee[when]))).gap ?? 0
        expect(mean('after')).toBeLessThanOrEqual(mean('before') + 1e-12)
      }),
    )
  })
})

describe('section 5: a line of the gap breaks', () => {
  const march = { earliest: '2022-03-29', latest: '2022-03-29' }
  const inMay = { earliest: '2022-05-09', latest: '2022-12-31' }
  const long = { earliest: '2022-02-24', latest: '2025-03-30' }
  it.each([
    ['on the thirtieth day', [march], '2022-04-28', false],
    ['after more than thirty', [march], '2022-04-29', true],
    ['before anybody spoke', [march], '2022-03-28', true],
    ['within days of which one may be that of a statement', [march, inMay], '2022-07-01', false],
    ['a month after the last of them', [inMay], '2023-01-31', true],
    ['inside years of which one day is that of a statement', [march, long], '2023-07-01', true],
    ['at the end of these years', [long], '2025-03-30', false],
  ])('%s: %j on %s is silence: %s', (_, spoken, asOf, silent) => {
    expect(silenceIn(spoken)(asOf)).toBe(silent)
  })
})

describe('section 5: the silences of a side', () => {
  it('begin on the thirty-first day and end when it speaks again, or may have', () => {
    const first = { earliest: '2022-02-24', latest: '2022-02-24' }
    const second = { earliest: '2022-03-20', latest: '2022-03-29' }
    const later = { earliest: '2022-09-01', latest: '2022-09-30' }
    expect(silencesIn([later, second, first])).toEqual([
      { from: '2022-04-29', to: '2022-09-01' },
      { from: '2022-10-31', to: null },
    ])
    expect(silencesIn([])).toEqual([])
  })

  it('cover the days on which a line of the gap breaks after something was said, and no others', () => {
    const day = fc.integer({ min: 0, max: 900 })
    const iso = (it: number) => new Date(Date.UTC(2022, 0, 1 + it)).toISOString().slice(0, 10)
    const interval = fc.tuple(day, fc.integer({ min: 0, max: 500 })).map(([from, long]) => ({ from, to: from + long }))
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 8 }), day, (some, at) => {
        const spoken = some.map(({ from, to }) => ({ earliest: iso(from), latest: iso(to) }))
        const asOf = iso(at)
        const covered = silencesIn(spoken).some(({ from, to }) => from <= asOf && (to === null || asOf < to))
        const began = some.some(({ from, to }) => (to - from > 366 ? to : from) <= at)
        expect(covered).toBe(began && silenceIn(spoken)(asOf))
      }),
    )
  })
})
