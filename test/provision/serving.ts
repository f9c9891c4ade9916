/** Starts the product, waits for its address, and checks a ledger and the page. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** Long enough for a first load and a build on a busy machine. */
const longestStartMs = 120_000

export type Server = ChildProcessByStdio<null, Readable, Readable>

/**
 * Starts a server, hands `use` the address that it says, and stops it.
 *
 * @throws what did not work, with what the server printed
 */
export async function whileServing(
  command: [program: string, ...args: string[]],
  options: { env: NodeJS.ProcessEnv; cwd?: string },
  use: (base: string, printed: () => string) => Promise<void>,
): Promise<void> {
  const [program, ...args] = command
  // A group of its own, so that what npm starts can be stopped with it.
  const server: Server = spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  // Not before all that npm started has let go of the output.
  const ended = once(server, 'close')
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (printed += text))
  try {
    await use(await addressOf(server, () => printed), () => printed)
    signalGroup(server, 'SIGTERM')
    await ended
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nIt printed:\n${printed.slice(-4000)}`)
  } finally {
    signalGroup(server, 'SIGKILL')
  }
}

async function addressOf(server: Server, printed: () => string): Promise<string> {
  const begun = performance.now()
  for (;;) {
    const [, address] = /is at (http:[^"\s]+)/.exec(printed()) ?? []
    if (address) return address
    if (server.exitCode !== null) throw new Error('The server ended before it printed its address.')
    if (performance.now() - begun > longestStartMs) throw new Error('The server printed no address.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function signalGroup({ pid }: Server, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // It has ended.
  }
}

export async function checkLedger(base: string): Promise<void> {
  const answer = await fetch(`${base}/api/v1/ledger?asOf=2022-03-29`, { signal: AbortSignal.timeout(20_000) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The ledger answered ${answer.status}: ${text.slice(0, 500)}`)
  const { items } = JSON.parse(text) as { items: { side?: unknown; demand?: unknown; reading?: unknown }[] }
  const whole = items.filter((item) => item.side && item.demand && item.reading)
  if (whole.length === 0 || whole.length < items.length)
    throw new Error(`The ledger has ${items.length} items, ${whole.length} of them with side, demand and reading.`)
}

/** The page, and the script that it names. */
export async function checkPage(base: string): Promise<void> {
  const answer = await fetch(base, { signal: AbortSignal.timeout(20_000) })
  const text = await answer.text()
  const [, script] = /<script[^>]+src="([^"]+)"/.exec(text) ?? []
  if (!answer.ok || !script) throw new Error(`The page answered ${answer.status}, no script: ${text.slice(0, 300)}`)
  const { status } = await fetch(new URL(script, base))
  if (status !== 200) throw new Error(`The page's script ${script} answered ${status}.`)
}
