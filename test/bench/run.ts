/** Measures our load and our answers against the bare engine, and how smoothly a large graph pans: `npm run bench -- --engines '' --networks ''`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toTable } from '../../src/commands/table.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { keepAhead, readOnce } from '../../src/questions/read-once.js'
import { bareBatches } from './bare-load.js'
import { type Engine, embeddedEngine, neo4jEngine } from './engines.js'
import { generateRecords } from './generate.js'
import { type Measured, measure } from './measure.js'
import { type AnswerTimes, measureAnswers } from './measure-answers.js'
import { networkPairs } from './network-pairs.js'
import { measurePan } from './pan/measure-pan.js'
import { writeDataset } from './write-dataset.js'

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    engines: { type: 'string', default: 'embedded,neo4j' },
    /** Sizes of the networks that are computed in memory beside a dense one, such as 50000; without, none. */
    networks: { type: 'string', default: '' },
    /** Nodes and edges of the drawings that are panned in a browser; empty leaves them out. */
    graphs: { type: 'string', default: '' },
    /** How often each question is asked, of other days and with other filters each time. */
    asked: { type: 'string', default: '40' },
    /** Rounds a network or a drawing is measured in, after one that warms up. */
    rounds: { type: 'string', default: '7' },
    /** How often a load is measured; 0 leaves the bare load out and loads once. */
    loads: { type: 'string', default: '1' },
    /** JSON with every round and the machine. */
    out: { type: 'string' },
  },
})

interface Line extends Measured {
  engine: string
  statements: number
  /** Of a network: what the answer holds on to. */
  megabytes?: number
}

const starts: Record<string, () => Promise<Engine>> = { embedded: async () => embeddedEngine(), neo4j: neo4jEngine }

/** A load has not been asked for twice by anybody: no warm-up, and an empty store each time. */
async function measureLoad(engine: Engine, folder: string, size: number): Promise<Measured> {
  // Reading the scripts belongs to our load; making the rows does not belong to the engine's.
  async function ours(): Promise<void> {
    const graphs = await engine.open()
    await loadDataset(graphs, readDataset(folder), {}, undefined, keepAhead)
    await graphs.close()
  }
  if (Number(options.loads) === 0) {
    await engine.empty('ours')
    const begun = performance.now()
    await ours()
    const took = performance.now() - begun
    console.error(`${engine.name} ${size}: loaded in ${(took / 1000).toFixed(1)} s`)
    return { what: 'load', ours: took, bare: Number.NaN, ratio: Number.NaN, rounds: [] }
  }
  const batches = bareBatches(generateRecords(size))
  return measure({
    what: 'load',
    rounds: Number(options.loads),
    before: (side) => engine.empty(side),
    ours,
    bare: () => engine.load(batches),
  })
}

async function* measureAll(engine: Engine, size: number): AsyncGenerator<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-data-'))
  const told = (measured: Measured) => ({ engine: engine.name, statements: size, ...measured })
  try {
    writeDataset(folder, generateRecords(size))
    yield told(await measureLoad(engine, folder, size))
    const graphs = await engine.open()
    try {
      const begun = performance.now()
      await graphs.view(readOnce)
      console.error(`${engine.name} ${size}: positions read in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
      for await (const times of measureAnswers(engine, graphs, Number(options.asked))) {
        answers.push({ engine: engine.name, statements: size, ...times })
        console.error(`${engine.name} ${size} ${times.what}: p95 ${times.p95.toFixed(1)} ms`)
      }
      const { rss } = process.memoryUsage()
      console.error(`${engine.name} ${size}: ${(rss / 1e6).toFixed(0)} MB after all questions`)
    } finally {
      await graphs.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const lines: Line[] = []
const answers: (AnswerTimes & { engine: string; statements: number })[] = []
const versions: Record<string, string> = {}
for (const name of options.engines.split(',').filter(Boolean)) {
  const start = starts[name]
  if (!start) throw new Error(`There is no engine ${name}. Use ${Object.keys(starts).join(' or ')}.`)
  const engine = await start()
  versions[name] = engine.version
  try {
    for (const size of options.sizes.split(',').map(Number)) {
      for await (const line of measureAll(engine, size)) {
        lines.push(line)
        console.error(`${line.engine} ${line.statements} ${line.what}: ${line.ratio.toFixed(2)}`)
      }
    }
  } finally {
    await engine.stop()
  }
}

for (const size of options.networks.split(',').filter(Boolean).map(Number)) {
  for (const { megabytes, ...pair } of networkPairs(size, Number(options.rounds))) {
    const line = { engine: 'memory', statements: size, megabytes, ...(await measure(pair)) }
    lines.push(line)
    console.error(`memory ${size} ${line.what}: ${line.ratio.toFixed(2)}`)
  }
}

// A server plans and compiles in the first round; people who load once meet that one alone.
const rounded = lines.map(({ rounds, ...line }) => ({
  ...line,
  'ours ms': line.ours.toFixed(1),
  'bare ms': line.bare.toFixed(1),
  ratio: line.ratio.toFixed(2),
  'first ours': rounds[0]?.ours.toFixed(1),
  'first bare': rounds[0]?.bare.toFixed(1),
  MB: line.megabytes?.toFixed(1),
}))
if (rounded.length > 0)
  console.log(
    toTable(
      rounded,
      ['engine', 'statements', 'what', 'ours ms', 'bare ms', 'ratio', 'first ours', 'first bare', 'MB'],
      160,
    ),
  )
const ms = (value: number | null) => value?.toFixed(1) ?? ''
const times = answers.map(({ p50, p95, held, bare, bytes, ...rest }) => ({
  ...rest,
  'p50 ms': ms(p50),
  'p95 ms': ms(p95),
  'held ms': ms(held),
  'most kB': (bytes / 1000).toFixed(0),
  'bare ms': ms(bare),
  ratio: bare === null ? '' : (p50 / bare).toFixed(2),
}))
if (times.length > 0) console.log(toTable(times, Object.keys(times[0] ?? {}), 160))
const graphSizes = options.graphs
  .split(',')
  .filter(Boolean)
  .map((size) => size.split('x').map(Number) as [number, number])
const panned = graphSizes.length > 0 ? await measurePan(graphSizes, Number(options.rounds)) : []
const smooth = panned.map(({ nodes, edges, fps, worst, ready }) => ({
  nodes,
  edges,
  'frames a second': fps.toFixed(0),
  worst: worst.toFixed(0),
  'ready after ms': ready.toFixed(0),
}))
if (smooth.length > 0) console.log(toTable(smooth, Object.keys(smooth[0] ?? {}), 120))
if (options.out) {
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, platform: process.platform }
  const report = { date: new Date().toISOString(), machine, engines: versions, lines, answers, panned }
  writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`)
}
