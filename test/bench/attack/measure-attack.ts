/** Measures what an attack costs the readers of the ledger: their times, the memory of the server, and whether it lives. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { median, quantile } from '../measure.js'
import type { Product } from '../served-product.js'
import { dayAt } from './attacks.js'

export interface Times {
  p50: number
  p95: number
  asked: number
}

export interface Attacked extends Times {
  /** Of what the attacker met. */
  outcomes: Record<string, number>
  /** Of the server's process, and of it with its children; the most that was seen. */
  megabytes: { server: number; all: number }
  lives: boolean
}

let round = 0

/** Readers of a page, who ask again a moment after each answer; no address is asked twice. */
export async function ledgerTimes({ base }: Product, ms: number): Promise<Times> {
  const took: number[] = []
  for (const end = performance.now() + ms; performance.now() < end; await pause(20)) {
    const limit = 2_000 - Math.floor(round / 1_000)
    const begun = performance.now()
    const response = await fetch(`${base}/api/v1/ledger?asOf=${dayAt(round++)}&limit=${limit}`)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`The ledger answered ${response.status}.`)
    took.push(performance.now() - begun)
  }
  return { p50: median(took), p95: quantile(took, 0.95), asked: took.length }
}

export async function measureAttack(product: Product, name: string, ms: number): Promise<Attacked> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const attacker = join(import.meta.dirname, 'attacker.ts')
  // An attacker is another machine: it must not take the processor from the server.
  const command = ['-n', '15', process.execPath, '--import', loader, attacker, name, product.base]
  const child = spawn('nice', command, { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  const ended = once(child, 'close')
  const megabytes = { server: 0, all: 0 }
  const watching = setInterval(() => {
    const { server, all } = product.megabytes()
    megabytes.server = Math.max(megabytes.server, server)
    megabytes.all = Math.max(megabytes.all, all)
  }, 50)
  // From when it has begun.
  await pause(3_000)
  const times = await ledgerTimes(product, ms)
  child.stdin.end('stop\n')
  await ended
  clearInterval(watching)
  const lives = (await fetch(`${product.base}/healthz`)).ok
  return { ...times, outcomes: JSON.parse(said || '{}'), megabytes, lives }
}
