/** Measures how many requests for one address a second the product answers, beside a bare Express route that sends the same bytes. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { processorMs } from '../../../src/query/server/idle-priority.js'
import { median } from '../measure.js'
import type { Product } from '../served-product.js'

export interface Rate {
  path: string
  bytes: number
  /** Requests a second; medians of rounds in turn. */
  ours: number
  bare: number
  /** Of a request, in microseconds of the server's processor time: a busy machine changes these less. */
  oursCpu: number
  bareCpu: number
}

/** Requests a second, and microseconds of processor time a request. */
interface Pace {
  rate: number
  cpu: number
}

interface Side {
  url: string
  pid: number
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
    rates.push({ path, ...(await besideBare(body, type, { url: product.base + path, pid: product.pid }, ms)) })
  }
  return rates
}

async function besideBare(body: Buffer, type: string, ours: Side, ms: number): Promise<Omit<Rate, 'path'>> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-bare-'))
  writeFileSync(join(folder, 'body'), body)
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const program = join(import.meta.dirname, 'bare-express.ts')
  const server = spawn(process.execPath, ['--import', loader, program, join(folder, 'body'), type], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(server.stdout, 'data')) as [Buffer]
  const bare = { url: `http://127.0.0.1:${/is at (\d+)/.exec(String(said))?.[1]}/`, pid: server.pid ?? 0 }
  const paces = { ours: [] as Pace[], bare: [] as Pace[] }
  // The first round warms up. They take turns, so that a busy machine slows both.
  for (let round = 0; round <= rounds; round++) {
    const sides = [['ours', ours] as const, ['bare', bare] as const]
    for (const [name, side] of round % 2 === 0 ? sides : sides.reverse()) {
      const pace = await paceOf(side, ms)
      if (round > 0) paces[name].push(pace)
    }
  }
  server.kill()
  rmSync(folder, { recursive: true })
  const middle = (side: Pace[], what: keyof Pace) => median(side.map((pace) => pace[what]))
  return {
    bytes: body.length,
    ours: middle(paces.ours, 'rate'),
    bare: middle(paces.bare, 'rate'),
    oursCpu: middle(paces.ours, 'cpu'),
    bareCpu: middle(paces.bare, 'cpu'),
  }
}

/** Over a few connections that are kept open, each asking again when it has its answer. */
async function paceOf({ url, pid }: Side, ms: number): Promise<Pace> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const [begun, before] = [performance.now(), processorMs(pid)]
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
  const seconds = (performance.now() - begun) / 1_000
  return { rate: answered / seconds, cpu: (1_000 * (processorMs(pid) - before)) / answered }
}
