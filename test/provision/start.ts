/** Starts the clone as the README says, with `npm start`, and takes the time until the page can be opened. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../../src/store/temporary-folder.js'
import { environment } from '../commands/demarche.js'
import { checkLedger, checkPage } from './smoke.js'

/**
 * Seconds to the address, at which page and ledger can be opened at once, with `npm start` and without anything built.
 *
 * @throws what did not work, with what was printed
 */
export async function timedStart(clone: string): Promise<number> {
  const data = temporaryFolder('start')
  await rm(join(clone, 'dist'), { recursive: true, force: true })
  const env = { ...environment(), PORT: '0', DATA_DIR: data }
  const started = performance.now()
  // A group of its own, so that what npm starts can be stopped with it.
  const npm = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(npm, 'exit')
  let printed = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (printed += text))
  const addressOf = () => /is at (http:[^"\s]+)/.exec(printed)?.[1]
  try {
    while (!addressOf()) {
      if (npm.exitCode !== null || performance.now() - started > 120_000) throw new Error('It said no address.')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const seconds = (performance.now() - started) / 1000
    const base = addressOf()
    await checkPage(await fetch(`${base}/`))
    await checkLedger(await fetch(`${base}/api/v1/ledger?asOf=2022-03-29`))
    // What it does meanwhile is said from the beginning, step by step.
    const steps = ['Building server and page', 'Opening the graph', 'Loading and checking', 'Loaded in', 'is at http']
    const said = steps.map((step) => printed.indexOf(step))
    if (said.some((at, step) => at <= (said[step - 1] ?? -1))) throw new Error(`It did not say, in order: ${steps}`)
    return seconds
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\nIt printed:\n${printed}`)
  } finally {
    if (npm.exitCode === null && npm.pid) process.kill(-npm.pid, 'SIGTERM')
    await exit
    await rm(data, { recursive: true, force: true })
  }
}
