/** The last stance of each speaker on each demand, compared with the statements that `trace` tells one by one. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { groupBy } from '../../src/codebook/group-by.js'
import type { FullStatement } from '../../src/questions/support/whole-statement.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

const lenses: Record<string, string>[] = [
  {},
  { asOf: '2022-03-16' },
  { asOf: '2022-03-20', clock: 'published' },
  { asOf: '2022-03-29', sides: 'russia,ukraine', issue: 'alignment' },
  { asOf: '2022-03-29', nodes: 'record' },
  { speaker: 'sergey-lavrov' },
]

describeOnEngines('the last stance of each speaker on each demand', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())
  const ask = asker(() => graphs)

  /** Each statement with each of its demands, as far as it counts for sure. */
  const said = async ({ sides, nodes, ...lens }: Record<string, string>) => {
    const { items } = await ask('trace', { ...lens, limit: '200' })
    const { asOf, clock, issue } = lens
    const inIssue = new Set((await ask('demands', issue ? { issue } : {})).items.map(({ id }) => id))
    return (items as FullStatement[])
      .filter((it) => !asOf || (clock === 'published' ? it.publishedLatest : it.latest) <= asOf)
      .filter(({ side }) => !sides || sides.split(',').includes(side))
      .flatMap((it) => it.stances.filter(({ demand }) => inIssue.has(demand)).map((on) => ({ it, on })))
  }

  it.each(lenses)('is that of the last day on which it spoke, however one filters: %j', async (lens) => {
    const answer = await ask('stances', { ...lens, most: '200' })
    expect(answer.left).toBeUndefined()
    const pairs = groupBy(await said(lens), ({ it, on }) => `${on.demand} ${it.side} ${it.speaker}`)
    expect(pairs.size).toBeGreaterThan(2)
    const told = answer.items.map(({ demand, side, speaker }) => `${demand} ${side} ${speaker}`)
    expect([...told].sort()).toEqual([...pairs.keys()].sort())
    for (const item of answer.items) {
      const all = pairs.get(`${item.demand} ${item.side} ${item.speaker}`) ?? []
      const settled = all.filter(({ it }) => it.certainty !== 'disputed')
      const deciding = settled.length > 0 ? settled : all
      const last = deciding.filter(({ it }) => deciding.every((other) => other.it.latest <= it.latest))
      expect(item.statements).toEqual(last.map(({ it }) => it.id).sort())
      expect(item.count).toBe(all.length)
      expect(item.disputed).toBe(settled.length === 0)
      expect(item.word === 'own').toBe(last.some(({ on }) => on.word === 'own'))
      expect(item.acts.map(({ stance }) => stance).sort()).toEqual([...new Set(last.map(({ on }) => on.stance))].sort())
      if (item.stance !== null) expect(item.acts.every(({ stance }) => stance === item.stance)).toBe(true)
    }
  })

  it('counts the statements of each speaker and on each demand, the weightiest first', async () => {
    const { speakers, demands } = await ask('stances', { asOf: '2022-03-29' })
    const told = await said({ asOf: '2022-03-29' })
    expect(speakers.length).toBeGreaterThan(10)
    for (const { speaker, side, statements } of speakers)
      expect(
        new Set(told.filter(({ it }) => it.speaker === speaker && it.side === side).map(({ it }) => it.id)).size,
      ).toBe(statements)
    for (const { demand, statements } of demands)
      expect(told.filter(({ on }) => on.demand === demand).length).toBe(statements)
    for (const list of [speakers, demands]) {
      const counts = list.map(({ statements }) => statements)
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
    }
  })

  it('at most so many are the weightiest of both kinds, and the others are named', async () => {
    const all = await ask('stances', {})
    const some = await ask('stances', { most: '5' })
    expect(some.speakers).toEqual(all.speakers.slice(0, 5))
    expect(some.demands).toEqual(all.demands.slice(0, 5))
    const kept = all.items.filter(
      ({ speaker, demand }) =>
        some.speakers.some((it) => it.speaker === speaker) && some.demands.some((it) => it.demand === demand),
    )
    expect(some.items).toEqual(kept)
    expect(kept.length).toBeGreaterThan(5)
    expect(some.left).toEqual({
      speakers: { count: all.speakers.length - 5, ids: all.speakers.slice(5).map(({ speaker }) => speaker) },
      demands: { count: all.demands.length - 5, ids: all.demands.slice(5).map(({ demand }) => demand) },
      items: all.items.length - kept.length,
    })
  })

  it('has the same speakers and demands on every day when a picture is played', async () => {
    const of = async (asOf: string) => ask('stances', { asOf, nodes: 'record', most: '12' })
    const [early, late] = [await of('2022-02-28'), await of('2022-03-29')]
    expect(early.speakers.map(({ speaker }) => speaker)).toEqual(late.speakers.map(({ speaker }) => speaker))
    expect(early.demands.map(({ demand }) => demand)).toEqual(late.demands.map(({ demand }) => demand))
    expect(early.items.length).toBeLessThan(late.items.length)
    expect(early.speakers.some(({ statements }) => statements === 0)).toBe(true)
  })

  it('without the flag, names nobody who was not heard by the day', async () => {
    const { speakers } = await ask('stances', { asOf: '2022-02-28' })
    expect(speakers.length).toBeGreaterThan(0)
    expect(speakers.filter(({ statements }) => statements === 0)).toEqual([])
  })
})
