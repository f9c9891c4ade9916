/** The layout of lanes: marks never cover one another, and stay inside. */
import { describe, expect, it } from 'vitest'
import { laneAxis, layOut, markSize } from '../../../web/demand/lanes/lane-layout.js'
import { toLanes } from '../../../web/demand/lanes/lanes.js'
import { stance } from './fixture.js'

describe('the layout of a lane', () => {
  const crowd = Array.from({ length: 40 }, (_, at) =>
    stance(`s${at}`, `2022-03-${String(1 + (at % 25)).padStart(2, '0')}`, {
      earliest: at % 5 === 0 ? '2022-02-20' : `2022-03-${String(1 + (at % 25)).padStart(2, '0')}`,
      reading: at % 3 === 0 ? 'softened' : 'kept',
    }),
  )

  it.each([300, 350, 900])('keeps marks apart and inside at %i pixels', (width) => {
    const [lane] = toLanes(crowd, crowd, [])
    if (!lane) throw new Error('no lane')
    const axis = laneAxis([lane], '2022-03-29', width)
    const { marks, height, words } = layOut(lane, axis, '2022-03-29')
    expect(marks).toHaveLength(40)
    for (const { x, y } of marks) {
      expect(x - markSize / 2).toBeGreaterThanOrEqual(0)
      expect(x + markSize / 2).toBeLessThanOrEqual(width)
      expect(y + markSize / 2).toBeLessThanOrEqual(height)
    }
    for (const [index, one] of marks.entries())
      for (const other of marks.slice(index + 1))
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
    const [lane] = toLanes(told, told, [])
    if (!lane) throw new Error('no lane')
    const axis = laneAxis([lane], '2025-03-05', 900)
    const { marks, silences, strokes } = layOut(lane, axis, '2025-03-05')
    expect(marks[0]?.from).toBe(axis.at('2022-03-01'))
    expect(marks[1]?.from).toBeNull()
    expect(axis.skipped).toEqual([{ from: axis.at('2022-03-05'), to: axis.at('2025-03-05') }])
    expect(silences.map(({ text }) => text)).toEqual(['silent 3 years'])
    expect(strokes[0]?.to).toBeLessThan(axis.at('2025-03-05'))
  })

  it('says on whose word a reading is, and that a side still reads as before when that word is gone', () => {
    const told = [
      stance('s1', '2022-03-01', { reading: 'leaning' }),
      stance('s2', '2022-03-10', { reading: 'accepted', word: 'adversary', onWordOf: ['blue'] }),
      stance('s3', '2022-03-20', { reading: 'leaning' }),
    ]
    const [lane] = toLanes(told, told, [{ side: 'red', demand: 'bridge', day: '2022-03-10' }])
    if (!lane) throw new Error('no lane')
    const { words, strokes } = layOut(lane, laneAxis([lane], '2022-03-21', 900), '2022-03-21')
    expect(words.map(({ text }) => text)).toEqual(['leaning', 'accepted (adversary)', 'still leaning'])
    expect(strokes.map(({ word }) => word)).toEqual(['own', 'adversary', 'own'])
  })

  it('stands with a single day in the middle', () => {
    const [lane] = toLanes([stance('s1', '2022-03-05')], [], [])
    if (!lane) throw new Error('no lane')
    expect(laneAxis([lane], '2022-03-05', 400).at('2022-03-05')).toBe(200)
  })
})
