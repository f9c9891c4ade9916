/** Section 5 row by row, and what a reading carries. */
import { describe, expect, it } from 'vitest'
import { type Extent, extents, type ReadingName, type Role, type Stance } from '../../src/codebook/words.js'
import { type HistoryStance, readPosition, readSteps } from '../positions/history.js'
import { placeBy, taken } from './taken.js'

const read = (role: Role, ...history: HistoryStance[]) => readPosition(role, history).reading

describe('section 5: the table of readings', () => {
  const rows: [Role, Stance, Extent, ReadingName][] = [
    ['raiser', 'ASSERTS', 'full', 'kept'],
    ['raiser', 'ASSERTS', 'conditional', 'kept'],
    ['raiser', 'ASSERTS', 'partial', 'narrowed'],
    ['raiser', 'ASSERTS', 'signalled', 'narrowed'],
    ['raiser', 'CONCEDES', 'partial', 'softened'],
    ['raiser', 'CONCEDES', 'conditional', 'softened'],
    ['raiser', 'CONCEDES', 'signalled', 'softened'],
    ['raiser', 'CONCEDES', 'full', 'dropped'],
    ...extents.map((extent): [Role, Stance, Extent, ReadingName] => ['raiser', 'REJECTS', extent, 'repudiated']),
    ...extents.map((extent): [Role, Stance, Extent, ReadingName] => ['addressee', 'REJECTS', extent, 'rejected']),
    ['addressee', 'CONCEDES', 'full', 'accepted'],
    ['addressee', 'CONCEDES', 'partial', 'leaning'],
    ['addressee', 'CONCEDES', 'conditional', 'leaning'],
    ['addressee', 'CONCEDES', 'signalled', 'leaning'],
    ['addressee', 'ASSERTS', 'full', 'accepted'],
    ['addressee', 'ASSERTS', 'partial', 'leaning'],
    ['addressee', 'ASSERTS', 'conditional', 'leaning'],
    ['addressee', 'ASSERTS', 'signalled', 'leaning'],
    ...extents.map((extent): [Role, Stance, Extent, ReadingName] => ['third', 'ASSERTS', extent, 'supports']),
    ...extents.map((extent): [Role, Stance, Extent, ReadingName] => ['third', 'REJECTS', extent, 'opposes']),
    ...extents.map((extent): [Role, Stance, Extent, ReadingName] => ['third', 'CONCEDES', extent, 'yielding']),
  ]
  it.each(rows)('a %s whose only stance is %s %s reads %s', (role, stance, extent, reading) => {
    expect(read(role, taken('2022-03-01', stance, extent))).toBe(reading)
  })

  it('has a row for each of the 3 roles x 3 stances x 4 extents', () => {
    expect(new Set(rows.map((row) => row.slice(0, 3).join())).size).toBe(36)
  })

  it.each(['CONCEDES', 'REJECTS'] as const)('a raiser that asserts after %s reads reinstated', (before) => {
    expect(read('raiser', taken('2022-03-01', before), taken('2022-03-02', 'ASSERTS'))).toBe('reinstated')
  })

  it('a raiser that asserts twice after conceding reads kept again', () => {
    const history = [taken('2022-03-01', 'CONCEDES'), taken('2022-03-02', 'ASSERTS'), taken('2022-03-03', 'ASSERTS')]
    expect(read('raiser', ...history)).toBe('kept')
  })

  it.each(['CONCEDES', 'ASSERTS'] as const)('an addressee that rejects after %s reads hardened', (before) => {
    expect(read('addressee', taken('2022-03-01', before), taken('2022-03-02', 'REJECTS'))).toBe('hardened')
  })

  it('a side with two different readings on its last day reads mixed', () => {
    expect(read('raiser', taken('2022-03-01', 'ASSERTS'), taken('2022-03-01', 'CONCEDES'))).toBe('mixed')
  })

  it('two statements of one day that read the same are not mixed', () => {
    expect(read('raiser', taken('2022-03-01', 'ASSERTS'), taken('2022-03-01', 'ASSERTS', 'conditional'))).toBe('kept')
  })

  it('a side with only disputed statements reads disputed and rests on them', () => {
    const disputed = taken('2022-03-01', 'CONCEDES', 'full', { certainty: 'disputed' })
    expect(readPosition('raiser', [disputed])).toMatchObject({
      reading: 'disputed',
      statements: [disputed.statement],
      lastHeard: null,
    })
  })

  it('a disputed statement stands beside the reading and does not decide it', () => {
    const kept = taken('2022-03-01', 'ASSERTS')
    const disputed = taken('2022-03-02', 'CONCEDES', 'full', { certainty: 'disputed' })
    expect(readPosition('raiser', [kept, disputed])).toMatchObject({
      reading: 'kept',
      statements: [kept.statement],
      beside: [disputed.statement],
    })
  })

  it('a side that said nothing is silent, and that is robust', () => {
    expect(readPosition('addressee', [])).toMatchObject({
      reading: 'silent',
      statements: [],
      since: null,
      lastHeard: null,
      robust: true,
    })
  })
})

describe('section 5: what a reading carries', () => {
  it('says since when the reading has held without a break', () => {
    const history = [
      taken('2022-02-01', 'ASSERTS'),
      taken('2022-03-01', 'CONCEDES', 'partial'),
      taken('2022-03-05', 'CONCEDES', 'conditional'),
    ]
    expect(readPosition('raiser', history)).toMatchObject({
      reading: 'softened',
      since: '2022-03-01',
      lastHeard: '2022-03-05',
    })
  })

  it('is not robust when it hangs on an outside relay, and says on which', () => {
    const relayed = taken('2022-03-05', 'CONCEDES', 'full', { places: [placeBy('press')], statement: 'leak' })
    const reading = readPosition('raiser', [taken('2022-03-01', 'ASSERTS'), relayed])
    expect(reading).toMatchObject({ reading: 'dropped', robust: false, withoutOutside: 'kept', word: 'press' })
  })

  it('is robust where one place that tells it has no outside relay', () => {
    const twice = taken('2022-03-05', 'CONCEDES', 'full', { places: [placeBy('press'), placeBy()] })
    expect(readPosition('raiser', [twice])).toMatchObject({ robust: true, word: 'own', onWordOf: ['speaker'] })
  })

  it.each(['own', 'ally'] as const)('stays robust when it hangs on a relay of kind %s', (by) => {
    expect(readPosition('raiser', [taken('2022-03-05', 'CONCEDES', 'full', { places: [placeBy(by)] })]).robust).toBe(
      true,
    )
  })

  it('is not robust when it hangs on a hedged statement', () => {
    const reading = readPosition('raiser', [
      taken('2022-03-05', 'CONCEDES', 'full', { certainty: 'hedged', statement: 'maybe' }),
    ])
    expect(reading).toMatchObject({ reading: 'dropped', robust: false, withoutHedged: 'silent', hedged: true })
  })

  it('lists beside it what may have been said by then', () => {
    const later = taken('2022-03-31', 'CONCEDES', 'full', { counts: false })
    expect(readPosition('raiser', [taken('2022-03-01', 'ASSERTS'), later])).toMatchObject({
      reading: 'kept',
      beside: [later.statement],
    })
  })

  it('has a step for each day of the trajectory, the last one being the reading', () => {
    const history = [taken('2022-03-03', 'ASSERTS'), taken('2022-03-01', 'ASSERTS'), taken('2022-03-02', 'CONCEDES')]
    expect(readSteps('raiser', history).map((step) => step.reading)).toEqual(['kept', 'dropped', 'reinstated'])
  })
})
