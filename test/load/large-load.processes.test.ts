/** A large graph is built in a process of its own: what is published is the same, and nothing outlives its load. */
import { once } from 'node:events'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { ledger } from '../../src/questions/ledger.js'
import { keepAhead } from '../../src/questions/read-once.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graph } from '../../src/store/graph-store.js'
import { environment, startDemarche } from '../commands/demarche.js'
import { runningBelow } from '../provision/processes-below.js'
import { testFolder } from '../provision/test-folder.js'
import { until } from '../provision/until.js'
import { datasetFolder, type Told } from '../store/fixture.js'

const told = Array.from({ length: 60 }, (_, index) => ({
  id: `s${index}`,
  by: index % 3 === 0 ? ('blue' as const) : ('red' as const),
  day: `2022-03-${String((index % 28) + 1).padStart(2, '0')}`,
  stance: index % 3 !== 0 && index % 2 === 0 ? ('ASSERTS' as const) : ('CONCEDES' as const),
}))

/** A comment makes its scripts large. */
function largeFolder(statements: readonly Told[], more = ''): string {
  const folder = datasetFolder(statements, more)
  appendFileSync(join(folder, '10-declared.cypher'), `/*${' '.repeat(33 * 1024 * 1024)}*/\n`)
  return folder
}

const idsOf = async (graph: Graph) =>
  (await graph.read('MATCH (s:Statement) RETURN s.id AS id ORDER BY id')).map((row) => row.id)

/** The processes that hold graphs for a load of `parent`. */
const writersOf = (parent: number | undefined): number[] => (parent ? runningBelow(parent, 'graph-process') : [])

let folder: string
beforeEach(() => {
  folder = testFolder('large-load')
})

/** What stands in the folder, without the names of generations. */
const kinds = () => readdirSync(folder).map((name) => name.replace(/^\d+-\d+-\w+/, ''))

it('publishes what a small load publishes, to the byte of its positions', async () => {
  const small = testFolder('small-load')
  const answers = []
  const positions = []
  for (const [into, data] of [
    [small, datasetFolder(told)],
    [folder, largeFolder(told)],
  ] as const) {
    const graphs = embeddedGraphs(into)
    const writers: number[] = []
    const seen = { check: () => writers.push(...writersOf(process.pid)) }
    const summary = await loadDataset(graphs, readDataset(data), seen, undefined, keepAhead)
    expect(writers.length > 0, 'a process of its own holds the graph').toBe(into === folder)
    const params = ledger.params.parse({ sides: 'red' })
    answers.push({
      ...{ labels: summary.labels, types: summary.types },
      ids: await graphs.view(idsOf),
      ledger: await graphs.view((graph) => ledger.answer(graph, params)),
    })
    const kept = readdirSync(into).find((name) => name.endsWith('.positions'))
    const { generation } = summary.data
    positions.push(
      readFileSync(join(into, kept ?? ''), 'latin1')
        .split(generation)
        .join(''),
    )
    await graphs.close()
  }
  expect(answers[0]?.ids).toHaveLength(60)
  expect(answers[1]).toEqual(answers[0])
  expect(positions[0]?.slice(200)).toBe(positions[1]?.slice(200))
  expect(kinds().sort()).toEqual(['.counts.json', '.grafeo', '.positions', '.properties.json', 'current'])
  expect(writersOf(process.pid)).toEqual([])
})

it('is refused by the engine with file and line, and leaves nothing', async () => {
  const graphs = embeddedGraphs(folder)
  const event =
    "\nUNWIND [{id: 'e',\n kind: 'talks'}] AS row\nMERGE (e:Event {id: row.id})\nSET e = {id: row.id, kind: nosuch(row.kind)};\n"
  const data = readDataset(largeFolder(told, event))
  await expect(loadDataset(graphs, data)).rejects.toThrow(/60-told\.cypher:722: .*nosuch/)
  expect(readdirSync(folder)).toEqual([])
  expect(writersOf(process.pid)).toEqual([])
  await graphs.close()
})

it('is refused by a check with file and line, and leaves nothing', async () => {
  const graphs = embeddedGraphs(folder)
  const asserted: Told = { id: 's99', by: 'blue', day: '2022-03-01', stance: 'ASSERTS' }
  await expect(loadDataset(graphs, readDataset(largeFolder([...told, asserted])))).rejects.toThrow(
    /60-told\.cypher:\d+: s99: blue cannot assert bridge/,
  )
  expect(readdirSync(folder)).toEqual([])
  expect(writersOf(process.pid)).toEqual([])
  await graphs.close()
})

it('says in one sentence that its process has been killed, and leaves what was published', async () => {
  const graphs = embeddedGraphs(folder)
  await loadDataset(graphs, readDataset(datasetFolder(told)))
  const before = await graphs.current()
  const kill = () => {
    for (const pid of writersOf(process.pid)) process.kill(pid, 'SIGKILL')
  }
  const loading = loadDataset(graphs, readDataset(largeFolder(told.slice(1))), { script: kill })
  await expect(loading).rejects.toThrow(
    'the process that writes the graph ended with SIGKILL; it needs about 3 GB of memory for a million statements',
  )
  expect(await graphs.current()).toEqual(before)
  expect(await graphs.view(idsOf)).toHaveLength(60)
  expect(kinds().sort()).toEqual(['.grafeo', 'current'])
  await graphs.close()
})

it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('ends with its load by %s, and leaves nothing', async (signal) => {
  const env = { ...environment(), DATA_DIR: folder, NEO4J_URI: '', DATASET: largeFolder(told), LOG_LEVEL: 'debug' }
  const loading = startDemarche(['load'], env)
  const exit = once(loading, 'exit')
  await until(() => writersOf(loading.pid).length === 1)
  const writers = writersOf(loading.pid)
  loading.kill(signal)
  const [code] = await exit
  expect(code).toBe(signal === 'SIGKILL' ? null : 130)
  await until(() => writers.every((pid) => !isRunning(pid)))
  expect(kinds()).toEqual([])
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
