/** What the record is known to say, checked by hand against the five texts: whose word, since when, and nothing from the future. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportParams } from '../../src/export/export-params.js'
import { readExport } from '../../src/export/read-export.js'
import type { questions } from '../../src/questions/index.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

describeOnEngines('the record of the talks', (engine) => {
  let graphs: Graphs
  beforeAll(async () => {
    graphs = await engine.openShipped()
  })
  afterAll(() => engine.dispose())

  const ask = asker(() => graphs)

  describe('to a reader of these texts on 15 March 2022', () => {
    const then = { asOf: '2022-03-15', clock: 'published' }

    // source-000 was printed on 21 March, source-003 on 29 March; source-004 on 11 March is the only one out.
    it.each(['ledger', 'board', 'unanswered', 'packages'] as const)(
      '%s holds nothing that later texts tell',
      async (name) => {
        const answer = await ask(name, then)
        expect(answer.items.length).toBeGreaterThan(name === 'packages' ? 0 : 1)
        const text = JSON.stringify(answer)
        expect(text).not.toMatch(/source-00[0123]/)
        const told = [...text.matchAll(/"s00\d-\d+"/g)].map(([id]) => id.replaceAll('"', ''))
        const cited = (await ask('citations', { source: 'source-004', limit: '1000' })).items
        const known = new Set(cited.map(({ statement }) => statement))
        expect(told.filter((id) => !known.has(id))).toEqual([])
      },
    )

    const russia = { side: 'russia', demand: 'demilitarization', ...then }
    const asked: [keyof typeof questions, Record<string, string>][] = [
      ['trajectory', russia],
      ['trajectories', { speaker: 'sergey-lavrov', ...then }],
      ['trace', then],
      ['trace', { source: 'source-004' }],
      ['actor', { id: 'sergey-lavrov', ...then }],
      ['changes', { from: '2022-01-01', to: then.asOf, clock: then.clock }],
    ]
    it.each(asked)('%s of %j tells statements as far as a text tells them that is out', async (name, given) => {
      const answer = (await ask(name, given)) as { items: unknown[] }
      expect(answer.items.length).toBeGreaterThan(0)
      expect(JSON.stringify(answer)).toContain('source-004')
      expect(JSON.stringify(answer)).not.toMatch(/source-00[0123]/)
    })

    it('Lavrov had spoken of four demands and refused to discuss two, and nobody knew of his wish for talks', async () => {
      const { items } = await ask('trace', { speaker: 'sergey-lavrov', ...then })
      const meeting = items.find(({ id }) => id === 's000-30') ?? expect.fail('s000-30')
      expect(meeting.stances.map(({ demand }) => demand).sort()).toEqual([
        ...['demilitarization', 'denazification', 'leaders-meeting', 'russian-language'],
      ])
      expect(meeting.assesses.map(({ target }) => target)).toEqual(['ceasefire', 'humanitarian-access'])
      expect([meeting.publishedLatest, meeting.word]).toEqual(['2022-03-11', 'own'])
      const negotiations = await ask('trace', { speaker: 'sergey-lavrov', demand: 'negotiations', ...then })
      expect(negotiations.items).toEqual([])
      expect((await ask('statement', { id: 's000-30' })).stances).toHaveLength(5)
      const printed = await ask('trace', { speaker: 'sergey-lavrov', demand: 'negotiations', source: 'source-000' })
      expect(printed.items.map(({ id, publishedLatest }) => [id, publishedLatest])).toEqual([['s000-30', '2022-03-21']])
    })

    it('no reading rests on a place in a later text, in exports either', async () => {
      const exported = await graphs.view((graph) =>
        readExport(graph, { version: '', generation: '' }, exportParams.parse(then)),
      )
      const places = exported.readings.flatMap(({ places }) => places)
      expect(places.length).toBeGreaterThan(10)
      expect(new Set(places.map(({ source }) => source))).toEqual(new Set(['source-004']))
    })

    it('France and Germany want a ceasefire, and nothing is known of their wish for talks', async () => {
      const { items } = await ask('ledger', { ...then, sides: 'france,germany' })
      const heard = items.filter(({ reading }) => reading !== 'silent').map(({ side, demand }) => `${side} ${demand}`)
      expect(heard).toContain('france ceasefire')
      expect(heard).not.toContain('france negotiations')
      expect(heard).not.toContain('germany negotiations')
    })
  })

  describe('whose word it is', () => {
    const readings: [string, Record<string, string>, object][] = [
      [
        'Ukraine accepted neutrality on 16 March, says Medinsky, its adversary, alone',
        { side: 'ukraine', demand: 'neutrality', asOf: '2022-03-16' },
        { reading: 'accepted', word: 'adversary', onWordOf: ['vladimir-medinsky'], robust: false },
      ],
      [
        "Russia dropped the government's removal by 21 March, says the author of the text",
        { side: 'russia', demand: 'government-removal', asOf: '2022-03-21' },
        { reading: 'dropped', word: 'author', onWordOf: ['david-r-cameron'], robust: false },
      ],
      [
        'Russia may give denazification up, says the Financial Times, and hedges it',
        { side: 'russia', demand: 'denazification', asOf: '2022-03-29' },
        { reading: 'softened', word: 'press', onWordOf: ['financial-times'], hedged: true, robust: false },
      ],
      [
        'Ukraine gave up joining NATO in the words of its own president',
        { side: 'ukraine', demand: 'nato-renunciation', asOf: '2022-03-21' },
        { reading: 'accepted', word: 'own', onWordOf: ['volodymyr-zelenskyy'], robust: true },
      ],
    ]
    it.each(readings)('%s', async (_, given, expected) => {
      expect((await ask('trajectory', given)).reading).toMatchObject(expected)
    })

    it('every summary of a move says whose word it is, and no move is told without its places', async () => {
      const { items } = await ask('moves', { limit: '1000' })
      expect(items.length).toBeGreaterThan(5)
      for (const { word, onWordOf, places, statements } of items) {
        expect(word).not.toBeNull()
        expect(onWordOf.length).toBeGreaterThan(0)
        expect(new Set(places.map(({ statement }) => statement))).toEqual(new Set(statements))
      }
      const of = (demand: string) =>
        items
          .filter((it) => it.demand === demand)
          .map(({ side, day, after, word }) => [side, day, after, word].join(' '))
      expect(of('neutrality')).toContain('ukraine 2022-03-16 accepted adversary')
      expect(of('government-removal')).toEqual(['russia 2022-03-21 dropped author', 'russia 2024-01-31 reinstated own'])
    })

    it('the moves from a day on are those of all moves that fall on it or later', async () => {
      const { items } = await ask('moves', { limit: '1000' })
      const { items: later } = await ask('moves', { limit: '1000', from: '2022-03-16' })
      expect(later).toEqual(items.filter(({ day }) => day >= '2022-03-16'))
      expect(later.map(({ day }) => day)).toContain('2022-03-16')
      expect(later.length).toBeLessThan(items.length)
    })

    it('Istanbul is no step back: Ukraine returned to its own word after Medinsky had said more', async () => {
      const { items } = await ask('moves', { sides: 'ukraine', demand: 'neutrality' })
      expect(items.map(({ day }) => day)).not.toContain('2022-03-29')
      const { items: steps } = await ask('trajectory', { side: 'ukraine', demand: 'neutrality', asOf: '2022-03-29' })
      expect(steps.slice(-2).map(({ reading, word }) => [reading, word])).toEqual([
        ['accepted', 'adversary'],
        ['leaning', 'press'],
      ])
    })

    it('Istanbul is listed as a change of witness for those who ask, with Medinsky, who alone had told of more', async () => {
      const given = { sides: 'ukraine', demand: 'neutrality' }
      const { items } = await ask('moves', { ...given, witness: 'include' })
      const back = items.find(({ day }) => day === '2022-03-29')
      expect(back).toMatchObject({ before: 'accepted', after: 'leaning', witnesses: ['vladimir-medinsky'] })
      const { items: moves } = await ask('moves', given)
      expect(moves).toEqual(items.filter(({ witnesses }) => witnesses.length === 0))
      expect(moves.length).toBeGreaterThan(0)
    })

    it('each place says how its statement is told, and by whom', async () => {
      const placesOf = async (side: string, demand: string) =>
        (await ask('ledger', { asOf: '2022-03-29', sides: side, demand })).items[0]?.places ?? []
      expect(await placesOf('ukraine', 'territorial-integrity')).toMatchObject([{ mode: 'direct', relays: [] }])
      expect(await placesOf('france', 'negotiations')).toMatchObject([{ mode: 'indirect', relays: ['germany-source'] }])
      const { items } = await ask('trace', { limit: '200' })
      const modeOf = new Map(items.map(({ id, mode }) => [id, mode]))
      const { items: moves } = await ask('moves')
      const places = moves.flatMap((it) => it.places)
      expect(places.length).toBeGreaterThan(10)
      for (const { statement, mode } of places) expect(mode).toBe(modeOf.get(statement))
    })

    it('a reason names who says it and what is left without them', async () => {
      const why = async (side: string, demand: string, asOf: string) =>
        (await ask('ledger', { sides: side, demand, asOf })).items[0]?.why
      expect(await why('russia', 'denazification', '2022-03-29')).toBe(
        'Russia raised this demand. Its last word, between 1 and 29 March 2022, signals that it may give it up. Only the ' +
          'Financial Times says so; without it, Russia still demands it. The report is hedged; without hedged reports, Russia ' +
          'still demands it.',
      )
      expect(await why('ukraine', 'neutrality', '2022-03-16')).toBe(
        'This demand is addressed to Ukraine. Its last word, on 16 March 2022, accepts it. Only Vladimir Medinsky says so; ' +
          'without it, Ukraine partly accepts it. One more statement may be of that time.',
      )
    })

    it("no statement is its side's own word where every place of it is relayed by somebody else", async () => {
      const { items } = await ask('trace', { limit: '200' })
      expect(items).toHaveLength(99)
      const relayed = items.filter(({ citations }) => citations.every(({ relays }) => relays.length > 0))
      const byOwn = (it: (typeof items)[number]) => it.relayedBy.some(({ relation }) => relation === 'own')
      expect(relayed.filter((it) => !byOwn(it)).length).toBeGreaterThan(10)
      for (const it of relayed) if (!byOwn(it)) expect([it.id, it.word]).not.toEqual([it.id, 'own'])
      for (const { word, relayedBy } of items) if (relayedBy.length === 0) expect(word).toBe('own')
    })
  })

  describe('what was raised', () => {
    it.each([
      ['denazification', '2022-02-24'],
      ['government-removal', '2022-02-28'],
    ])('%s was raised on %s, whatever was said of it later', async (demand, day) => {
      for (const asOf of ['2022-03-29', '2025-03-31'])
        expect((await ask('board', { asOf })).items.find((it) => it.demand === demand)?.raised).toBe(day)
    })

    it('what was not raised yet is owed no answer', async () => {
      const { items } = await ask('unanswered', { asOf: '2022-03-29', sides: 'ukraine' })
      expect(items.map(({ demand, state, raised, givenUp }) => [demand, state, raised, givenUp])).toEqual([
        ['denazification', 'unanswered', '2022-02-24', false],
        ['government-removal', 'unanswered', '2022-02-28', true],
        ['crimea', 'answered-indirectly', '2022-02-24', false],
        ['donbas', 'answered-indirectly', '2022-02-21', false],
      ])
      expect(items.find(({ demand }) => demand === 'crimea')?.through).toContain('territorial-integrity')
    })

    it.each(['2022-03-15', '2022-03-29', '2024-06-30', '2025-03-31'])(
      'as of %s, nothing is unanswered that a side raised itself or that was raised later',
      async (asOf) => {
        const demands = new Map((await ask('demands')).items.map((demand) => [demand.id, demand]))
        const { items } = await ask('unanswered', { asOf })
        expect(items.length).toBeGreaterThan(5)
        for (const { demand, side, raised } of items) {
          expect(demands.get(demand)?.raisedBy).not.toContain(side)
          expect(demands.get(demand)?.addressedTo).toContain(side)
          expect(raised <= asOf).toBe(true)
        }
      },
    )
  })

  describe('who moved first', () => {
    it('moved on the day on which the reading changed, and to what it was on that day', async () => {
      const { items } = await ask('changes', { from: '2022-03-10', to: '2022-03-29', sides: 'ukraine' })
      const nato = items.find(({ demand }) => demand === 'nato-renunciation')
      expect([nato?.movedOn, nato?.movedTo.reading, nato?.after.reading, nato?.after.since]).toEqual([
        ...['2022-03-11', 'leaning', 'accepted', '2022-03-15'],
      ])
      const later = await ask('changes', { from: '2022-03-11', to: '2022-03-29', sides: 'ukraine' })
      expect(later.items.find(({ demand }) => demand === 'nato-renunciation')).toMatchObject({
        ...{ movedOn: '2022-03-15', movedTo: { reading: 'accepted', word: 'own' }, before: { reading: 'leaning' } },
      })
    })
  })
})
