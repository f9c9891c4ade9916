/** What a publication changed, by the readings of two versions. */
import { describe, expect, it } from 'vitest'
import { compareReadings } from '../../src/versions/compare-readings.js'
import type { DatedReading } from '../../src/versions/dated-readings.js'
import { type KeptReading, keyOf } from '../../src/versions/kept-reading.js'

const on = (day: string, reading: DatedReading['reading'], before: DatedReading['before'] = 'silent') => ({
  ...{ side: 'blue', demand: 'bridge', day, before, reading },
})
const first = [on('2022-03-01', 'rejected'), on('2022-03-05', 'leaning', 'rejected')]
const stood: KeptReading[] = first.map((it) => ({ ...it, since: 1 }))
const keys = (kept: readonly KeptReading[]) =>
  kept.filter((it) => it.gone === undefined).map((it) => keyOf(it).join(' '))

describe('two versions that say the same', () => {
  it('change nothing, and what stood keeps the version in which it came', () => {
    expect(compareReadings(stood, first, 2, null)).toEqual({ kept: stood, changes: [] })
  })
})

describe('a publication', () => {
  it('adds a reading', () => {
    const { kept, changes } = compareReadings(stood, [...first, on('2022-03-09', 'accepted', 'leaning')], 2, null)
    expect(changes).toEqual([
      { what: 'added', side: 'blue', demand: 'bridge', day: '2022-03-09', from: null, to: 'accepted' },
    ])
    expect(kept.map(({ since }) => since)).toEqual([1, 1, 2])
  })

  it('changes one, and notes what stood there', () => {
    const { kept, changes } = compareReadings(
      stood,
      [first[0] as DatedReading, on('2022-03-05', 'accepted', 'rejected')],
      2,
      null,
    )
    expect(changes).toMatchObject([{ what: 'changed', day: '2022-03-05', from: 'leaning', to: 'accepted' }])
    expect(kept[1]).toMatchObject({ since: 2, formerly: [{ day: '2022-03-05', reading: 'leaning', since: 1 }] })
  })

  it('dates one anew: that is one change, not one that goes and one that comes', () => {
    const { changes, kept } = compareReadings(
      stood,
      [first[0] as DatedReading, on('2022-03-04', 'leaning', 'rejected')],
      2,
      null,
    )
    expect(changes).toMatchObject([
      { what: 'changed', day: '2022-03-04', dayBefore: '2022-03-05', from: 'leaning', to: 'leaning' },
    ])
    expect(kept).toHaveLength(2)
  })

  it('takes one away, and keeps that it did', () => {
    const { kept, changes } = compareReadings(stood, first.slice(0, 1), 2, null)
    expect(changes).toMatchObject([{ what: 'removed', day: '2022-03-05', from: 'leaning', to: null }])
    expect(kept.at(-1)).toMatchObject({ day: '2022-03-05', gone: 2, since: 1 })
  })

  it('that changes only the reading before leaves the later one what it was', () => {
    const now = [on('2022-03-01', 'accepted'), on('2022-03-05', 'leaning', 'accepted')]
    const { kept, changes } = compareReadings(stood, now, 2, null)
    expect(changes).toHaveLength(1)
    expect(kept[1]).toEqual({ ...stood[1], before: 'accepted', worded: 2 })
    expect(keys(kept)[1]).toBe(keys(stood)[1])
  })

  it('compares only the days that both versions know', () => {
    const late = on('2022-03-09', 'accepted', 'leaning')
    const { changes, kept } = compareReadings([{ ...late, since: 1 }], [...first, late], 2, '2022-03-06')
    expect(changes).toEqual([])
    expect(kept.map(({ since }) => since)).toEqual([1, 1, 1])
    expect(compareReadings([...stood, { ...late, since: 1 }], [late], 2, '2022-03-06').changes).toEqual([])
  })
})

describe('the key of a reading', () => {
  it('is another when the data go back to what they said, so that nobody misses it', () => {
    const there = (kept: readonly KeptReading[], reading: DatedReading['reading'], publication: number) =>
      compareReadings(kept, [on('2022-03-01', reading)], publication, null).kept
    const one = there([], 'rejected', 1)
    const two = there(one, 'accepted', 2)
    const three = there(two, 'rejected', 3)
    const all = [one, two, three].map((kept) => keys(kept)[0])
    expect(all).toEqual([
      'blue bridge 2022-03-01 rejected',
      'blue bridge 2022-03-01 accepted',
      'blue bridge 2022-03-01 rejected 2',
    ])
    expect(keys(there(three, 'rejected', 4))).toEqual([all[2]])
  })

  it('is another when a reading comes back that had gone', () => {
    const gone = compareReadings(stood, first.slice(0, 1), 2, null).kept
    const back = compareReadings(gone, first, 3, null).kept
    expect(keys(back)).toEqual(['blue bridge 2022-03-01 rejected', 'blue bridge 2022-03-05 leaning 2'])
    expect(back.filter((it) => it.gone !== undefined)).toEqual([])
  })
})
