/** The counts beside the filters of a trace are what the trace then has, whatever else is filtered. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

describeOnEngines('the counts of a trace', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())
  const ask = asker(() => graphs)

  /** As many as the trace has: the shipped dataset fits on a page. */
  async function traced(given: Record<string, string>): Promise<number> {
    const { items, next } = await ask('trace', { ...given, limit: '200' })
    expect(next).toBe(null)
    return items.length
  }

  /** Few are set at a time: most of many would leave nothing. */
  const some = (...values: string[]) =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) })
  const filters = fc
    .record({
      side: some('russia', 'ukraine', 'france'),
      speaker: some('sergey-lavrov', 'volodymyr-zelenskyy', 'russia'),
      demand: some('ceasefire', 'neutrality', 'negotiations'),
      issue: some('alignment', 'hostilities'),
      draft: some('istanbul-communique', 'fifteen-point-draft'),
      stance: some('ASSERTS', 'CONCEDES', 'REJECTS', 'ASSESSES'),
      event: some('round-russia-ukraine-2022-03-29', 'press-conference-lavrov-2022-03-10'),
      source: some('source-000', 'source-001', 'source-004'),
      text: some('ceasefire', 'Lavrov'),
      relayedBy: some('vladimir-medinsky', 'reuters'),
      word: some('own', 'press', 'adversary', 'author'),
      alone: some('true'),
      from: some('2022-03-10'),
      to: some('2022-03-16', '2022-03-29'),
      asOf: some('2022-03-15', '2022-03-29'),
      clock: some('published'),
      withoutRelays: some('press,author'),
      hedged: some('exclude'),
    })
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)))
    .map((record) => record as Record<string, string>)

  /** The filter set to this value instead of its own. */
  function withValue(given: Record<string, string>, filter: string, value: string): Record<string, string> {
    if (filter !== 'month') return { ...given, [filter]: value }
    return {
      ...given,
      from: `${value}-01`,
      to: `${value}-31`.replace('02-31', '02-28').replace(/(0[469]|11)-31$/, '$1-30'),
    }
  }

  it('say how many each value would leave, and how many there are', { timeout: 120_000 }, async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(), async (given, seed) => {
        const { items, all } = await ask('facets', given)
        expect(all).toBe(await traced(given))
        const checked = items.filter((_, index) => (index + seed) % 7 === 0)
        seen += checked.length
        for (const { filter, value, statements } of checked)
          expect([filter, value, await traced(withValue(given, filter, value))]).toEqual([filter, value, statements])
      }),
      {
        numRuns: 150,
        examples: [
          [{}, 0],
          [{}, 1],
          [{}, 2],
          [{}, 3],
          [{}, 4],
          // A part of another demand, stance or issue than the wanted one may be on another word, or in another source.
          ...[0, 1, 2, 3, 4, 5, 6].flatMap((seed): [Record<string, string>, number][] => [
            [{ demand: 'neutrality', word: 'press' }, seed],
            [{ stance: 'CONCEDES', source: 'source-000' }, seed],
            [{ issue: 'alignment', word: 'adversary' }, seed],
          ]),
        ],
      },
    )
    expect(seen).toBeGreaterThan(500)
  })

  it('leave out no value that a trace has', async () => {
    const { items } = await ask('facets', { demand: 'ceasefire' })
    const said = (await ask('trace', { demand: 'ceasefire', limit: '200' })).items
    const values = (wanted: string) =>
      items
        .filter(({ filter }) => filter === wanted)
        .map(({ value }) => value)
        .sort()
    expect(values('side')).toEqual([...new Set(said.map(({ side }) => side))].sort())
    expect(values('source')).toEqual(
      [...new Set(said.flatMap(({ citations }) => citations.map(({ source }) => source)))].sort(),
    )
    expect(values('month').length).toBeGreaterThan(1)
  })

  describe('a trace', () => {
    it('has what Lavrov would not discuss in what he said about a ceasefire', async () => {
      const { items } = await ask('trace', { speaker: 'sergey-lavrov', demand: 'ceasefire' })
      expect(items.flatMap(({ assesses }) => assesses)).toContainEqual({ target: 'ceasefire', status: 'unanswered' })
      const only = await ask('trace', { speaker: 'sergey-lavrov', demand: 'ceasefire', stance: 'ASSESSES' })
      expect(only.items.length).toBeGreaterThan(0)
      expect(items.length).toBeGreaterThan(only.items.length)
      const { items: none } = await ask('trace', { status: 'unanswered' })
      expect(none.map(({ speaker }) => speaker)).toEqual(['sergey-lavrov'])
      expect((await ask('trace', { status: 'near', demand: 'ceasefire' })).items).toEqual([])
    })

    it('of an event, of who relays and of who denies has their statements and no others', async () => {
      const all = (await ask('trace', { limit: '200' })).items
      const isOf = {
        event: (it: (typeof all)[number]) => it.event === 'press-conference-lavrov-2022-03-10',
        relayedBy: (it: (typeof all)[number]) => it.relayedBy.some(({ actor }) => actor === 'vladimir-medinsky'),
        deniedBy: (it: (typeof all)[number]) => it.disputedBy.includes('kremlin') || it.disputedBy.includes('russia'),
      }
      for (const [filter, value] of [
        ['event', 'press-conference-lavrov-2022-03-10'],
        ['relayedBy', 'vladimir-medinsky'],
      ] as const) {
        const wanted = all.filter(isOf[filter]).map(({ id }) => id)
        expect(wanted.length).toBeGreaterThan(0)
        expect((await ask('trace', { [filter]: value, limit: '200' })).items.map(({ id }) => id)).toEqual(wanted)
      }
      const deniers = [...new Set(all.flatMap(({ disputedBy }) => disputedBy))]
      expect(deniers.length).toBeGreaterThan(0)
      for (const denier of deniers)
        expect((await ask('trace', { deniedBy: denier, limit: '200' })).items.map(({ id }) => id)).toEqual(
          all.filter(({ disputedBy }) => disputedBy.includes(denier)).map(({ id }) => id),
        )
    })

    it.each([
      ['event', 'press-conference-lavrov-2022-03-11'],
      ['draft', 'istanbul-comunique'],
      ['relayedBy', 'nobody'],
    ])('of an unknown %s is refused', async (filter, value) => {
      await expect(ask('trace', { [filter]: value })).rejects.toMatchObject({ status: 404 })
      await expect(ask('facets', { [filter]: value })).rejects.toMatchObject({ status: 404 })
    })
  })

  it('of a source that no other source repeats are its own count', async () => {
    for (const { id, alone, statements } of (await ask('sources')).items) {
      expect(alone).toBe(await traced({ source: id, alone: 'true' }))
      expect(statements).toBe(await traced({ source: id }))
    }
  })

  it('name the meetings that a draft came from, and find it by their place', async () => {
    const [communique] = (await ask('drafts')).items.filter(({ id }) => id === 'istanbul-communique')
    expect(communique).toMatchObject({ covers: ['demilitarization', 'neutrality', 'security-guarantees'] })
    const found = (await ask('events', { text: 'istanbul' })).items
    expect(found.map(({ id }) => id)).toContain('round-russia-ukraine-2022-03-29')
    expect(found.flatMap(({ produced }) => produced)).toEqual(['istanbul-communique'])
    const ids = communique?.producedBy.join(',') ?? ''
    expect((await ask('events', { ids })).items.map(({ produced }) => produced)).toEqual([['istanbul-communique']])
  })
})
