/** Section 4: which statements count as of a day, by which clock, and which the filters leave out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBy, countsAsOf, dayBy, type Filterable } from '../../src/codebook/clock.js'
import { type Clock, clocks, type Relation, relations } from '../../src/codebook/words.js'

/** Said between 10 and 20 February 2022, published between 1 and 30 September. */
const claim: Filterable = {
  earliest: '2022-02-10',
  latest: '2022-02-20',
  publishedEarliest: '2022-09-01',
  publishedLatest: '2022-09-30',
  certainty: 'stated',
  relays: [],
}
const filter = { clock: 'said', hedged: 'include' } as const

describe('section 4: as of a day', () => {
  const rows: [Clock, string, boolean | null][] = [
    ['said', '2022-02-09', null],
    ['said', '2022-02-10', false],
    ['said', '2022-02-19', false],
    ['said', '2022-02-20', true],
    ['published', '2022-02-20', null],
    ['published', '2022-09-01', false],
    ['published', '2022-09-30', true],
  ]
  it.each(rows)(
    'by the clock %s, on %s, a claim of February published in September counts: %s',
    (clock, asOf, counts) => {
      expect(countsAsOf(asOf, clock, claim)).toBe(counts)
      expect(countingBy({ ...filter, clock, asOf })(claim)).toBe(counts)
    },
  )

  it('a claim belongs to the last day it may have been said on, or could be known by', () => {
    expect(clocks.map((clock) => dayBy(clock, claim))).toEqual(['2022-02-20', '2022-09-30'])
  })

  it('without a day everything counts', () => {
    expect(countingBy(filter)(claim)).toBe(true)
  })

  it('what counts on one day counts on every later one', () => {
    const day = fc.date({ min: new Date('2022-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
    const iso = (date: Date) => date.toISOString().slice(0, 10)
    fc.assert(
      fc.property(day, day, fc.constantFrom(...clocks), (one, other, clock) => {
        const [early = '', late = ''] = [iso(one), iso(other)].sort()
        if (countsAsOf(early, clock, claim)) expect(countsAsOf(late, clock, claim)).toBe(true)
      }),
    )
  })
})

describe('section 3: who tells a statement', () => {
  it.each([
    [[], [], true],
    [[], relations, true],
    [['press'], ['press'], null],
    [['press', 'own'], ['press'], true],
    [['press', 'author'], ['press', 'author', 'adversary'], null],
  ] as [Relation[], Relation[], boolean | null][])(
    'relayed by %j, without %j, counts: %s',
    (relays, withoutRelays, counts) => {
      expect(countingBy({ ...filter, withoutRelays })({ ...claim, relays })).toBe(counts)
    },
  )

  it('a hedged statement counts unless it is left out', () => {
    const hedged = { ...claim, certainty: 'hedged' } as const
    expect(countingBy(filter)(hedged)).toBe(true)
    expect(countingBy({ ...filter, hedged: 'exclude' })(hedged)).toBe(null)
    expect(countingBy({ ...filter, hedged: 'exclude' })(claim)).toBe(true)
  })
})
