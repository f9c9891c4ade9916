/** A dataset of which only years are known: every answer tells years, and none a day in them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryLoad } from '../../src/commands/import.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { importFile } from '../../src/import/import-file.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { questions } from '../../src/questions/index.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'
import { describeOnEngines } from '../store/engines.js'
import { asker } from './asker.js'

const years = [
  'speaker,side,demand,stance,day',
  'Ann,North,Bridge,ASSERTS,2015',
  'Bob,South,Bridge,REJECTS,2016',
  'Bob,South,Bridge,ASSERTS,2017',
]

describeOnEngines('a record of years', (engine) => {
  let graphs: Graphs
  const load = async (rows: readonly string[]) => {
    const folder = testFolder('years')
    const file = join(folder, 'years.csv')
    writeFileSync(file, rows.join('\n'))
    const out = join(folder, 'dataset')
    await importFile(file, { out }, tryLoad)
    graphs = await engine.openGraphs()
    await loadDataset(graphs, readDataset(out))
  }
  const data = { version: '', generation: '' }
  const asked = <N extends keyof typeof questions>(name: N, given: Record<string, string> = {}) =>
    asker(() => ({ view: (work) => graphs.view((graph) => work(graph, data)) }))(name, given)
  beforeAll(() => load(years))
  afterAll(() => engine.dispose())

  describe('tells where a side stands', () => {
    it('since a year, last heard in a year, and says so in words', async () => {
      const { items } = await asked('ledger')
      const [north, south] = items
      expect(north).toMatchObject({
        ...{ sinceEarliest: '2015-01-01', since: '2015-12-31' },
        ...{ lastHeardEarliest: '2015-01-01', lastHeard: '2015-12-31' },
      })
      expect(north?.why).toBe(
        'North neither raised this demand nor has to answer it. Its last word, in 2015, supports it.',
      )
      expect(south?.why).toContain('Its last word, in 2017, supports it.')
    })

    it('within a year as what may have been said by then', async () => {
      const { items } = await asked('ledger', { asOf: '2016-06-30', sides: 'south' })
      expect(items).toMatchObject([{ reading: 'silent', beside: ['statement-2'] }])
      expect(items[0]?.why).toBe(
        'Nothing that South said on this demand is certain to be of that time; one statement may be.',
      )
    })

    it('and in which year it moved', async () => {
      const moves = await asked('moves')
      expect(moves.items).toMatchObject([{ side: 'south', earliest: '2017-01-01', day: '2017-12-31' }])
      const changes = await asked('changes', { from: '2015-12-31', to: '2017-12-31' })
      expect(changes.items).toMatchObject([
        { side: 'south', movedOnEarliest: '2016-01-01', movedOn: '2016-12-31', movedTo: { reading: 'opposes' } },
      ])
      const { items } = await asked('trajectory', { side: 'south', demand: 'bridge' })
      expect(items.map(({ earliest, day }) => [earliest, day])).toEqual([
        ['2016-01-01', '2016-12-31'],
        ['2017-01-01', '2017-12-31'],
      ])
    })
  })

  it('knows no day, and spans whole years', async () => {
    const { items } = await asked('days')
    expect(items.map(({ earliest, day, statements, certain }) => [earliest, day, statements, certain])).toEqual([
      ['2015-01-01', '2015-12-31', 1, 0],
      ['2016-01-01', '2016-12-31', 1, 0],
      ['2017-01-01', '2017-12-31', 1, 0],
    ])
    expect((await asked('sources')).items).toMatchObject([{ firstSaid: '2015-01-01', lastSaid: '2017-12-31' }])
  })

  it('begins and ends with the years where no day is known', async () => {
    expect(await asked('dataset')).toMatchObject({ firstDay: '2015-01-01', lastDay: '2017-12-31' })
  })

  it.each([
    [{ timeWindow: 'months', windowSize: '1' }, 25, [1, 1, 1]],
    [{ timeWindow: 'years', windowSize: '1' }, 3, []],
    [{ timeWindow: 'events', windowSize: '1' }, 3, [1, 1, 1]],
    [{ start: '2016-07-01' }, 1, [1]],
    [{ start: '2016-01-01' }, 1, []],
    [{}, 1, []],
  ] as [Record<string, string>, number, number[]][])(
    'a network of %j says how many statements it places by their latest day',
    async (given, count, placed) => {
      const { matrices } = await asked('network', given)
      expect(matrices).toHaveLength(count)
      expect(matrices.flatMap(({ placedByLatest }) => (placedByLatest > 0 ? [placedByLatest] : []))).toEqual(placed)
    },
  )

  it.each([
    [{ start: '2016-01-01', stop: '2016-06-30' }, ['statement-2']],
    [{ stop: '2015-06-30', timeWindow: 'months', windowSize: '1' }, ['statement-1']],
    [{ start: '2016-01-01', stop: '2016-12-31' }, undefined],
    [{ start: '2014-01-01', stop: '2014-12-31' }, undefined],
    [{ start: '2018-01-01' }, undefined],
  ] as [Record<string, string>, string[] | undefined][])(
    'a network of %j in which nothing counts says what may be of this time: %j',
    async (given, perhaps) => {
      const answer = await asked('network', given)
      expect(answer.perhaps).toEqual(perhaps)
      const note = questions.network.note?.(answer)
      expect(note ?? null).toEqual(perhaps ? expect.stringMatching(/^No statement is certain .*; 1 may be\./) : null)
    },
  )

  it('a network in which some statements count says which others may be of its time', async () => {
    const answer = await asked('network', { stop: '2016-06-30' })
    expect(answer).toMatchObject({ statements: ['statement-1'], perhaps: ['statement-2'] })
    expect(questions.network.note?.(answer)).toMatch(/^1 more may be of this time\. /)
  })

  it.each([
    [{}, '2015-01-01'],
    [{ stop: '2016-12-31' }, '2015-01-01'],
    [{ start: '2015-06-30' }, '2015-06-30'],
    [{ compatible: 'dna' }, '2015-12-31'],
  ] as [Record<string, string>, string][])('a network of %j begins on %s', async (given, start) => {
    const { matrices } = await asked('network', given)
    expect(matrices.map((matrix) => matrix.start)).toEqual([start])
  })

  describe('with one day that is known', () => {
    beforeAll(async () => {
      await engine.dispose()
      await load([...years, 'Ann,North,Bridge,ASSERTS,2016-05-03'])
    })

    it('ends with its last year, which comes after that day', async () => {
      expect(await asked('dataset')).toMatchObject({ lastDay: '2017-12-31' })
    })
  })
})
