// Starts the clone as the README says, with `npm start`, and takes the time to the first answer and to the page.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './neo4j-maven.js'
import { checkLedger, checkPage, withoutSettings } from './smoke.js'

/** Seconds to the first ledger and to the page. @throws what did not work, with what was printed */
export async function timedStart(clone: string): Promise<{ ledger: number; page: number }> {
  const data = await mkdtemp(join(tmpdir(), 'demarche-start-'))
  await rm(join(clone, 'dist'), { recursive: true, force: true })
  const port = await freePort()
  const env = { ...withoutSettings(), HOST: '127.0.0.1', PORT: String(port), DATA_DIR: data }
  const started = performance.now()
  // A group of its own, so that what npm starts can be stopped with it.
  const npm = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(npm, 'exit')
  let printed = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (printed += text))
  const first = async (path: string, check: (answer: Response) => Promise<void>) => {
    for (;;) {
      const problem = await fetch(`http://127.0.0.1:${port}${path}`)
        .then(check)
        .catch((error: Error) => error)
      const seconds = (performance.now() - started) / 1000
      if (!problem) return seconds
      if (npm.exitCode !== null || seconds > 120) throw new Error(`${problem.message}\nIt printed:\n${printed}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  try {
    const ledger = await first('/api/v1/ledger?asOf=2022-03-29', checkLedger)
    return { ledger, page: await first('/', checkPage) }
  } finally {
    if (npm.exitCode === null && npm.pid) process.kill(-npm.pid, 'SIGTERM')
    await exit
    await rm(data, { recursive: true, force: true })
  }
}
