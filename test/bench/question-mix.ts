/**
 * Asks a server all questions in turn, of other days and with other filters each time, and watches its memory:
 * `npm run bench:mix -- --data FOLDER --minutes 60`. FOLDER is a DATA_DIR with generated statements.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { toTable } from '../../src/commands/table.js'
import { askedQuestions } from './asked-questions.js'
import { generateRecords } from './generate.js'
import { median, quantile } from './measure.js'
import { questionAddress } from './question-address.js'
import { seeded } from './random.js'
import { serveProduct } from './served-product.js'
import { writeDataset } from './write-dataset.js'

const { values: options } = parseArgs({
  options: {
    /** A loaded DATA_DIR; without one, `size` statements are generated and loaded. */
    data: { type: 'string' },
    size: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '60' },
    /** How often the memory is noted, in minutes. */
    every: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
})

const minute = 60_000
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-mix-'))
try {
  const dataset = join(folder, 'dataset')
  if (options.data === undefined) writeDataset(dataset, generateRecords(Number(options.size)))
  const begun = performance.now()
  const product = await serveProduct({
    DATA_DIR: options.data ?? join(folder, 'data'),
    LOG_LEVEL: 'info',
    ...(options.data === undefined && { DATASET: dataset }),
  })
  console.log(`ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  try {
    await ask(product.base, () => product.megabytes().all)
  } finally {
    await product.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function ask(base: string, megabytes: () => number): Promise<void> {
  const random = seeded(Number(options.seed))
  const times = new Map<string, number[]>(askedQuestions.map(({ what }) => [what, []]))
  const begun = performance.now()
  let [next, asked, failed, most] = [0, 0, 0, megabytes()]
  const note = () =>
    console.log(
      `${((performance.now() - begun) / minute).toFixed(1)} min: ${megabytes().toFixed(0)} MB now, ` +
        `${most.toFixed(0)} MB at most, ${asked} answers, ${failed} failed`,
    )
  while (performance.now() - begun < minute * Number(options.minutes)) {
    if (performance.now() - begun >= next) {
      note()
      next += minute * Number(options.every)
    }
    for (const { what, name, ask } of askedQuestions) {
      const sent = performance.now()
      const address = questionAddress(name, ask(random))
      try {
        const response = await fetch(base + address)
        await response.arrayBuffer()
        if (!response.ok) throw new Error(`status ${response.status}`)
        times.get(what)?.push(performance.now() - sent)
        asked++
      } catch (error) {
        failed++
        console.log(`${address}: ${error} ${(error as Error).cause ?? ''}`)
        // A server that is gone fails at once, again and again.
        await setTimeout(1_000)
      }
      most = Math.max(most, megabytes())
    }
  }
  note()
  const rows = [...times].map(([what, took]) => ({
    what,
    asked: took.length,
    'p50 ms': median(took).toFixed(1),
    'p95 ms': quantile(took, 0.95).toFixed(1),
    'longest ms': Math.max(...took).toFixed(0),
  }))
  console.log(toTable(rows, Object.keys(rows[0] ?? {}), 120))
}
