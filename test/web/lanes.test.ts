/** Lanes: what counts on a day, where a reading moved, where a line breaks, and that marks never cover one another. */
import { describe, expect, it } from 'vitest'
import { bearingsOf } from '../../web/demand/bearings.js'
import { describeStance, doubtOf } from '../../web/demand/lanes/describe-stance.js'
import { laneAxis, layOut, markSize } from '../../web/demand/lanes/lane-layout.js'
import { inWords, movesOf, type StanceItem, stretchesOf, toLanes } from '../../web/demand/lanes/lanes.js'
import { standing } from '../../web/demand/standing.js'
import type { Demand } from '../../web/state/catalog.js'

function stance(statement: string, latest: string, more: Partial<StanceItem> = {}): StanceItem {
  return {
    side: 'red',
    demand: 'bridge',
    issue: 'river',
    role: 'raiser',
    statement,
    speaker: 'red',
    stance: 'ASSERTS',
    extent: 'full',
    exchange: [],
    earliest: latest,
    latest,
    certainty: 'stated',
    counts: true,
    relayedBy: [],
    reading: 'kept',
    robust: true,
    word: 'own',
    onWordOf: ['red'],
    hedged: false,
    places: [],
    summary: `${statement} was said`,
    sources: ['gazette'],
    publishedLatest: '2022-06-01',
    ...more,
  }
}
const name = (id: string) => id[0]?.toUpperCase() + id.slice(1)

describe('lanes', () => {
  const kept = stance('s1', '2022-03-01')
  const denied = stance('s2', '2022-03-02', { certainty: 'disputed', reading: null, stance: 'REJECTS' })
  const soft = stance('s3', '2022-03-05', { stance: 'CONCEDES', extent: 'partial', reading: 'softened' })
  const blue = stance('s4', '2022-03-06', { side: 'blue', speaker: 'ann', reading: 'rejected', stance: 'REJECTS' })
  const all = [kept, denied, soft, blue]

  it('tell apart what counts on the day, what stands beside and what comes later', () => {
    const lanes = toLanes(all, [kept, denied])
    expect(lanes.map(({ key, spots }) => [key, spots.map(({ place }) => place)])).toEqual([
      ['red bridge', ['counts', 'beside', 'later']],
      ['blue bridge', ['later']],
    ])
    expect(lanes[0]?.steps).toEqual([{ day: '2022-03-01', reading: 'kept' }])
    expect(lanes[1]?.steps).toEqual([])
  })

  it('take readings from the chosen day, not from the whole record', () => {
    const [lane] = toLanes([kept, soft], [{ ...kept, reading: 'reinstated' }])
    expect(lane?.steps).toEqual([{ day: '2022-03-01', reading: 'reinstated' }])
  })

  it('name each change of a reading with its day and its statements, and no first reading', () => {
    const again = stance('s5', '2022-03-05', { reading: 'softened', stance: 'CONCEDES', extent: 'signalled' })
    const later = stance('s6', '2022-03-09', { reading: 'softened', stance: 'CONCEDES', extent: 'partial' })
    const told = [...all, again, later]
    const moves = movesOf(toLanes(told, told))
    expect(moves.map(({ day, before, after, spots }) => [day, before, after, spots.map((it) => it.statement)])).toEqual(
      [['2022-03-05', 'kept', 'softened', ['s3', 's5']]],
    )
  })

  it('never draw a line through more than a week of silence', () => {
    const steps = [
      { day: '2022-03-01', reading: 'kept' as const },
      { day: '2022-03-08', reading: 'kept' as const },
      { day: '2022-03-16', reading: 'softened' as const },
    ]
    expect(stretchesOf(steps, '2022-03-17').map(({ silent }) => silent)).toEqual([null, 8, null])
    expect(stretchesOf(steps, '2022-03-16')).toHaveLength(2)
    expect(stretchesOf(steps, '2025-03-16').at(-1)?.silent).toBe(1096)
  })

  it.each([
    [1, '1 day'],
    [20, '20 days'],
    [21, '3 weeks'],
    [69, '9 weeks'],
    [70, '2 months'],
    [729, '23 months'],
    [731, '2 years'],
  ])('say %i days of silence as %s', (days, words) => {
    expect(inWords(days)).toBe(words)
  })
})

