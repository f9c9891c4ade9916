/** Schemathesis asks the served product what its description allows, and what it does not, and checks every answer. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject } from 'vitest'
import { itInPython } from '../../export/others-tools.js'
import { pythonTool } from '../../provision/python.js'
import { whileServing } from '../../provision/serving.js'
import { testFolder } from '../../provision/test-folder.js'

const here = (file: string) => join(import.meta.dirname, file)
const cli = join(import.meta.dirname, '../../../dist/cli.js')
/** Of its tests, in seconds. Start and report take a few more. */
const longest = 25

/** @returns its exit code, and what it printed */
async function schemathesis(base: string): Promise<{ code: number; printed: string }> {
  const folder = testFolder('schemathesis')
  mkdirSync(folder, { recursive: true })
  const options = { checks: 'all', seed: 1, 'max-examples': 10, 'max-time': longest }
  const tool = spawn(
    pythonTool('schemathesis'),
    [
      ...['--config-file', here('schemathesis.toml'), 'run', `${base}/api/v1/openapi.json`, '--no-color'],
      // Of several workers, two at a time run into a fault of Python 3.11's parser.
      ...['--workers', '1', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])],
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        ...{ PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' },
        ...{ SCHEMATHESIS_HOOKS: here('hooks.py'), HYPOTHESIS_STORAGE_DIRECTORY: join(folder, 'hypothesis') },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  for (const stream of [tool.stdout, tool.stderr]) stream.on('data', (text) => (printed += text))
  const [code] = (await once(tool, 'close')) as [number]
  return { code, printed }
}

describe('the served API', () => {
  itInPython(
    'fits its description for Schemathesis, with every check',
    async () => {
      const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, PORT: '0', DATA_DIR: inject('shippedStore') }
      await whileServing([process.execPath, cli, 'serve'], { env: { ...env, LOG_LEVEL: 'info' } }, async (base) => {
        const { code, printed } = await schemathesis(base)
        const failures = printed.replace(/^[\s\S]*?(?==+ (ERRORS|FAILURES) =)/, '')
        expect([code, code === 0 ? '' : failures]).toEqual([0, ''])
        const { paths } = (await (await fetch(`${base}/api/v1/openapi.json`)).json()) as {
          paths: Record<string, object>
        }
        // All but the description itself, which it has read.
        const operations = Object.values(paths).flatMap((methods) => Object.keys(methods)).length - 1
        expect(operations).toBeGreaterThan(50)
        expect(printed).toContain(`Selected: ${operations}/${operations}`)
        expect(printed).toContain(`Tested: ${operations}`)
        expect(Number(/(\d+) generated/.exec(printed)?.[1])).toBeGreaterThan(operations)
      })
    },
    120_000,
  )
})
