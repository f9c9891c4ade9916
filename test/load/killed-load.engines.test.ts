/** When a load is killed at any moment, a concurrent reader sees the old graph or the new one, never a part, on every engine. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import type { Graph } from '../../src/store/graph-store.js'
import { startDemarche } from '../commands/demarche.js'
import { describeOnEngines } from '../store/engines.js'
import { datasetFolder, type Told } from '../store/fixture.js'

/** `KILLS=100` for the long run; what it saw is printed then. */
const kills = Number(process.env.KILLS ?? 4)

const told = (stance: Told['stance'], count: number): Told[] =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, by: 'red', day: '2022-03-01', stance }))

async function counted(graph: Graph): Promise<string> {
  const [row] = await graph.read(`
    MATCH (s:Statement)
    OPTIONAL MATCH (s)-[a:ASSERTS]->(:Demand)
    WITH s, count(a) AS asserts
    OPTIONAL MATCH (s)-[r:REJECTS]->(:Demand)
    WITH s, asserts, count(r) AS rejects
    RETURN count(s.id) AS statements, sum(asserts) AS asserts, sum(rejects) AS rejects`)
  return `${row?.statements} statements, ${row?.asserts} ASSERTS, ${row?.rejects} REJECTS`
}

describeOnEngines('a load that is killed', (engine) => {
  // Large enough that a kill finds it at work: a server takes ten times as long for a statement.
  const [few, many] = engine.server ? [100, 175] : [400, 700]
  const folders = [datasetFolder(told('ASSERTS', few)), datasetFolder(told('REJECTS', many))]
  /** Statements and edges of a stance: a part of a graph, or two generations in one, has other numbers. */
  const whole = [`${few} statements, ${few} ASSERTS, 0 REJECTS`, `${many} statements, 0 ASSERTS, ${many} REJECTS`]
  afterAll(() => engine.dispose())

  it('never shows a reader a failed read or a part of a graph', { timeout: 1_200_000 }, async () => {
    const graphs = await engine.openGraphs()
    await engine.runForeign?.(
      "CREATE (:Film {id: 'f1'})-[:STARS]->(:Actor {id: 'someone', name: 'Somebody', kind: 'person'})",
    )
    const foreign = () => engine.runForeign?.('MATCH (f:Film)-->(a:Actor) RETURN f.id AS film, properties(a) AS all')
    const before = await foreign()
    const load = (folder = '') => startDemarche(['load'], { ...engine.environment(), DATASET: folder })
    await loadDataset(graphs, readDataset(folders[0]))
    let reading = true
    const seen = new Map<string, number>()
    const reader = (async () => {
      while (reading) {
        const counts = await graphs.view(counted)
        seen.set(counts, (seen.get(counts) ?? 0) + 1)
        await sleep(1)
      }
    })()
    let killed = 0
    let done = 0
    /** Milliseconds from the first script to the end, of the quickest load so far. */
    let work = 2_000
    for (let kill = 0; kill < kills; kill++) {
      const loading = load(folders[kill % 2])
      const exit = once(loading, 'exit').then(([code]) => ({ code, at: performance.now() }))
      // The first script has been run when it is said. The first kill comes right then, some come before it.
      const early = kill > 0 && Math.random() < 0.2
      await (early ? sleep(500 * Math.random()) : Promise.race([once(loading.stdout, 'data'), exit]))
      const begun = performance.now()
      if (kill > 0 && !early) await sleep(1.1 * work * Math.random())
      loading.kill('SIGKILL')
      const { code, at } = await exit
      if (code === null) killed++
      else done++
      if (code !== null && !early) work = Math.min(work, at - begun)
    }
    reading = false
    await reader
    if (process.env.KILLS) console.log(engine.name, { killed, done, seen: Object.fromEntries(seen) })
    expect(killed).toBeGreaterThan(0)
    expect([...seen.keys()].filter((counts) => !whole.includes(counts))).toEqual([])
    expect(whole).toContain(await (await engine.openAgain()).view(counted))
    expect(await foreign()).toEqual(before)
    // What a killed load held is free again, and what it left is removed by the next process.
    const [code] = await once(load(folders[1]), 'exit')
    expect(code).toBe(0)
    expect(await graphs.view(counted)).toBe(whole[1])
  })
})
