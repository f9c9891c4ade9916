/** Measures the console beside the rest: `npm run build && npm run bench:console -- --engines embedded,neo4j`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bareBatches } from './bare-load.js'
import { type ConsoleMeasured, measureConsole, trivialQuery } from './console-load.js'
import { type Engine, embeddedEngine, neo4jEngine } from './engines.js'
import { generateRecords } from './generate.js'
import { serveProduct } from './served-product.js'
import { writeDataset } from './write-dataset.js'

const { values: options } = parseArgs({
  options: {
    engines: { type: 'string', default: 'embedded' },
    /** Statements of a generated dataset; 0 is the shipped one. */
    sizes: { type: 'string', default: '0,10000' },
    seconds: { type: 'string', default: '20' },
    /** JSON with the machine. */
    out: { type: 'string' },
  },
})

async function measureOn(engine: Engine, size: number): Promise<ConsoleMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-console-'))
  const dataset = join(folder, 'dataset')
  try {
    if (size > 0) writeDataset(dataset, generateRecords(size))
    await engine.empty('ours')
    // The bare engine answers from a store of its own, so that the two share nothing but the machine.
    await engine.empty('bare')
    if (engine.name === 'embedded') await engine.load(bareBatches(generateRecords(100)))
    const product = await serveProduct({
      DATA_DIR: join(folder, 'data'),
      ...(size > 0 ? { DATASET: dataset } : {}),
      ...engine.settings,
    })
    try {
      return await measureConsole(
        product,
        () => engine.read(trivialQuery, {}),
        Number(options.seconds),
        engine.name === 'embedded',
      )
    } finally {
      await product.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const starts: Record<string, () => Promise<Engine>> = { embedded: async () => embeddedEngine(), neo4j: neo4jEngine }
const lines: Record<string, unknown>[] = []
for (const name of options.engines.split(',')) {
  const start = starts[name]
  if (!start) throw new Error(`There is no engine ${name}. Use ${Object.keys(starts).join(' or ')}.`)
  const engine = await start()
  try {
    for (const size of options.sizes.split(',').map(Number)) {
      const line = {
        engine: engine.name,
        version: engine.version,
        statements: size,
        ...(await measureOn(engine, size)),
      }
      lines.push(line)
      console.log(
        JSON.stringify(line, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
      )
    }
  } finally {
    await engine.stop()
  }
}
if (options.out) {
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, platform: process.platform }
  writeFileSync(options.out, `${JSON.stringify({ date: new Date().toISOString(), machine, lines }, null, 2)}\n`)
}
