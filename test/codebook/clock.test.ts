/** Section 4: which places and stances count as of a day, by which clock, and which the filters leave out. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingBy, dayBy, type Place, type Told } from '../../src/codebook/clock.js'
import { type Clock, clocks, type Relation, relations } from '../../src/codebook/words.js'

const place = (source: string, published: string, ...by: Relation[]): Place => ({
  source,
  publishedEarliest: published.replace(/..$/, '01'),
  publishedLatest: published,
  relays: by.map((relation) => ({ actor: `the ${relation}`, relation })),
})
/** Said between 10 and 20 February 2022, published between 1 and 30 September. */
const claim: Told = {
  certainty: 'stated',
  earliest: '2022-02-10',
  latest: '2022-02-20',
  places: [place('weekly', '2022-09-30')],
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
      expect(countingBy({ ...filter, clock, asOf })(claim)?.counts ?? null).toBe(counts)
    },
  )

  it('a claim belongs to the last day it may have been said on, or to the day its first place was out', () => {
    const places = [place('weekly', '2022-09-30'), place('daily', '2022-03-11')]
    expect(clocks.map((clock) => dayBy(clock, '2022-02-20', places))).toEqual(['2022-02-20', '2022-03-11'])
  })

  it('a stance told on 11 and again on 21 March rests, on the 15th, on the first place alone', () => {
    const [early, late] = [place('daily', '2022-03-11', 'press'), place('weekly', '2022-03-21')]
    const counted = countingBy({ ...filter, clock: 'published', asOf: '2022-03-15' })({
      ...claim,
      places: [late, early],
    })
    expect(counted).toEqual({ counts: true, places: [early] })
  })

  it('one that only the second tells does not count yet', () => {
    const places = [{ ...place('weekly', '2022-03-21'), publishedEarliest: '2022-03-21' }]
    expect(countingBy({ ...filter, clock: 'published', asOf: '2022-03-15' })({ ...claim, places })).toBeNull()
  })

  it('without a day everything counts', () => {
    expect(countingBy(filter)(claim)?.counts).toBe(true)
  })

  it('what counts on one day counts on every later one, by as many places or more', () => {
    const day = fc.date({ min: new Date('2022-01-01'), max: new Date('2022-12-31'), noInvalidDate: true })
    const iso = (date: Date) => date.toISOString().slice(0, 10)
    const places = fc.array(
      day.map((published) => place('source', iso(published))),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(day, day, fc.constantFrom(...clocks), places, (one, other, clock, at) => {
        const [early = '', late = ''] = [iso(one), iso(other)].sort()
        const told = { ...claim, places: at }
        const before = countingBy({ ...filter, clock, asOf: early })(told)
        const after = countingBy({ ...filter, clock, asOf: late })(told)
        if (!before?.counts) return
        expect(after?.counts).toBe(true)
        expect(after?.places).toEqual(expect.arrayContaining([...before.places]))
      }),
    )
  })
})

describe('section 3: who tells a stance', () => {
  it.each([
    [[[]], [], 1],
    [[[]], relations, 1],
    [[['press']], ['press'], null],
    [[['press', 'own']], ['press'], 1],
    [[['press', 'author']], ['press', 'author', 'adversary'], null],
    [[['press'], ['ally']], ['press'], 1],
    [[['press'], []], ['press'], 1],
  ] as [Relation[][], Relation[], number | null][])(
    'relayed at its places by %j, without %j, keeps %s places',
    (by, withoutRelays, kept) => {
      const places = by.map((some) => place('source', '2022-09-30', ...some))
      expect(countingBy({ ...filter, withoutRelays })({ ...claim, places })?.places.length ?? null).toBe(kept)
    },
  )

  it('a source that is chosen is the only one that tells', () => {
    const places = [place('daily', '2022-03-11'), place('weekly', '2022-09-30')]
    expect(countingBy({ ...filter, source: 'daily' })({ ...claim, places })?.places).toEqual([places[0]])
    expect(countingBy({ ...filter, source: 'monthly' })({ ...claim, places })).toBeNull()
  })

  it('a hedged statement counts unless it is left out', () => {
    const hedged = { ...claim, certainty: 'hedged' } as const
    expect(countingBy(filter)(hedged)?.counts).toBe(true)
    expect(countingBy({ ...filter, hedged: 'exclude' })(hedged)).toBe(null)
    expect(countingBy({ ...filter, hedged: 'exclude' })(claim)?.counts).toBe(true)
  })
})
