/** The drawing of a strip: what lies between the lines, where they break, and what marks them. */
import { describe, expect, it } from 'vitest'
import { stripAxis } from '../../../web/strips/strip-axis.js'
import { kindOf, layOutStrip } from '../../../web/strips/strip-layout.js'
import { itemOf, stands, stepOf } from './fixture.js'

const asked = stepOf('2001-01-01')
const near = stepOf('2001-01-03', { granted: 0.5, by: ['blue'], addressee: stands('leaning', { word: 'press' }) })
const agreed = stepOf('2001-01-05', { granted: 1, by: ['blue'], addressee: stands('accepted') })
const days = ['2001-01-01', '2001-01-03', '2001-01-05', '2001-01-07']
/** 6 days on 60 pixels, after 3 and before 9. */
const axis = stripAxis(days, 72)
const draw = (item: ReturnType<typeof itemOf>) => layOutStrip(item, axis, 108)

describe('a strip', () => {
  it('is grey while nobody answers, then the gap, then what is agreed, each from its day on', () => {
    const { fills } = draw(itemOf([asked, near, agreed]))
    expect(fills.map(({ kind, x, width, y, height }) => [kind, x, width, y, height])).toEqual([
      ['unanswered', 3, 20, 4, 100],
      ['apart', 23, 20, 4, 50],
      ['agreed', 43, 26, 4, 100],
    ])
  })

  it('has a line of each side from what it asks or grants, up or down where that changes, dashed on the word of others', () => {
    const { lines } = draw(itemOf([asked, near, agreed]))
    const of = (role: string) => lines.filter((line) => line.role === role).map(({ d, rise, own }) => [d, rise, own])
    expect(of('raiser')).toEqual([
      ['M3 4H23', null, true],
      ['M23 4H43', null, true],
      ['M43 4H69', null, true],
    ])
    // Where they meet, the lines stand beside each other.
    expect(of('addressee')).toEqual([
      ['M23 54H43', null, false],
      ['M43 7.5H69', 'M43 54V7.5', true],
    ])
  })

  it('breaks a side’s line while it is silent, and pales where nobody speaks', () => {
    const silences = [
      { side: 'red', from: '2001-01-03', to: '2001-01-05' },
      { side: 'blue', from: '2001-01-05', to: null },
    ]
    const { lines, fills } = draw(itemOf([asked, stepOf('2001-01-07', { granted: 0 })], { silences }))
    expect(lines.map(({ d }) => d)).toEqual(['M3 4H23', 'M43 4H63', 'M63 4H69'])
    expect(fills.map(({ x, faint }) => [x, faint])).toEqual([
      [3, false],
      [23, true],
      [43, false],
      [63, false],
    ])
  })

  it('marks who spoke with a dot, and a step back with a triangle away from the other side', () => {
    const back = stepOf('2001-01-05', { granted: 0, by: ['blue'], back: ['blue'], addressee: stands('hardened') })
    const { dots, backs, stops } = draw(itemOf([asked, near, back]))
    expect(dots.map(({ role, x, y }) => [role, x, y])).toEqual([
      ['raiser', 3, 4],
      ['addressee', 23, 54],
      ['addressee', 43, 104],
    ])
    expect(backs).toEqual([{ role: 'addressee', d: 'M39 103L43 109L47 103Z' }])
    expect(stops).toEqual([3, 23, 43])
  })

  it.each([
    ['before it is raised', { state: 'not-yet-raised', asked: null }, null],
    ['once it was given up', { state: 'given-up', asked: 0 }, null],
    ['where its raiser is never heard', { state: 'near', asked: null, granted: 0.5 }, null],
    ['where a reading is denied', { state: 'unclear' }, 'unclear'],
    ['where the answer is indirect', { state: 'answered-indirectly' }, 'unanswered'],
    ['where it is refused', { state: 'refused', granted: 0 }, 'apart'],
  ] as const)('%s, of %j, has the fill %s', (_, more, kind) => {
    expect(kindOf(stepOf('2001-01-01', more))).toBe(kind)
  })
})
