/**
 * Measures the import of a coding sheet, and the load of what it gives, beside csv-parse that reads the same file and does
 * no more: `npm run bench:import -- --sizes 100000`. Each is a process of its own, the import and the load as they are built.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toTable } from '../../src/commands/table.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { generateRows, sheetLines } from './generate-sheet.js'
import { median } from './measure.js'
import { treeSeconds, watchMemory } from './process-tree.js'

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '1' },
    /** JSON with the machine. */
    out: { type: 'string' },
  },
})

interface Cost {
  /** Processor time, and the time of the clock, in seconds. */
  cpu: number
  clock: number
  /** Megabytes of 1,000,000 bytes. */
  peak: number
}

const cli = join(packageRoot, 'dist', 'cli.js')
const readAlone = `
import { createReadStream } from 'node:fs'
import { parse } from '${import.meta.resolve('csv-parse')}'
let rows = 0
for await (const row of createReadStream('sheet.csv').pipe(parse({ columns: true }))) if (row.speaker) rows++
console.log(rows)`
/** What a process does in its folder, as arguments of Node; in the order in which they need one another. */
const sides: Record<string, string[]> = {
  'csv-parse alone': ['--input-type=module', '--eval', readAlone],
  import: [cli, 'import', 'sheet.csv', '--out', 'dataset'],
  load: [cli, 'load'],
}

/** Of the process and all that it starts. */
async function costOf(args: readonly string[], folder: string): Promise<Cost> {
  const [begun, before] = [performance.now(), treeSeconds()]
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, DATASET: join(folder, 'dataset'), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const memory = watchMemory(child.pid)
  const [code] = await once(child, 'exit')
  const peak = memory() / 1e6
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return { cpu: treeSeconds() - before, clock: (performance.now() - begun) / 1000, peak }
}

async function compare(size: number, oneText: boolean): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-import-'))
  try {
    const file = openSync(join(folder, 'sheet.csv'), 'w')
    for (const line of sheetLines(generateRows(size, { oneText }))) writeSync(file, line)
    closeSync(file)
    const rounds: Record<string, Cost>[] = []
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const left of ['dataset', 'data']) rmSync(join(folder, left), { recursive: true, force: true })
      const costs: Record<string, Cost> = {}
      for (const [name, args] of Object.entries(sides)) costs[name] = await costOf(args, folder)
      rounds.push(costs)
    }
    return Object.keys(sides).map((what) => {
      const middle = (cost: keyof Cost) => median(rounds.map((round) => round[what]?.[cost] ?? Number.NaN))
      return {
        rows: size,
        texts: oneText ? 1 : Math.ceil(size / 20),
        what,
        cpu: middle('cpu'),
        clock: middle('clock'),
        peak: middle('peak'),
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const lines: Record<string, unknown>[] = []
for (const size of options.sizes.split(',').map(Number))
  for (const oneText of [false, true]) lines.push(...(await compare(size, oneText)))
const cells = lines.map(({ cpu, clock, peak, ...line }) => ({
  ...line,
  'processor s': Number(cpu).toFixed(1),
  'clock s': Number(clock).toFixed(1),
  'peak MB': Number(peak).toFixed(0),
}))
console.log(toTable(cells, Object.keys(cells[0] ?? {}), 120))
if (options.out) {
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, platform: process.platform }
  writeFileSync(options.out, `${JSON.stringify({ date: new Date().toISOString(), machine, lines }, null, 2)}\n`)
}
