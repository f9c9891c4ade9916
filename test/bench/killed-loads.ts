/**
 * Kills loads at random moments while a server is read: `npm run bench:kills -- --size 100000 --kills 60`. Each answer must
 * be that of one of the two datasets, whole, and no read may fail.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { packageRoot } from '../../src/cypher/package-root.js'
import { generateRecords } from './generate.js'
import { questionAddress } from './question-address.js'
import { seeded } from './random.js'
import { serveProduct } from './served-product.js'
import { writeDataset } from './write-dataset.js'

const { values: options } = parseArgs({
  options: {
    /** Statements of the one dataset; the other has a tenth more. */
    size: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
})

const asked = {
  ledger: questionAddress('ledger', { asOf: '2023-07-01', limit: '2000' }),
  stats: questionAddress('stats', {}),
  trace: questionAddress('trace', { side: 'side-001', asOf: '2023-07-01' }),
  search: questionAddress('trace', { text: 'grain port' }),
}
type Asked = keyof typeof asked
const names = Object.keys(asked) as Asked[]

interface Answer {
  version: string
  /** Of all but the version and the generation. */
  sum: string
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-kills-'))
try {
  await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const random = seeded(Number(options.seed))
  const size = Number(options.size)
  const datasets = [size, Math.ceil(1.1 * size)].map((statements) => {
    const dataset = join(folder, `of-${statements}`)
    writeDataset(dataset, generateRecords(statements))
    return dataset
  })
  const data = join(folder, 'data')
  const begin = (dataset = '') =>
    spawn(process.execPath, [join(packageRoot, 'dist', 'cli.js'), 'load'], {
      env: { PATH: process.env.PATH ?? '', DATA_DIR: data, DATASET: dataset },
      stdio: 'ignore',
    })
  /** Loads whole. @returns the milliseconds that it took */
  const load = async (dataset?: string) => {
    const begun = performance.now()
    const [code] = await once(begin(dataset), 'exit')
    if (code !== 0) throw new Error(`A load that nobody killed ended with ${code}.`)
    return performance.now() - begun
  }
  await load(datasets[0])
  const product = await serveProduct({ DATA_DIR: data, DATASET: datasets[0] ?? '' })
  try {
    /** What is right, by version and question. */
    const whole = new Map<string, Record<Asked, string>>()
    const learn = async (than?: string) => {
      for (;;) {
        const answers = await Promise.all(names.map((name) => ask(product.base, name)))
        const [{ version } = { version: '' }] = answers
        // A server goes on answering from the generation before until the new one is ready.
        if (version === than || answers.some((answer) => answer.version !== version)) {
          await setTimeout(200)
          continue
        }
        whole.set(version, Object.fromEntries(names.map((name, index) => [name, answers[index]?.sum])) as never)
        return version
      }
    }
    const first = await learn()
    let work = await load(datasets[1])
    const second = await learn(first)

    const seen = { answers: 0, failed: 0, partial: 0 }
    const of = new Map<string, number>([first, second].map((version) => [version, 0]))
    let reading = true
    const readers = names.map(async (name) => {
      while (reading) {
        try {
          const { version, sum } = await ask(product.base, name)
          seen.answers++
          of.set(version, (of.get(version) ?? 0) + 1)
          if (whole.get(version)?.[name] !== sum) {
            seen.partial++
            console.log(`${name}: an answer that is none of either dataset, of version ${version}`)
          }
        } catch (error) {
          seen.failed++
          console.log(`${name}: ${error} ${(error as Error).cause ?? ''}`)
        }
        await setTimeout(20)
      }
    })
    let [killed, done] = [0, 0]
    for (let turn = 0; killed < Number(options.kills); turn++) {
      const begun = performance.now()
      const loading = begin(datasets[turn % 2])
      const exit = once(loading, 'exit')
      await Promise.race([exit, setTimeout((1.05 * work * random.between(0, 1_000)) / 1_000)])
      const after = performance.now() - begun
      loading.kill('SIGKILL')
      const [code] = await exit
      if (code === null) killed++
      else {
        done++
        work = after
      }
      const what = code === null ? 'killed' : `ended with ${code}`
      console.log(
        `${killed} kills, ${done} whole: ${what} after ${(after / 1000).toFixed(1)} s; ${JSON.stringify(seen)}`,
      )
    }
    await load(datasets[0])
    reading = false
    await Promise.all(readers)
    const left = new Set(readdirSync(data).map((name) => name.split('.')[0]))
    console.log({ size, killed, done, ...seen, answersOf: Object.fromEntries(of), generationsLeft: left.size - 1 })
    if (seen.failed + seen.partial > 0) process.exitCode = 1
  } finally {
    await product.stop()
  }
}

async function ask(base: string, name: Asked): Promise<Answer> {
  const response = await fetch(base + asked[name])
  if (!response.ok) throw new Error(`status ${response.status}`)
  const { data, ...rest } = (await response.json()) as { data: { version: string } }
  return { version: data.version, sum: createHash('sha256').update(JSON.stringify(rest)).digest('hex') }
}
