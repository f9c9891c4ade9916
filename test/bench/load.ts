/** Measures what attacks cost the readers of the ledger, and repeated requests beside a bare Express route: `npm run bench:load`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toTable } from '../../src/commands/table.js'
import { attacks } from './attack/attacks.js'
import { ledgerTimes, measureAttack } from './attack/measure-attack.js'
import { repeatedRates } from './attack/repeated-rates.js'
import { generateRecords } from './generate.js'
import { median } from './measure.js'
import { serveProduct } from './served-product.js'
import { writeDataset } from './write-dataset.js'

const { values: options } = parseArgs({
  options: {
    /** Statements of a generated dataset; 0 is the shipped one. */
    sizes: { type: 'string', default: '0,20000' },
    attacks: { type: 'string', default: Object.keys(attacks).join(',') },
    /** Of each measurement of the ledger, and how often it is measured. */
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    /** Of each round of repeated requests; 0 leaves them out. */
    rates: { type: 'string', default: '2' },
    /** JSON with the machine. */
    out: { type: 'string' },
  },
})

const ms = 1_000 * Number(options.seconds)
const rounded = (value: number, digits = 1) => String(Math.round(value * 10 ** digits) / 10 ** digits)
const lines: Record<string, unknown>[] = []

/** A server of its own for each attack, so that none inherits anything. Quiet and attacked in turn: a busy machine slows both. */
async function attacked(name: string, size: number, env: Record<string, string>) {
  const product = await serveProduct(env)
  try {
    await ledgerTimes(product, 2_000)
    const rounds = []
    for (let round = 0; round < Number(options.rounds); round++)
      rounds.push({ quiet: await ledgerTimes(product, ms), under: await measureAttack(product, name, ms) })
    const endedInMs = await product.stop()
    return {
      ...{ attack: name, statements: size, rounds, endedInMs },
      quiet: median(rounds.map(({ quiet }) => quiet.p95)),
      under: median(rounds.map(({ under }) => under.p95)),
      ratio: median(rounds.map(({ quiet, under }) => under.p95 / quiet.p95)),
      server: Math.max(...rounds.map(({ under }) => under.megabytes.server)),
      all: Math.max(...rounds.map(({ under }) => under.megabytes.all)),
      lives: rounds.every(({ under }) => under.lives),
    }
  } finally {
    await product.stop()
  }
}

for (const size of options.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-load-'))
  const dataset = join(folder, 'dataset')
  if (size > 0) writeDataset(dataset, generateRecords(size))
  const env = { DATA_DIR: join(folder, 'data'), ...(size > 0 && { DATASET: dataset }) }
  const rows: Record<string, string>[] = []
  try {
    for (const name of options.attacks.split(',').filter(Boolean)) {
      const line = await attacked(name, size, env)
      lines.push(line)
      const row = {
        attack: attacks[name]?.what ?? name,
        quiet: rounded(line.quiet),
        under: rounded(line.under),
        times: rounded(line.ratio),
        MB: rounded(line.server, 0),
        'with children': rounded(line.all, 0),
        lives: line.lives ? `ended in ${rounded(line.endedInMs / 1_000)} s` : 'no',
        met: JSON.stringify(line.rounds.at(-1)?.under.outcomes ?? {}).replace(/[{}"]/g, ''),
      }
      rows.push(row)
      console.log(JSON.stringify({ statements: size, ...row }))
    }
    console.log(
      `\nThe ledger's p95 in ms, ${size || 'shipped'} statements\n${toTable(rows, Object.keys(rows[0] ?? {}), 160)}`,
    )
    if (size === 0 && Number(options.rates) > 0) {
      const product = await serveProduct(env)
      const rates = await repeatedRates(product, 1_000 * Number(options.rates)).finally(product.stop)
      lines.push(...rates.map((rate) => ({ ...rate })))
      const cells = rates.map(({ path, bytes, ours, bare, oursCpu, bareCpu }) => ({
        ...{
          path,
          bytes,
          'a second': rounded(ours, 0),
          'bare Express': rounded(bare, 0),
          part: rounded(ours / bare, 2),
        },
        ...{
          'µs of processor': rounded(oursCpu, 0),
          'of bare': rounded(bareCpu, 0),
          'part ': rounded(bareCpu / oursCpu, 2),
        },
      }))
      console.log(`\nRepeated requests\n${toTable(cells, Object.keys(cells[0] ?? {}), 120)}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (options.out) {
  const machine = { node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model, platform: process.platform }
  writeFileSync(options.out, `${JSON.stringify({ date: new Date().toISOString(), machine, lines }, null, 2)}\n`)
}
