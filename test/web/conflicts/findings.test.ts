/** What findings are made of: thin evidence, both clocks, conditions and silences. */
import { describe, expect, it } from 'vitest'
import {
  akinTo,
  type Condition,
  conditionsIn,
  mostConditioned,
  offersFor,
  periodsOf,
} from '../../../web/conflicts/conditions-in.js'
import { type KnownReading, knownReadings } from '../../../web/conflicts/known-readings.js'
import { knownSentence } from '../../../web/conflicts/known-then.js'
import { longSilence } from '../../../web/conflicts/long-silence.js'
import { conflictTitle } from '../../../web/conflicts/source-conflicts.js'
import { thinKindsOf } from '../../../web/conflicts/thin-kinds.js'
import type { Item } from '../../../web/state/ask.js'
import type { Demand, Source } from '../../../web/state/catalog.js'

type Reading = Item<'ledger'>
const reading = (side: string, name: Reading['reading'], sources: string[], more: Partial<Reading> = {}) =>
  ({
    ...{ side, demand: 'caps', issue: 'air', reading: name, sources, robust: true, word: 'own', hedged: false },
    places: sources.map((source) => ({ source, relays: [] })),
    ...more,
  }) as unknown as Reading

describe('thin evidence', () => {
  it('is named by what is thin in it', () => {
    expect(thinKindsOf(reading('epa', 'kept', ['a', 'b']))).toEqual([])
    expect(thinKindsOf(reading('epa', 'kept', ['a'], { robust: false, word: 'adversary', hedged: true }))).toEqual([
      'fragile',
      'others',
      'adversary',
      'hedged',
      'one-report',
      'one-source',
    ])
    expect(thinKindsOf(reading('epa', 'silent', []))).toEqual([])
    const unnamed = [{ relays: ['epa-source'] }] as unknown as Reading['places']
    expect(thinKindsOf(reading('epa', 'kept', ['a', 'b'], { places: unnamed }))).toEqual(['anonymous', 'one-report'])
  })

  it('does not take the first of many passages for the only one', () => {
    expect(thinKindsOf(reading('epa', 'kept', ['a'], { more: { places: 3 } }))).toEqual(['one-source'])
  })
})

describe('both clocks', () => {
  const source = (id: string, publishedLatest: string) => ({ id, publishedLatest }) as unknown as Source
  const sources = new Map([source('early', '2001-06-01'), source('late', '2001-09-01')].map((it) => [it.id, it]))
  const said = [
    reading('epa', 'dropped', ['late']),
    reading('senate', 'kept', ['early', 'late']),
    reading('house', 'leaning', ['late']),
    reading('court', 'silent', []),
  ]
  const known = [
    reading('epa', 'kept', ['early']),
    reading('senate', 'kept', ['early']),
    reading('house', 'silent', []),
  ]
  const all = knownReadings(said, known, sources, '2001-06-20')

  it('differ where a source printed it later, which is named', () => {
    const told = all.map(({ side, same, known: it, later }) => [side, same, it?.reading, later.map(({ id }) => id)])
    expect(told).toEqual([
      ['epa', false, 'kept', ['late']],
      ['senate', true, 'kept', ['late']],
      ['house', false, undefined, ['late']],
    ])
  })

  it('are summed up in a sentence', () => {
    expect(knownSentence(all, '2001-06-20')).toBe(
      'By 20 June 2001 these texts told of 2 of the 3 readings that stood by then: 1 alike, 1 otherwise; of 1 they had printed nothing.',
    )
    expect(knownSentence([], '2001-06-20')).toBe('By 20 June 2001 nothing had been said.')
    const same = all.filter((it: KnownReading) => it.same)
    expect(knownSentence(same, '2001-06-20')).toBe(
      'By 20 June 2001 these texts told of 1 of the 1 reading that stood by then.',
    )
  })
})

describe('a conflict of sources', () => {
  const claims = (...sources: string[]) =>
    sources.map((source) => ({ source })) as unknown as Item<'conflicts'>['claims']

  it('says where one source disagrees with itself alone', () => {
    expect(conflictTitle({ about: 'The turnout', claims: claims('herald', 'gazette', 'herald') })).toBe('The turnout')
    expect(conflictTitle({ about: 'The turnout', claims: claims('herald', 'herald') })).toBe(
      'One source against itself: The turnout',
    )
  })
})

describe('conditions', () => {
  const demand = (id: string, relations: Demand['relations'] = []) => ({ id, relations }) as unknown as Demand
  const demands = new Map(
    [
      demand('truce'),
      demand('short-truce', [{ type: 'NARROWS', demand: 'truce' }]),
      demand('war', [{ type: 'CONTRADICTS', demand: 'truce' }]),
    ].map((it) => [it.id, it]),
  )
  const stance = (latest: string, extent: string, on: string[] = []) =>
    ({ latest, extent, exchange: on.map((it) => ({ demand: it, kind: 'exchange' })) }) as unknown as Condition

  it('are what depends on a demand or on an event', () => {
    const all = [
      stance('2001-01-01', 'full'),
      stance('2001-01-02', 'conditional'),
      stance('2001-01-03', 'full', ['war']),
    ]
    expect(conditionsIn(all).map(({ latest }) => latest)).toEqual(['2001-01-02', '2001-01-03'])
    const periods = periodsOf([stance('2003-01-01', 'full'), ...all])
    expect(periods.map(({ title, conditions, without }) => [title, conditions.length, without.length])).toEqual([
      ['2001', 2, 1],
      ['2003', 0, 1],
    ])
  })

  it('are told from the other end too: what was asked or offered for a demand', () => {
    const tie = (latest: string, demand: string, other: string) =>
      ({ statement: `s${latest}`, latest, demand, other, kind: 'exchange' }) as unknown as Item<'packages'>
    const ties = [
      tie('2002', 'bases', 'truce'),
      tie('2001', 'bases', 'truce'),
      tie('2001', 'bases', 'truce'),
      tie('2001', 'bases', 'short-truce'),
      tie('2003', 'truce', 'bases'),
      tie('2004', 'short-truce', 'truce'),
    ]
    const told = offersFor(['truce', 'short-truce'], ties).map(({ latest, demand, exchange }) => [
      latest,
      demand,
      exchange.map((it) => it.demand),
    ])
    expect(told).toEqual([
      ['2001', 'bases', ['truce', 'short-truce']],
      ['2002', 'bases', ['truce']],
    ])
  })

  it('are gathered over demands that narrow or replace each other, not over their opposites', () => {
    expect(akinTo('truce', demands)).toEqual(['truce', 'short-truce'])
    expect(akinTo('short-truce', demands)).toEqual(['short-truce', 'truce'])
    expect(
      mostConditioned(
        [{ demand: 'war' }, { demand: 'short-truce' }, { demand: 'truce' }, { demand: 'truce' }],
        demands,
      ),
    ).toBe('truce')
    expect(mostConditioned([], demands)).toBeNull()
  })
})

describe('a long silence', () => {
  it.each([
    [1, '1 day'],
    [59, '59 days'],
    [208, '7 months'],
    [365, '1 year'],
    [1066, '2 years and 11 months'],
  ])('of %i days is %s', (days, text) => {
    expect(longSilence(days)).toBe(text)
  })
})
