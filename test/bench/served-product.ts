/** Runs the built product in its own process, as an operator would. Run `npm run build` first. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/cypher/package-root.js'

export interface Product {
  base: string
  /** Of the server. */
  pid: number
  /** Process ids of its readers that are alive now; only Linux tells. */
  readers(): number[]
  /** Megabytes of memory now: of the server's process, and of it with all that it has started; only Linux tells. */
  megabytes(): { server: number; all: number }
  /** Resolves to the milliseconds that it took. */
  stop(): Promise<number>
}

const cli = join(packageRoot, 'dist', 'cli.js')

/** Loads `dataset` and serves it. @throws Error when it is not built or does not start. */
export async function serveProduct(env: Record<string, string>): Promise<Product> {
  if (!existsSync(cli)) throw new Error('The product is measured as it is built. Run: npm run build')
  const server = spawn(process.execPath, ['--max-semi-space-size=4', cli, 'serve'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stopped = false
  const ended = new Promise<void>((resolve) =>
    server.once('exit', (code, signal) => {
      if (!stopped) console.error(`The server ended by itself, with ${signal ?? `code ${code}`}.`)
      resolve()
    }),
  )
  const base = await address(server)
  return {
    base,
    pid: server.pid ?? 0,
    readers: () =>
      childrenOf(server.pid ?? 0).filter((pid) => read(`/proc/${pid}/cmdline`).includes('query/reader/reader.')),
    megabytes() {
      const pid = server.pid ?? 0
      const own = megabytesOf(pid)
      return { server: own, all: childrenOf(pid).reduce((sum, child) => sum + megabytesOf(child), own) }
    },
    async stop() {
      const begun = performance.now()
      stopped = true
      server.kill('SIGTERM')
      await ended
      return performance.now() - begun
    },
  }
}

function address(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    server.once('exit', () => reject(new Error(`The server ended at its start: ${printed}`)))
    server.stdout?.on('data', (text) => {
      if (printed.length < 10_000) printed += text
      const [, url] = /Demarche [^ ]+ is at (http:\/\/[^" ]+)/.exec(printed) ?? []
      if (url) resolve(url)
    })
  })
}

/** Of a large server a small process starts the others. */
function childrenOf(pid: number): number[] {
  if (!existsSync(`/proc/${pid}/task`)) return []
  const own = readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' '))
    .filter(Boolean)
    .map(Number)
  return [...own, ...own.flatMap(childrenOf)]
}

const megabytesOf = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

/** A process may be gone before it is read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
