/** Measures each embed over HTTP, another one each time: `npm run bench:embeds -- [--data FOLDER] [--requests 100]`. */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readDataset } from '../../src/cypher/dataset.js'
import type { EmbedView } from '../../src/embed/embed-views.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { keepPositions } from '../../src/positions/read-positions.js'
import { allDemands } from '../../src/questions/demands.js'
import { questions } from '../../src/questions/index.js'
import { readOnce } from '../../src/questions/read-once.js'
import { openGraphs } from '../../src/store/open-store.js'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { listening } from '../http/listening.js'
import { builtDrawing } from '../provision/build-server.js'
import { median, quantile } from './measure.js'

const { values: options } = parseArgs({
  options: {
    /** A folder with a loaded graph, as DATA_DIR of a server; without it, the shipped dataset. */
    data: { type: 'string' },
    /** Of each embed. */
    requests: { type: 'string', default: '100' },
  },
})

const folder = options.data ?? temporaryFolder('bench-embeds')
const graphs = await openGraphs({ dataDir: folder })
if (options.data === undefined) await loadDataset(graphs, readDataset(), {}, undefined, keepPositions)
await graphs.view(readOnce)
const { demands, dataset, statements } = await graphs.view(async (graph) => ({
  demands: (await allDemands(graph)).map(({ id }) => id),
  dataset: await questions.dataset.answer(graph, {}),
  statements: (await questions.trace.answer(graph, questions.trace.params.parse({ limit: '200' }) as never)).items.map(
    ({ id }) => id,
  ),
}))
const server = await listening({ graphs, embeds: { drawing: builtDrawing } })

/** The last days of the record, another one each time. */
const day = (at: number) =>
  new Date(Date.parse(`${dataset.lastDay}T00:00:00Z`) - at * 86_400_000).toISOString().slice(0, 10)
const one = (of: readonly string[], at: number) => of[at % of.length] ?? ''
const [first, second, third] = dataset.sides.map(({ side }) => side)

const addresses: Record<EmbedView, (at: number) => string> = {
  lane: (at) => `/embed/lane?demand=${one(demands, at)}&asOf=${day(at)}`,
  ledger: (at) => `/embed/ledger?asOf=${day(at)}`,
  board: (at) => `/embed/board?asOf=${day(at)}`,
  gap: (at) => `/embed/gap?to=${day(at)}&between=${first},${at % 2 ? second : third}`,
  statement: (at) => `/embed/statement?statement=${one(statements, at)}`,
}

const rows: Record<string, string | number>[] = []
for (const [view, address] of Object.entries(addresses)) {
  const [times, work]: [number[], number[]] = [[], []]
  let largest = 0
  // The first ones compile what all others run.
  for (let at = -10; at < Number(options.requests); at++) {
    const [begun, worked] = [performance.now(), process.cpuUsage()]
    const answer = await fetch(server.base + address(at + 10))
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${address(at + 10)} answered ${answer.status}: ${html.slice(0, 300)}`)
    const { user, system } = process.cpuUsage(worked)
    if (at >= 0) times.push(performance.now() - begun)
    // Of server and client, which share the process: on a busy machine the clock tells of others.
    if (at >= 0) work.push((user + system) / 1000)
    largest = Math.max(largest, Buffer.byteLength(html))
  }
  const ms = (value: number) => Math.round(value * 10) / 10
  rows.push({
    view,
    median: ms(median(times)),
    p95: ms(quantile(times, 0.95)),
    processor: ms(quantile(work, 0.95)),
    largest,
  })
}
console.table(rows)
server.close()
await graphs.close()
if (options.data === undefined) rmSync(folder, { recursive: true, force: true })
