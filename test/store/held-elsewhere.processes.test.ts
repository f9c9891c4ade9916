/** A graph that a process of its own holds is read like one that is held here, and costs nobody a wait. */
import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadDataset } from '../../src/load/load-dataset.js'
import { ledger } from '../../src/questions/ledger.js'
import { readOnce } from '../../src/questions/read-once.js'
import { DamagedStoreError, embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graph, Graphs, OpenOptions } from '../../src/store/graph-store.js'
import type { Table } from '../../src/store/table.js'
import { runningBelow } from '../provision/processes-below.js'
import { testFolder } from '../provision/test-folder.js'
import { until } from '../provision/until.js'
import { smallDataset, type Told } from './fixture.js'

const asserted: Told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' }
const conceded: Told = { id: 's2', by: 'red', day: '2022-03-09', stance: 'CONCEDES' }
const load = async (...told: Told[]) => {
  const graphs = embeddedGraphs(folder)
  await loadDataset(graphs, smallDataset(told))
  await graphs.close()
}

function textsOf(table: Table): string[] {
  const { bytes, from } = table.texts('id')
  return Array.from({ length: table.length }, (_, row) =>
    Buffer.from(bytes.subarray(from[row], from[row + 1])).toString('utf8'),
  )
}

const holders = () => runningBelow(process.pid, 'graph-process')
const idsOf = async (graph: Graph) =>
  (await graph.read('MATCH (s:Statement) RETURN s.id AS id ORDER BY id')).map((row) => row.id)

let folder: string
let opened: Graphs[] = []
beforeEach(() => {
  folder = testFolder('held')
})
afterEach(async () => {
  for (const graphs of opened) await graphs.close()
  opened = []
  await until(() => holders().length === 0)
})

function open(options: OpenOptions = {}): Graphs {
  const graphs = embeddedGraphs(folder, { elsewhereFrom: 0, ...options })
  opened.push(graphs)
  return graphs
}

it('answers rows, columns and questions as one that is held here does', async () => {
  await load(asserted, conceded)
  const answers = []
  for (const elsewhereFrom of [0, Number.POSITIVE_INFINITY]) {
    const graphs = open({ elsewhereFrom })
    const days = 'MATCH (s:Statement) RETURN s.id AS id, s.latest AS day, $more AS more ORDER BY id'
    answers.push(
      await graphs.view(async (graph) => {
        const table = await graph.readTable?.('MATCH (s:Statement) RETURN s.id AS id ORDER BY id')
        const refused = await graph.read('RETURN nothing').catch(({ message }) => message)
        return {
          rows: await graph.read(days, { more: { deep: [2n ** 60n, null, 'ü'] } }),
          ids: table && textsOf(table),
          ledger: await ledger.answer(graph, ledger.params.parse({ sides: 'red' })),
          refused,
        }
      }),
    )
    expect(holders()).toHaveLength(1)
  }
  expect(answers[0]).toMatchObject({ rows: [{ id: 's1' }, { id: 's2' }], ids: ['s1', 's2'] })
  expect(answers[0]).toEqual(answers[1])
})

it('answers several questions at a time', async () => {
  await load(asserted, conceded)
  const graphs = open()
  const asked = Array.from({ length: 40 }, (_, n) => graphs.view((graph) => graph.read('RETURN $n AS n', { n })))
  expect((await Promise.all(asked)).flat().map(({ n }) => n)).toEqual(asked.map((_, n) => n))
})

it('serves the old generation until the new one is ready, and lets go of its process then', async () => {
  await load(asserted)
  const graphs = open({ ready: readOnce })
  expect(await graphs.view(idsOf)).toEqual(['s1'])
  const [old] = holders()
  await load(asserted, conceded)
  expect(await graphs.view(idsOf), 'nobody waits for the new one').toEqual(['s1'])
  await graphs.settled?.()
  expect(await graphs.view(idsOf)).toEqual(['s1', 's2'])
  await until(() => holders().length === 1)
  expect(holders()).not.toEqual([old])
})

it('opens the graph again when the system has ended its process', async () => {
  await load(asserted)
  const graphs = open()
  expect(await graphs.view(idsOf)).toEqual(['s1'])
  for (const pid of holders()) process.kill(pid, 'SIGKILL')
  await until(() => holders().length === 0)
  expect(await graphs.view(idsOf)).toEqual(['s1'])
  const long = graphs.view((graph) => graph.read('UNWIND range(1, 3000000) AS x RETURN sum(x) AS sum'))
  await sleep(50)
  for (const pid of holders()) process.kill(pid, 'SIGKILL')
  expect(await long, 'it is asked once more').toEqual([{ sum: 4500001500000 }])
})

it('refuses a damaged file, and keeps the old generation where there is one', async () => {
  await load(asserted)
  const kept = open()
  expect(await kept.view(idsOf)).toEqual(['s1'])
  await load(asserted, conceded)
  const newest = readdirSync(folder).filter((name) => name.endsWith('.grafeo'))
  truncateSync(join(folder, newest.sort().at(-1) ?? ''), 5000)
  await expect(open().view(idsOf)).rejects.toThrow(DamagedStoreError)
  const said: string[] = []
  const serving = embeddedGraphs(folder, { elsewhereFrom: 0, warn: (text) => said.push(text) })
  opened.push(serving)
  await expect(serving.current()).rejects.toThrow('cannot be opened')
  expect(await kept.view(idsOf)).toEqual(['s1'])
})
