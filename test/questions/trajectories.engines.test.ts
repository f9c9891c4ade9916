/** Trajectories of a demand or a side, and packages, compared with the questions that return one of them. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { groupBy } from '../../src/codebook/group-by.js'
import { actor } from '../../src/questions/actor.js'
import { ledger } from '../../src/questions/ledger.js'
import { packages } from '../../src/questions/packages.js'
import { trajectories } from '../../src/questions/trajectories.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'

type Lens = Record<string, string>
type Stance = z.output<typeof trajectories.result>['items'][number]

/** What a reader may have chosen: all, a day, the other clock, one source, and less trust. */
const lenses: Lens[] = [
  {},
  { asOf: '2022-03-16' },
  { asOf: '2022-03-20', clock: 'published' },
  { source: 'source-001' },
  { withoutRelays: 'mediator,adversary,press,author', hedged: 'exclude' },
]

describeOnEngines('trajectories and packages', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  const lanes = async (given: Lens): Promise<Stance[]> =>
    (await graphs.view((graph) => trajectories.answer(graph, trajectories.params.parse(given)))).items as Stance[]
  const tied = async (given: Lens) =>
    (await graphs.view((graph) => packages.answer(graph, packages.params.parse(given)))).items
  const readings = (given: Lens) =>
    graphs.view((graph) => ledger.answer(graph, ledger.params.parse({ ...given, limit: '2000' })))

  it('of packages are those of a day and later', async () => {
    const [all, late] = [await tied({}), await tied({ from: '2022-03-16' })]
    expect(late).toEqual(all.filter(({ latest }) => latest >= '2022-03-16'))
    expect(late.length).toBeGreaterThan(2)
    expect(all.length - late.length).toBeGreaterThan(2)
  })

  it('are all there unless a number is given', () => {
    expect(trajectories.params.parse({ side: 'ukraine' }).most).toBeUndefined()
  })

  it.each([3, 10, 25])('at most %i of them are the last ones of each lane, as evenly as there are', async (most) => {
    const asked = { side: 'ukraine' }
    const all = await lanes({ ...asked, limit: '2000' })
    const { items, left } = await graphs.view((graph) =>
      trajectories.answer(graph, trajectories.params.parse({ ...asked, most: String(most), limit: '2000' })),
    )
    const by = (some: readonly { demand: string }[]) => groupBy(some, ({ demand }) => demand)
    const [whole, some] = [by(all), by(items)]
    const each = Math.max(...[...some.values()].map(({ length }) => length))
    for (const [demand, lane] of whole) expect(some.get(demand)).toEqual(lane.slice(-each))
    expect(left).toBe(all.length - items.length)
    // One more of each would be too many, or there is one of each alone.
    const more = [...whole.values()].reduce((sum, lane) => sum + Math.min(lane.length, each + 1), 0)
    expect(each === 1 || items.length <= most).toBe(true)
    expect(more).toBeGreaterThan(most)
  })

  it.each(lenses)('each lane ends with the reading of the ledger, whatever is left out: %j', async (lens) => {
    const { items } = await readings(lens)
    for (const of of [{ demand: 'neutrality' }, { demand: 'ceasefire' }, { side: 'russia' }, { side: 'ukraine' }]) {
      const last = new Map<string, string>()
      for (const { side, demand, reading } of await lanes({ ...of, ...lens }))
        if (reading !== null) last.set(`${side} ${demand}`, reading)
      const stood = items.filter(
        (it) =>
          (of.demand === undefined || it.demand === of.demand) &&
          (of.side === undefined || it.side === of.side) &&
          !['silent', 'disputed'].includes(it.reading),
      )
      expect([...last].sort()).toEqual(stood.map((it) => [`${it.side} ${it.demand}`, it.reading]).sort())
    }
  })

  it('a demand and a side together give the lane where they cross', async () => {
    const both = await lanes({ demand: 'neutrality', side: 'ukraine' })
    expect(both.length).toBeGreaterThan(3)
    expect(both).toEqual((await lanes({ side: 'ukraine' })).filter((it) => it.demand === 'neutrality'))
    expect(both).toEqual((await lanes({ demand: 'neutrality' })).filter((it) => it.side === 'ukraine'))
  })

  it('a speaker has his own stances alone, with the readings of the side he spoke for', async () => {
    const own = await lanes({ speaker: 'sergey-lavrov' })
    expect(own.length).toBeGreaterThan(3)
    expect(own).toEqual((await lanes({ side: 'russia' })).filter((it) => it.speaker === 'sergey-lavrov'))
  })

  it('pages follow one another without a gap', async () => {
    const paged: unknown[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const given: Lens = { side: 'russia', limit: '7', ...(cursor ? { cursor } : {}) }
      const page = await graphs.view((graph) => trajectories.answer(graph, trajectories.params.parse(given)))
      paged.push(...page.items)
      cursor = page.next
    }
    expect(paged).toEqual(await lanes({ side: 'russia' }))
  })

  it('asks for a demand, a side or a speaker, and names the nearest one there is', async () => {
    await expect(lanes({})).rejects.toThrow('Give a demand, a side or a speaker')
    await expect(lanes({ demand: 'neutralty' })).rejects.toThrow('Did you mean "neutrality"?')
    await expect(lanes({ speaker: 'sergei-lavrov' })).rejects.toThrow('Did you mean "sergey-lavrov"?')
    await expect(tied({ side: 'rusia' })).rejects.toThrow('Did you mean "russia"?')
  })

  it('a package is found from both of its ends, and by who tied it', async () => {
    const offer = { statement: 's003-02', demand: 'neutrality', kind: 'exchange', other: 'security-guarantees' }
    for (const given of [{ demand: 'neutrality' }, { demand: 'security-guarantees' }, { side: 'ukraine' }])
      expect(await tied({ ...given, asOf: '2022-03-29' })).toContainEqual(expect.objectContaining(offer))
    expect(await tied({ side: 'russia' })).not.toContainEqual(expect.objectContaining(offer))
    expect(await tied({ demand: 'neutrality', asOf: '2022-03-28' })).not.toContainEqual(expect.objectContaining(offer))
    expect(await tied({ demand: 'neutrality', withoutRelays: 'press' })).not.toContainEqual(
      expect.objectContaining(offer),
    )
  })

  it('each tie is one that its stance tells', async () => {
    const all = await tied({})
    const told = [...(await lanes({ side: 'russia' })), ...(await lanes({ side: 'ukraine' }))]
    const ties = told.flatMap(({ statement, demand, exchange }) =>
      exchange.map((tie) => [statement, demand, tie.kind, tie.demand].join(' ')),
    )
    const ofBoth = all.filter(({ side }) => ['russia', 'ukraine'].includes(side))
    expect(ofBoth.map((it) => [it.statement, it.demand, it.kind, it.other].join(' ')).sort()).toEqual(ties.sort())
    expect(ties.length).toBeGreaterThan(5)
  })

  it('an actor’s part in statements keeps to the day, the clock and what is trusted', async () => {
    const parts = async (given: Lens) => {
      const answer = await graphs.view((graph) =>
        actor.answer(graph, actor.params.parse({ id: 'ukraine', limit: '200', ...given })),
      )
      return answer.items.map(({ statement }) => statement)
    }
    const everything = await parts({})
    const early = await parts({ asOf: '2022-03-15' })
    expect(early).toEqual(everything.filter((it) => it.latest <= '2022-03-15'))
    expect(await parts({ hedged: 'exclude' })).toEqual(everything.filter((it) => it.certainty !== 'hedged'))
    expect(await parts({ source: 'source-002' })).toEqual(
      everything.filter((it) => it.citations.some(({ source }) => source === 'source-002')),
    )
    expect(await parts({ asOf: '2022-02-01', clock: 'published' })).toEqual([])
  })
})
