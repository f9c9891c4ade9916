/**
 * Measures a load into the embedded engine beside the bare engine that runs the same scripts, checks nothing and saves:
 * `npm run bench:dataset -- --sizes 100000`. Each is a process of its own; the order changes from round to round.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import grafeo from '@grafeo-db/js'
import { toTable } from '../../src/commands/table.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { openStatement } from '../../src/cypher/rows-as-parameter.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import type { LoadProgress } from '../../src/load/load-progress.js'
import { keepAhead } from '../../src/questions/read-once.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { generateRecords } from './generate.js'
import { median } from './measure.js'
import { treeSeconds, watchMemory } from './process-tree.js'
import { writeDataset } from './write-dataset.js'

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    rounds: { type: 'string', default: '1' },
    /** What a process of its own does in `folder`; set by this program. */
    side: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
})

interface Cost {
  /** Processor time, and the time of the clock, in seconds. */
  cpu: number
  wall: number
  /** Of all processes of a load together, in megabytes of 1,000,000 bytes. */
  peak: number
  /** Processor time of the checks, and of what is kept ahead of the first question; none on the bare engine. */
  checks: number
  ahead: number
}

type Parts = Pick<Cost, 'checks' | 'ahead'>

/** The engine gets each statement as it stands in the script, or with its rows as a parameter, as a load sends it. */
async function runBare(folder: string, asParameter: boolean): Promise<Parts> {
  const { schema, data } = readDataset(join(folder, 'data'))
  const db = grafeo.GrafeoDB.create()
  for (const { text } of schema.statements) await db.executeCypher(text)
  for (const script of data) {
    const transaction = db.beginTransaction()
    for (const statement of script.statements()) {
      const { text, rows } = asParameter ? openStatement(statement) : { text: statement.text, rows: null }
      await transaction.executeCypher(text, rows ? { rows } : undefined)
    }
    transaction.commit()
  }
  db.save(join(folder, 'bare.grafeo'))
  db.close()
  return { checks: 0, ahead: 0 }
}

/** As `demarche load` does it. */
async function runOurs(folder: string): Promise<Parts> {
  const graphs = embeddedGraphs(join(folder, 'store'))
  const parts: Parts = { checks: 0, ahead: 0 }
  let before = treeSeconds()
  const progress: LoadProgress = {
    script: () => {
      before = treeSeconds()
    },
    checks: () => {
      parts.checks = treeSeconds() - before
    },
  }
  await loadDataset(graphs, readDataset(join(folder, 'data')), progress, undefined, async (staging) => {
    before = treeSeconds()
    await keepAhead(staging)
    parts.ahead = treeSeconds() - before
  })
  await graphs.close()
  return parts
}

const sides: Record<string, (folder: string) => Promise<Parts>> = {
  load: runOurs,
  'bare engine, scripts as they stand': (folder) => runBare(folder, false),
  'bare engine, rows as parameters': (folder) => runBare(folder, true),
}

if (options.side) {
  const begun = performance.now()
  const before = treeSeconds()
  const peak = watchMemory()
  const parts = await (sides[options.side] as (folder: string) => Promise<Parts>)(options.folder)
  const wall = (performance.now() - begun) / 1000
  const cost: Cost = { cpu: treeSeconds() - before, wall, peak: peak() / 1e6, ...parts }
  console.log(JSON.stringify(cost))
} else {
  for (const size of options.sizes.split(',').map(Number)) compare(size)
}

function compare(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-load-'))
  try {
    writeDataset(join(folder, 'data'), generateRecords(size))
    const names = Object.keys(sides)
    const costs = new Map<string, Cost[]>(names.map((name) => [name, []]))
    for (let round = 0; round < Number(options.rounds); round++) {
      const turn = names.map((_, index) => names[(index + round) % names.length] as string)
      for (const name of turn) {
        costs.get(name)?.push(costOf(name, folder))
        for (const left of ['bare.grafeo', 'store']) rmSync(join(folder, left), { recursive: true, force: true })
      }
    }
    const middle = (name: string, what: keyof Cost) => median((costs.get(name) ?? []).map((cost) => cost[what]))
    const rows = names.map((name) => ({
      statements: size,
      what: name,
      'processor s': middle(name, 'cpu').toFixed(2),
      'clock s': middle(name, 'wall').toFixed(2),
      'peak MB': middle(name, 'peak').toFixed(0),
      'checks s': middle(name, 'checks').toFixed(2),
      'kept ahead s': middle(name, 'ahead').toFixed(2),
      'load / this': (middle('load', 'cpu') / middle(name, 'cpu')).toFixed(2),
    }))
    console.log(`${process.version}, ${cpus().length} cores, ${options.rounds} rounds`)
    console.log(toTable(rows, Object.keys(rows[0] ?? {}), 160))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function costOf(side: string, folder: string): Cost {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), '--side', side, '--folder', folder]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}
