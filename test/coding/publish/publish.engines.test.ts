/** A coded source on both engines: what publishing shows before, and what it writes and loads. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { planPublication } from '../../../src/coding/publish/plan-publication.js'
import { publishSource } from '../../../src/coding/publish/publish-source.js'
import { readDataset } from '../../../src/cypher/dataset.js'
import { loadDataset } from '../../../src/load/load-dataset.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { readUncoded, uncodedFiles, verifyGraph } from '../../../src/verify/verify-graph.js'
import { openVersions } from '../../../src/versions/versions.js'
import { testFolder } from '../../provision/test-folder.js'
import { describeOnEngines } from '../../store/engines.js'
import { code, filesOf, logsIn, riverTalks } from './gazette-dataset.js'

describeOnEngines('a coded source', (engine) => {
  let dataset: string
  let graphs: Graphs
  beforeEach(async () => {
    dataset = riverTalks()
    graphs = await engine.openGraphs()
    await loadDataset(graphs, readDataset(dataset))
  })
  afterEach(() => engine.dispose())

  const parts = (reader: string | null = null) => ({ dataset, graphs, logs: logsIn(dataset), reader })

  it('is a version of the data, with what it changed of the one before', async () => {
    await code(dataset, 'ada')
    const versions = openVersions(graphs, { folder: testFolder('versions') })
    const { generation } = await publishSource({ ...parts(), versions }, 'source-001')
    const [newest, before, ...older] = await graphs.view(versions.list)
    expect(newest).toMatchObject({ number: 2, generation, changed: { sources: { added: ['source-001'] } } })
    expect(newest?.changed?.readings).toContainEqual({
      ...{ what: 'added', side: 'red', demand: 'ferry', day: '2022-06-01', from: null, to: 'kept' },
    })
    expect([before?.number, older]).toEqual([1, []])
  })

  it('shows in a dry run the diff, the checks that hold and the readings that change, and writes nothing', async () => {
    await code(dataset, 'ada')
    const before = filesOf(dataset)
    const { plan } = await planPublication(parts('ada'), 'source-001')
    expect(filesOf(dataset)).toEqual(before)
    expect([plan.blocked, plan.faults, plan.open, plan.uncoded]).toEqual([[], [], [], 2])
    expect(plan.files.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'new 20-issues-and-demands/source-001.cypher',
      'new 40-sources/source-001.cypher',
      'new 60-statements/source-001.cypher',
      'new coding/source-001/uncoded.json',
      'new coding/source-001/published.json',
    ])
    expect(plan.files[2]?.patch).toContain("+  {id: 's001-01', by: 'red',")
    expect(plan.checks).toHaveLength(21)
    expect(plan.changes.map((it) => [it.day, it.side, it.demand, it.before?.reading, it.after?.reading])).toEqual([
      ['2022-06-01', 'blue', 'bridge', undefined, 'rejected'],
      ['2022-06-01', 'red', 'ferry', undefined, 'kept'],
    ])
  })

  it('writes scripts of the source’s own in the form of the others, and loads them', async () => {
    await code(dataset, 'ada')
    const before = filesOf(dataset)
    const { written, generation, commit } = await publishSource(parts(), 'source-001')
    expect(written).toHaveLength(5)
    expect(filesOf(dataset)).toMatchObject(before)
    const script = readFileSync(join(dataset, '60-statements', 'source-001.cypher'), 'utf8')
    expect(script).toMatch(
      /^\/\/ Statements of source-001 \(The Courier, 2 June 2022\)\.\n\/\/ Coded on \d{4}-\d\d-\d\d\.\n\nWITH \[\n {2}\{id: 's001-01', by: 'red', earliest: '2022-06-01', latest: '2022-06-01', mode: 'indirect', certainty: 'stated',\n {3}coder: 'ada, a single coding', codebook: '1\.4',\n {3}summary: 'Red wants the bridge and a ferry\.',\n/,
    )
    expect(JSON.parse(readFileSync(join(dataset, 'coding/source-001/uncoded.json'), 'utf8'))).toEqual([
      { source: 'source-001', paragraph: 1, reason: 'title', note: '' },
      { source: 'source-001', paragraph: 4, reason: 'caption', note: 'a “note”' },
    ])
    expect((await graphs.current())?.generation).toBe(generation)
    const told = await graphs.view((graph) =>
      graph.read('MATCH (s:Statement)-[:ASSERTS]->(d:Demand {id: $id}) RETURN s.id AS id, s.coder AS coder', {
        id: 'ferry',
      }),
    )
    expect(told).toEqual([{ id: 's001-01', coder: 'ada, a single coding' }])
    const reports = await graphs.view((graph) =>
      verifyGraph(graph, join(dataset, 'texts'), uncodedFiles(dataset).flatMap(readUncoded)),
    )
    expect(reports.find(({ source }) => source === 'source-001')?.misses).toEqual([])
    expect(commit).toBeNull()
  })
})
