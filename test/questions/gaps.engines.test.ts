/** The gap on each demand, step by step: checked by hand against the texts, and by number against the gap, the board and the moves. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clocks } from '../../src/codebook/words.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

describeOnEngines('the gap on each demand', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  const ask = asker(() => graphs)
  type Item = Awaited<ReturnType<typeof ask<'gaps'>>>['items'][number]
  const stepOn = ({ steps }: Item, day: string) => steps.findLast((step) => step.day <= day)
  const on = async (demand: string, given: Record<string, string> = {}) =>
    (await ask('gaps', { demand, ...given })).items[0] ?? expect.fail(demand)
  const strict = { withoutRelays: 'mediator,adversary,press,author', hedged: 'exclude' }

  it('lies between the two sides that raise most demands addressed to one another, unless others are named', async () => {
    const usual = await ask('gaps')
    expect(usual.between).toEqual(['russia', 'ukraine'])
    expect([usual.items.length, usual.demands]).toEqual([25, 25])
    expect((await ask('dataset')).between).toEqual(usual.between)
    const others = await ask('gaps', { between: 'russia,nato' })
    expect(others.items.map(({ demand }) => demand)).toContain('border-pullback')
    expect(
      others.items.every(({ raiser, addressee }) => new Set([raiser, addressee, 'russia', 'nato']).size === 2),
    ).toBe(true)
    await expect(ask('gaps', { between: 'russia,atlantis' })).rejects.toThrow(/atlantis/)
  })

  it('has neutrality agreed on 16 March 2022 on Medinsky’s word alone, and a step back at the end of the month', async () => {
    const { raised, steps } = await on('neutrality')
    expect(raised).toBe('2022-02-28')
    const agreed = steps.find(({ day }) => day === '2022-03-16')
    expect(agreed).toMatchObject({
      asked: 1,
      granted: 1,
      gap: 0,
      robustGap: 0.5,
      state: 'agreed',
      by: ['russia', 'ukraine'],
    })
    expect(agreed?.addressee).toMatchObject({ reading: 'accepted', word: 'adversary', robust: false })
    expect(agreed?.addressee.onWordOf).toEqual(['vladimir-medinsky'])
    // A change of witness is no step back: without Medinsky, Ukraine had never gone further.
    expect(steps.find(({ day }) => day === '2022-03-29')).toMatchObject({ gap: 0.5, back: [] })
    const removal = await on('government-removal')
    expect(removal.steps.at(-1)).toMatchObject({ day: '2024-01-31', asked: 1, back: ['russia'] })
    expect(removal.silences).toContainEqual({ side: 'russia', from: '2022-04-21', to: '2024-01-01' })
  })

  it('asks nothing before a demand is raised, and has the day on which it was answered through another', async () => {
    const crimea = await on('crimea')
    expect(crimea.raised).toBe('2022-02-24')
    const through = crimea.steps.find(({ day }) => day === '2022-03-09')
    expect(through).toMatchObject({ by: [], state: 'answered-indirectly', through: ['territorial-integrity'] })
    const early = await on('annexation-recognition', { to: '2022-03-29' })
    expect([early.raised, early.steps]).toEqual([null, []])
  })

  it.each(clocks.flatMap((clock) => [{}, strict].map((filter) => ({ clock, ...filter }))))(
    'is on every day, by %j, what the gap averages and the board calls it',
    async (given) => {
      const { items } = await ask('gaps', given)
      const mean = await ask('gap', { between: 'russia,ukraine', clock: given.clock })
      expect(mean.items.length).toBeGreaterThan(3)
      for (const { day, gap, demands, unanswered, robustGap } of mean.items) {
        const board = await ask('board', { asOf: day, sides: 'russia,ukraine', ...given })
        const stateOf = new Map(board.items.map(({ demand, state }) => [demand, state]))
        const steps = items.flatMap((item) => {
          const step = stepOn(item, day)
          expect([day, item.demand, step?.state ?? 'not-yet-raised']).toEqual([
            day,
            item.demand,
            stateOf.get(item.demand),
          ])
          return step ? [step] : []
        })
        const means = (numbers: (number | null)[]) => {
          const defined = numbers.filter((it) => it !== null)
          return [
            defined.length === 0 ? null : defined.reduce((sum, it) => sum + it, 0) / defined.length,
            defined.length,
          ]
        }
        const robust = means(steps.map((step) => step.robustGap))
        if ('hedged' in given) expect(robust).toEqual(means(steps.map((step) => step.gap)))
        else {
          expect([day, ...means(steps.map((step) => step.gap))]).toEqual([day, gap, demands])
          expect([day, robust[0]]).toEqual([day, robustGap])
          expect([day, steps.filter(({ state }) => state === 'unanswered').length]).toEqual([day, unanswered])
        }
      }
    },
  )

  it.each(['closer', 'apart'] as const)('has the moves of the two sides that lead %s', async (direction) => {
    const { items } = await ask('gaps')
    const found = items.flatMap(({ demand, steps }) =>
      steps.flatMap(({ day, closer, back }) =>
        (direction === 'closer' ? closer : back).map((side) => `${day} ${demand} ${side}`),
      ),
    )
    const moves = await ask('moves', { sides: 'russia,ukraine' })
    const between = items.flatMap(({ demand, raiser, addressee }) => [`${demand} ${raiser}`, `${demand} ${addressee}`])
    const wanted = moves.items.filter((it) => it.direction === direction && between.includes(`${it.demand} ${it.side}`))
    expect(found.length).toBeGreaterThan(1)
    expect(found.sort()).toEqual(wanted.map(({ day, demand, side }) => `${day} ${demand} ${side}`).sort())
  })

  it('names statements that exist, and keeps the last steps, the step that stands, or the busiest demands where asked', async () => {
    const all = await on('ceasefire')
    const known = new Set((await ask('trace', { demand: 'ceasefire', limit: '200' })).items.map(({ id }) => id))
    const named = all.steps.flatMap(({ statements }) => statements)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((id) => !known.has(id))).toEqual([])
    const last = await on('ceasefire', { steps: '2' })
    expect([last.steps, last.left]).toEqual([all.steps.slice(-2), all.steps.length - 2])
    const since = await on('ceasefire', { from: '2022-03-15', to: '2022-03-20' })
    expect(since.steps.map(({ day }) => day)).toEqual(['2022-03-13', '2022-03-16', '2022-03-18', '2022-03-19'])
    const busy = await ask('gaps', { most: '3' })
    expect([busy.items.map(({ demand }) => demand), busy.demands]).toEqual([
      ['nato-renunciation', 'security-guarantees', 'ceasefire'],
      25,
    ])
    const first = await ask('gaps', { limit: '10' })
    const rest = await ask('gaps', { limit: '100', cursor: first.next ?? '' })
    expect([...first.items, ...rest.items]).toEqual((await ask('gaps')).items)
  })
})
