/** While a load publishes, a reader sees one whole generation, the old or the new, on every engine. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LoadError } from '../../src/errors.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { ledger } from '../../src/questions/ledger.js'
import type { Graph, Graphs } from '../../src/store/graph-store.js'
import { describeOnEngines } from './engines.js'
import { lastLine, smallDataset, type Told } from './fixture.js'

const asserted: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const conceded: Told = { id: 's2', by: 'red', day: '2022-03-09', stance: 'CONCEDES' }
const statementsOf = async (graph: Graph) =>
  (await graph.read('MATCH (s:Statement) RETURN s.id AS id ORDER BY id')).map((row) => row.id)

describeOnEngines('the published graph', (engine) => {
  let graphs: Graphs
  beforeEach(async () => {
    graphs = await engine.openGraphs()
  })
  afterEach(() => engine.dispose())

  it('is not there before the first load, and says what to do', async () => {
    expect(await graphs.current()).toBeNull()
    await expect(graphs.view(statementsOf)).rejects.toThrow('Run: demarche load')
  })

  it('answers a question after a load', async () => {
    const summary = await loadDataset(graphs, smallDataset([asserted, conceded]))
    expect(summary.labels).toMatchObject({ Actor: 2, Demand: 1, Statement: 2, Source: 1 })
    expect(summary.types).toMatchObject({ MADE: 2, ASSERTS: 1, CONCEDES: 1, CITED_IN: 2, RAISED_BY: 1 })
    const params = ledger.params.parse({ sides: 'red' })
    const { items } = await graphs.view((graph) => ledger.answer(graph, params))
    expect(items).toMatchObject([
      { side: 'red', demand: 'bridge', role: 'raiser', reading: 'dropped', statements: ['s2'] },
    ])
  })

  it('leaves exactly what the scripts hold: what they dropped is gone, what changed is changed', async () => {
    await loadDataset(graphs, smallDataset([asserted, conceded]))
    const first = await graphs.current()
    const { labels, types } = await loadDataset(graphs, smallDataset([{ ...asserted, stance: 'REJECTS' }]))
    expect(labels.Statement).toBe(1)
    expect(types).toMatchObject({ MADE: 1, REJECTS: 1 })
    expect(types.ASSERTS).toBeUndefined()
    expect(await graphs.view(statementsOf)).toEqual(['s1'])
    expect((await graphs.current())?.generation).not.toBe(first?.generation)
    expect((await graphs.current())?.version).not.toBe(first?.version)
  })

  it('is the same after loading the same twice', async () => {
    const dataset = smallDataset([asserted, conceded])
    const { labels, types } = await loadDataset(graphs, dataset)
    const again = await loadDataset(graphs, dataset)
    expect(again).toMatchObject({ labels, types })
    expect(again.data.version).toBe((await graphs.current())?.version)
  })

  it('shows a new generation to a reader that is already open', async () => {
    const reader = await engine.openAgain()
    await loadDataset(graphs, smallDataset([asserted]))
    expect(await reader.view(statementsOf)).toEqual(['s1'])
    await loadDataset(graphs, smallDataset([conceded]))
    expect(await reader.view(statementsOf)).toEqual(['s2'])
  })

  it('gives one question one generation, also when a load publishes half way through it', async () => {
    await loadDataset(graphs, smallDataset([asserted]))
    const reader = await engine.openAgain()
    let published = false
    const seen = await reader.view(async (graph, data) => {
      const before = await statementsOf(graph)
      if (!published) await loadDataset(graphs, smallDataset([conceded]))
      published = true
      return { before, after: await statementsOf(graph), generation: data.generation }
    })
    expect(seen.before).toEqual(seen.after)
    expect(await reader.view(statementsOf)).toEqual(['s2'])
  })

  it.each([
    ['of one record', "MERGE (a:Actor {id: 'green'})\nSET a.name = ;\n", 1],
    [
      'after rows',
      "UNWIND [\n  {id: 'green'},\n  {id: 'grey'}\n] AS row\nMERGE (a:Actor {id: row.id})\nSET a.name = ;\n",
      5,
    ],
  ])(
    'is what it was after a script that cannot be run, which is named with its line: %s',
    async (_, script, within) => {
      await loadDataset(graphs, smallDataset([asserted]))
      const broken = smallDataset([conceded], `\n${script}`)
      const failing = loadDataset(graphs, broken)
      await expect(failing).rejects.toBeInstanceOf(LoadError)
      const error = (await failing.catch((thrown) => thrown)) as LoadError
      expect(error.file).toBe('data/60-told.cypher')
      expect(error.line).toBe(lastLine(broken) + within)
      expect(await graphs.view(statementsOf)).toEqual(['s1'])
    },
  )

  it('is what it was after a check that found something, which names record, line and rule', async () => {
    await loadDataset(graphs, smallDataset([asserted]))
    const early = smallDataset([asserted, { ...conceded, day: '2022-07-01' }])
    const error = (await loadDataset(graphs, early).catch((thrown) => thrown)) as LoadError
    expect(error.message).toMatch(
      /^data\/60-told\.cypher:\d+: s2: its latest day is after gazette was published.*06-nothing/,
    )
    expect(await graphs.view(statementsOf)).toEqual(['s1'])
  })

  it('is what it was after a load that was called off', async () => {
    await loadDataset(graphs, smallDataset([asserted]))
    const stop = new AbortController()
    const progress = { script: () => stop.abort(new Error('enough')), checks() {} }
    await expect(loadDataset(graphs, smallDataset([conceded]), progress, stop.signal)).rejects.toThrow('enough')
    expect(await graphs.view(statementsOf)).toEqual(['s1'])
  })

  it('takes two loads at once: each is whole, one of them is the last', async () => {
    const other = await engine.openAgain()
    await Promise.all([loadDataset(graphs, smallDataset([asserted])), loadDataset(other, smallDataset([conceded]))])
    expect([['s1'], ['s2']]).toContainEqual(await graphs.view(statementsOf))
  })

  it('cannot be written to through a question', async () => {
    await loadDataset(graphs, smallDataset([asserted]))
    await expect(
      graphs.view((graph) => graph.read("CREATE (s:Statement {id: 'x'}) RETURN s.id AS id")),
    ).rejects.toThrow()
    expect(await graphs.view(statementsOf)).toEqual(['s1'])
  })

  const { runForeign } = engine
  if (!runForeign) return

  it('leaves alone what others keep on the same server', async () => {
    await runForeign("CREATE (:Film {id: 'f1'})-[:STARS]->(:Actor {id: 'someone', name: 'Somebody', kind: 'person'})")
    await loadDataset(graphs, smallDataset([asserted, conceded]))
    await runForeign("MATCH (s:Statement {id: 's1'}) CREATE (:Note {text: 'mine'})-[:ABOUT]->(s)")
    await loadDataset(graphs, smallDataset([asserted]))
    expect(
      await runForeign('MATCH (f:Film)-[:STARS]->(a:Actor) RETURN f.id AS film, a.id AS actor, properties(a) AS all'),
    ).toEqual([{ film: 'f1', actor: 'someone', all: { id: 'someone', name: 'Somebody', kind: 'person' } }])
    expect(await runForeign('MATCH (:Note)-[:ABOUT]->(s:Statement) RETURN s.id AS id')).toEqual([{ id: 's1' }])
    expect(await runForeign('MATCH (n) WHERE n.demarcheMark IS NOT NULL RETURN count(n) AS n')).toEqual([{ n: 0 }])
  })
})
