/** Measures how many requests for one address a second the product answers, beside a bare Express route that sends the same bytes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { median } from '../measure.js'
import type { Product } from '../served-product.js'

export interface Rate {
  path: string
  bytes: number
  /** Requests a second; medians of rounds in turn. */
  ours: number
  bare: number
  part: number
}

const paths = [
  '/api/v1/ledger?asOf=2022-03-29',
  '/api/v1/network?qualifierAggregation=subtract',
  '/api/v1/export/csv',
  '/api/v1/export/graphml',
]
const connections = 10
const rounds = 5

export async function repeatedRates(product: Product, ms: number): Promise<Rate[]> {
  const rates: Rate[] = []
  for (const path of paths) {
    const response = await fetch(product.base + path, { headers: { 'accept-encoding': 'identity' } })
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
    const type = response.headers.get('content-type') ?? ''
    const body = Buffer.from(await response.arrayBuffer())
    rates.push(await besideBare(body, type, path, product.base + path, ms))
  }
  return rates
}

async function besideBare(body: Buffer, type: string, path: string, ours: string, ms: number): Promise<Rate> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-bare-'))
  writeFileSync(join(folder, 'body'), body)
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const program = join(import.meta.dirname, 'bare-express.ts')
  const server = spawn(process.execPath, ['--import', loader, program, join(folder, 'body'), type], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(server.stdout, 'data')) as [Buffer]
  const bare = `http://127.0.0.1:${/is at (\d+)/.exec(String(said))?.[1]}/`
  const found: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  // The first round warms up. They take turns, so that a busy machine slows both.
  for (let round = 0; round <= rounds; round++)
    for (const [who, url] of round % 2 === 0
      ? ([
          ['ours', ours],
          ['bare', bare],
        ] as const)
      : ([
          ['bare', bare],
          ['ours', ours],
        ] as const)) {
      const rate = await rateOf(url, ms)
      if (round > 0) found[who].push(rate)
    }
  server.kill()
  rmSync(folder, { recursive: true })
  const [a, b] = [median(found.ours), median(found.bare)]
  return { path, bytes: body.length, ours: a, bare: b, part: a / b }
}

/** Requests a second over a few connections that are kept open, each asking again when it has its answer. */
async function rateOf(url: string, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begun = performance.now()
  let answered = 0
  const one = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent }, (response) => response.resume().once('end', resolve)).once('error', reject)
    })
  const asking = async () => {
    for (; performance.now() - begun < ms; answered++) await one()
  }
  await Promise.all(Array.from({ length: connections }, asking))
  agent.destroy()
  return answered / ((performance.now() - begun) / 1_000)
}