describe('the layout of a lane', () => {
  const crowd = Array.from({ length: 40 }, (_, at) =>
    stance(`s${at}`, `2022-03-${String(1 + (at % 25)).padStart(2, '0')}`, {
      earliest: at % 5 === 0 ? '2022-02-20' : `2022-03-${String(1 + (at % 25)).padStart(2, '0')}`,
      reading: at % 3 === 0 ? 'softened' : 'kept',
    }),
  )

  it.each([300, 350, 900])('keeps marks apart and inside at %i pixels', (width) => {
    const [lane] = toLanes(crowd, crowd)
    if (!lane) throw new Error('no lane')
    const axis = laneAxis([lane], '2022-03-29', width)
    const { spots, height, words } = layOut(lane, axis, '2022-03-29')
    expect(spots).toHaveLength(40)
    for (const { x, y } of spots) {
      expect(x - markSize / 2).toBeGreaterThanOrEqual(0)
      expect(x + markSize / 2).toBeLessThanOrEqual(width)
      expect(y + markSize / 2).toBeLessThanOrEqual(height)
    }
    for (const [index, one] of spots.entries())
      for (const other of spots.slice(index + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(markSize)
    const sorted = words.toSorted((a, b) => a.x - b.x)
    for (const [index, word] of sorted.entries())
      for (const other of sorted.slice(index + 1))
        if (word.y === other.y) expect(other.x - word.x).toBeGreaterThan(word.text.length * 6)
  })

  it('draws an uncertain day from its first to its last, and a long gap as skipped with the words of its length', () => {
    const told = [
      stance('s1', '2022-03-05', { earliest: '2022-03-01' }),
      stance('s2', '2025-03-05', { reading: 'softened', stance: 'CONCEDES', extent: 'partial' }),
    ]
    const [lane] = toLanes(told, told)
    if (!lane) throw new Error('no lane')
    const axis = laneAxis([lane], '2025-03-05', 900)
    const { spots, silences, strokes } = layOut(lane, axis, '2025-03-05')
    expect(spots[0]?.from).toBe(axis.at('2022-03-01'))
    expect(spots[1]?.from).toBeNull()
    expect(axis.skipped).toEqual([{ from: axis.at('2022-03-05'), to: axis.at('2025-03-05') }])
    expect(silences.map(({ text }) => text)).toEqual(['silent 3 years'])
    expect(strokes[0]?.to).toBeLessThan(axis.at('2025-03-05'))
  })

  it('stands with a single day in the middle', () => {
    const [lane] = toLanes([stance('s1', '2022-03-05')], [])
    if (!lane) throw new Error('no lane')
    expect(laneAxis([lane], '2022-03-05', 400).at('2022-03-05')).toBe(200)
  })
})

describe('the words of a lane', () => {
  const [lane] = toLanes([stance('s1', '2022-03-05', { speaker: 'ann', extent: 'conditional' })], [])

  it('tell who said what for whom, and that it does not count yet', () => {
    const [spot] = lane?.spots ?? []
    if (!spot) throw new Error('no stance')
    expect(describeStance(spot, name)).toBe(
      '5 Mar 2022: Ann for Red asserts Bridge, conditional (not told by the chosen day). s1 was said',
    )
    expect(doubtOf({ ...spot, place: 'beside', certainty: 'disputed' })).toBe('denied, so it decides nothing')
    expect(doubtOf({ ...spot, place: 'beside', counts: false })).toBe('maybe said by the chosen day')
    expect(doubtOf({ ...spot, place: 'counts', certainty: 'hedged' })).toBe('hedged')
    expect(doubtOf({ ...spot, place: 'counts' })).toBe('')
  })

  it('tell where the sides stand, those of one reading together', () => {
    const items = [
      { side: 'red', reading: 'kept' as const },
      { side: 'blue', reading: 'supports' as const },
      { side: 'green', reading: 'supports' as const },
      { side: 'grey', reading: 'silent' as const },
    ]
    expect(standing(items, '1 May 2022', name)).toBe(
      'On 1 May 2022 Red: kept; Blue and Green: supports; not heard: Grey.',
    )
    expect(standing([], '1 May 2022', name)).toBe('Nobody had been heard on it by 1 May 2022.')
  })

  it('tell how demands bear on one another from both ends', () => {
    const demand = (id: string, relations: Demand['relations']) => ({ id, relations }) as Demand
    const wide = demand('wide', [])
    const narrow = demand('narrow', [{ type: 'NARROWS', demand: 'wide' }])
    expect(bearingsOf(narrow, [wide, narrow]).map((it) => [it.title, it.demands])).toEqual([['Narrows', ['wide']]])
    expect(bearingsOf(wide, [wide, narrow]).map((it) => [it.title, it.demands])).toEqual([['Narrowed by', ['narrow']]])
  })
})
