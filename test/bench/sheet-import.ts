/**
 * Measures the import of a coding sheet, and the load of what it gives, beside csv-parse that reads the same file and does
 * no more: `npm run bench:import -- --sizes 100000`. Each is a process of its own, the import and the load as they are built.
 */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toTable } from '../../src/commands/table.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { generateRows, sheetLines } from './generate-sheet.js'
import { median } from './measure.js'

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

/** Writes what the process has used when it ends. */
const probe = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs'
process.once('exit', () => writeFileSync('cost.json', JSON.stringify(process.resourceUsage())))`)}`

function costOf(args: readonly string[], folder: string): Cost {
  const begun = performance.now()
  execFileSync(process.execPath, ['--import', probe, ...args], {
    cwd: folder,
    env: { ...process.env, DATASET: join(folder, 'dataset'), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const clock = (performance.now() - begun) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(join(folder, 'cost.json'), 'utf8'))
  return { cpu: (userCPUTime + systemCPUTime) / 1e6, clock, peak: (maxRSS * 1024) / 1e6 }
}

function compare(size: number, oneText: boolean): Record<string, unknown>[] {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-import-'))
  try {
    const file = openSync(join(folder, 'sheet.csv'), 'w')
    for (const line of sheetLines(generateRows(size, { oneText }))) writeSync(file, line)
    closeSync(file)
    const rounds = Array.from({ length: Number(options.rounds) }, () => {
      for (const left of ['dataset', 'data']) rmSync(join(folder, left), { recursive: true, force: true })
      return Object.fromEntries(Object.entries(sides).map(([name, args]) => [name, costOf(args, folder)]))
    })
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

const lines = options.sizes
  .split(',')
  .map(Number)
  .flatMap((size) => [...compare(size, false), ...compare(size, true)])
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
