/** Installs Python tools that read our exports, test our API and run our script for it into .cache; the machine's own Python stays as it is. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { executable, findOnPath } from './on-path.js'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const requirements = file('python-requirements.txt')
const folder = file('../../.cache/python')
const mark = join(folder, 'requirements.sha256')
const programs = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
const own = join(programs, executable('python'))
/** Oldest that the pinned libraries take. */
const oldest = [3, 11]

const wanted = () => createHash('sha256').update(readFileSync(requirements)).digest('hex')
const provided = () => existsSync(own) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted()

/** One that is new enough and can make folders of its own. */
export function findPython(): string | undefined {
  const check = `import sys, venv, ensurepip; sys.exit(sys.version_info < (${oldest.join(', ')}))`
  return ['python3', 'python']
    .flatMap((name) => findOnPath(name) ?? [])
    .find((python) => {
      try {
        execFileSync(python, ['-c', check], { stdio: 'ignore' })
        return true
      } catch {
        return false
      }
    })
}

/** Installs the libraries unless they are there. Without a Python it does nothing: the tests say what they lack. */
export function providePython(): void {
  const python = findPython()
  if (provided() || !python) return
  rmSync(folder, { recursive: true, force: true })
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  run(python, '-m', 'venv', folder)
  run(own, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements)
  writeFileSync(mark, wanted())
}

/** Why `runPython` cannot work here; null when it can. */
export function whyNoPython(): string | null {
  if (provided()) return null
  if (!findPython()) return `needs Python ${oldest.join('.')} or later with venv, then: npm run test:all`
  return 'needs networkx, pandas, frictionless and schemathesis in .cache/python, which npm run test:all installs'
}

/** The path of a program that the libraries brought along. */
export const pythonTool = (name: string) => join(programs, executable(name))

/** What a program of a test says, as JSON. */
export function runPython(program: string, ...args: string[]): unknown {
  const said = execFileSync(own, ['-c', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, PYTHONUTF8: '1' },
  })
  return JSON.parse(said)
}
