/** The board and the gap of the talks, checked by hand against what the authors of two of the texts sum up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

describeOnEngines('the talks as a whole', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  const ask = asker(() => graphs)
  const between = { sides: 'russia,ukraine' }
  const boardOn = async (asOf: string, clock = 'said') => {
    const { items } = await ask('board', { asOf, clock, ...between })
    return Object.fromEntries(items.map(({ demand, state }) => [demand, state]))
  }

  describe('the board between Russia and Ukraine', () => {
    it('of 21 March 2022 is what the author of source-000 sums up', async () => {
      // He has NATO and neutrality given; the army, bases, weapons and Russian "reportedly" on the way; the removal of the
      // government dropped; the republics and Crimea "very difficult, if not impossible"; a ceasefire still to be agreed.
      expect(await boardOn('2022-03-21')).toMatchObject({
        ...{ 'nato-renunciation': 'agreed', neutrality: 'agreed' },
        ...{ demilitarization: 'near', 'no-foreign-bases': 'near', 'no-offensive-weapons': 'near' },
        ...{ 'russian-language': 'near', 'government-removal': 'given-up' },
        ...{ crimea: 'answered-indirectly', donbas: 'answered-indirectly' },
        ...{ ceasefire: 'refused', withdrawal: 'unanswered', negotiations: 'agreed' },
      })
    })

    it('of 29 March 2022 is what the author of source-003 sums up', async () => {
      // Ukraine offers neutrality without bases for guarantees, and fifteen years of talks on Crimea; Russia scales its attacks
      // back, and may give up denazification and open the way into the EU. No breakthrough.
      expect(await boardOn('2022-03-29')).toMatchObject({
        ...{ neutrality: 'near', 'no-foreign-bases': 'near', 'security-guarantees': 'near' },
        ...{ 'eu-membership': 'near', ceasefire: 'near', crimea: 'answered-indirectly' },
      })
      const { items } = await ask('board', { asOf: '2022-03-29', ...between })
      const denazification = items.find(({ demand }) => demand === 'denazification')
      expect(denazification?.readings).toMatchObject([{ side: 'russia', reading: 'softened', word: 'press' }])
      expect(denazification?.fragile).toBe(true)
    })

    it('leads from each reading to its words, and says whose they are', async () => {
      const { items } = await ask('board', { asOf: '2022-03-29' })
      const readings = items.flatMap((item) => item.readings)
      expect(readings.length).toBeGreaterThan(30)
      for (const { places, statements, word, onWordOf } of readings) {
        expect(new Set(places.map(({ statement }) => statement))).toEqual(new Set(statements))
        expect([word === null, onWordOf.length === 0]).toEqual([false, false])
      }
    })

    it('leaves open with NATO what Russia and Ukraine agree on', async () => {
      const { items } = await ask('board', { asOf: '2022-03-21' })
      expect(items.find(({ demand }) => demand === 'nato-renunciation')?.state).toBe('refused')
      expect((await boardOn('2022-03-21'))['nato-renunciation']).toBe('agreed')
    })

    it.each(['2022-02-24', '2022-03-29'])('has nothing of the years after %s', async (asOf) => {
      const board = await boardOn(asOf)
      for (const demand of [
        'annexation-recognition',
        'oblast-handover',
        'ceasefire-verification',
        'thirty-day-ceasefire',
      ])
        expect(board[demand]).toBe('not-yet-raised')
    })
  })

  describe('the gap between Russia and Ukraine', () => {
    it('narrowed by the middle of March, and never without the number of demands that it rests on', async () => {
      const { items } = await ask('gap', { between: 'russia,ukraine', from: '2022-03-01', to: '2022-03-29' })
      const on = (day: string) => items.find((it) => it.day === day) ?? expect.fail(day)
      expect(on('2022-03-11')).toMatchObject({ gap: 0.5, demands: 7, unanswered: 8 })
      expect(on('2022-03-16').gap).toBeCloseTo(0.4, 10)
      // Without Medinsky's word neutrality is as far as it was.
      expect(on('2022-03-16').robustGap).toBeCloseTo(4 / 9, 10)
      expect(on('2022-03-16').changed).toContainEqual({ demand: 'neutrality', before: 0.5, after: 0 })
    })

    it('breaks where neither side spoke for a month, and nowhere inside the days that a statement allows', async () => {
      const { items } = await ask('gap', {
        between: 'russia,ukraine',
        from: '2022-03-31',
        to: '2024-06-30',
        step: 'month',
      })
      const heard = items.filter((it) => !it.silent).map(({ day }) => day.slice(0, 7))
      // Peskov's word on the annexed regions is of some day between September 2022 and April 2023.
      const winter = ['2022-09', '2022-10', '2022-11', '2022-12', '2023-01', '2023-02', '2023-03', '2023-04']
      expect(heard).toEqual(['2022-03', '2022-04', ...winter, '2024-01', '2024-02', '2024-06'])
    })

    it('is the same from either end', async () => {
      const forth = await ask('gap', { between: 'russia,ukraine', to: '2022-03-29' })
      expect(await ask('gap', { between: 'ukraine,russia', to: '2022-03-29' })).toEqual(forth)
    })
  })
})
