/** Runs the built command in its own process, as users do. The project's setup builds it. */
import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { settings } from '../../src/config.js'
import { packageRoot } from '../../src/cypher/package-root.js'

export const cli = join(packageRoot, 'dist', 'cli.js')

type Settings = Record<string, string>

/** The environment without any setting of Demarche that the shell of the tests has, and with those given. */
export function environment(given: Settings = {}): NodeJS.ProcessEnv {
  const own = Object.keys(settings.shape)
  const inherited = Object.entries(process.env).filter(([name]) => !own.includes(name))
  return { ...Object.fromEntries(inherited), ...given }
}

export interface Ran {
  /** -1 when a signal ended it. */
  code: number
  out: string
  err: string
}

/** Runs `demarche` to its end. */
export async function demarche(args: readonly string[], env: Settings = {}, cwd?: string): Promise<Ran> {
  const { code, out, err } = await demarcheBytes(args, env, cwd)
  return { code, out: out.toString(), err }
}

/** The same, with standard output as it came. */
export function demarcheBytes(
  args: readonly string[],
  env: Settings,
  cwd?: string,
): Promise<{ code: number; out: Buffer; err: string }> {
  const options = { env: environment(env), cwd, encoding: 'buffer' as const, maxBuffer: 1e8 }
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], options, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0
      resolve({ code, out, err: err.toString() })
    })
  })
}

/** Starts `demarche`, or a copy of it in another folder, for tests that end it themselves. */
export function startDemarche(
  args: readonly string[],
  env: Settings = {},
  program = cli,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [program, ...args], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
}
