// Loads and serves with the built product as a user would, and asks it for its health, a ledger and the page.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { freePort } from './neo4j-maven.js'

/** @throws what did not work, with what the product printed */
export async function smoke(node: string, cli: string) {
  const data = temporaryFolder('smoke')
  const port = await freePort()
  const env = { ...withoutSettings(), HOST: '127.0.0.1', PORT: String(port), DATA_DIR: join(data, 'store') }
  try {
    await promisify(execFile)(node, [cli, 'load'], { env, timeout: 180_000 })
    await whileServing(node, cli, env, async (ended) => {
      const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(10_000) })
      await untilHealthy(() => get('/healthz'), ended)
      await checkLedger(await get('/api/v1/ledger?asOf=2022-03-29'))
      await checkPage(await get('/'))
    })
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

/** The shipped dataset on the embedded engine, whatever the shell that runs the tests has set. */
export function withoutSettings(): NodeJS.ProcessEnv {
  const { NEO4J_URI, DATASET, SOURCES_DIR, ...env } = process.env
  return env
}

async function whileServing(
  node: string,
  cli: string,
  env: NodeJS.ProcessEnv,
  use: (ended: () => boolean) => Promise<void>,
) {
  const server = spawn(node, [cli, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(server, 'exit')
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (printed += text))
  try {
    await use(() => server.exitCode !== null || server.signalCode !== null)
  } catch (error) {
    throw new Error(`${messageOf(error)}\nThe server printed:\n${printed.slice(-4000)}`)
  } finally {
    server.kill('SIGTERM')
    const impatience = setTimeout(() => server.kill('SIGKILL'), 10_000)
    await exit
    clearTimeout(impatience)
  }
}

async function untilHealthy(ask: () => Promise<Response>, ended: () => boolean) {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await ask().catch(() => undefined)
    if (answer?.ok) return
    if (ended()) throw new Error('serve ended before it answered /healthz')
    if (Date.now() > deadline) throw new Error(`/healthz did not turn healthy: ${answer?.status ?? 'no answer'}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

export async function checkLedger(answer: Response) {
  const text = await answer.text()
  if (!answer.ok) throw new Error(`the ledger answered ${answer.status}: ${text.slice(0, 500)}`)
  const { items } = JSON.parse(text) as { items: { side?: unknown; demand?: unknown; reading?: unknown }[] }
  const whole = items.filter((item) => item.side && item.demand && item.reading)
  if (whole.length === 0 || whole.length < items.length) {
    throw new Error(`the ledger has ${items.length} items, ${whole.length} of them with side, demand and reading`)
  }
}

export async function checkPage(answer: Response) {
  const text = await answer.text()
  if (!answer.ok || !/<script[^>]+src=/.test(text)) {
    throw new Error(`the page answered ${answer.status} without its script: ${text.slice(0, 300)}`)
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
