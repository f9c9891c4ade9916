/** The package as another person gets it: packed, installed in an empty folder, started. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { dnaDatabase } from '../export/dna-database.js'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'demarche-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('serves data, questions and page, and imports, from the installed package alone', { timeout: 240_000 }, async () => {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: packageRoot })
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as { filename: string; files: { path: string }[] }[]
  const notBuilt = packed?.files.map(({ path }) => path).filter((path) => /^(src|test|web|node_modules)\//.test(path))
  expect(notBuilt).toEqual([])
  const home = join(folder, 'elsewhere')
  mkdirSync(home)
  await run('npm', ['init', '-y'], { cwd: home })
  await run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed?.filename ?? '')], { cwd: home })

  const dna = join(folder, 'coded.dna')
  const documents = [{ day: '2024-01-02', text: 'The bridge must be opened.' }]
  writeFileSync(dna, await dnaDatabase(3, { documents, statements: [{ person: 'Ann', concept: 'The bridge opens' }] }))
  const bin = join(home, 'node_modules', '.bin', 'demarche')
  const { stdout: told } = await run(process.execPath, [bin, 'import', dna, '--out', 'own'], { cwd: home })
  expect(told).toMatch(/^1 statement, 1 source, 1 demand, actors: person 1\.\n/)
  expect(readdirSync(join(home, 'own'))).toContain('10-actors.cypher')

  const server = spawn(process.execPath, [bin, 'serve'], {
    cwd: home,
    env: { ...process.env, PORT: '0', DATA_DIR: join(home, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    let log = ''
    for await (const text of server.stdout) {
      log += text
      if (log.includes('is at http')) break
    }
    const base = /http:\/\/[\d.]+:\d+/.exec(log)?.[0] ?? ''
    const ledger = (await (await fetch(`${base}/api/v1/ledger?asOf=2022-03-29`)).json()) as {
      items: { statements: string[] }[]
    }
    expect(ledger.items.some((item) => item.statements.length > 0)).toBe(true)
    const page = await fetch(base)
    expect(page.headers.get('content-type')).toContain('text/html')
    const html = await page.text()
    const script = /src="([^"]+\.js)"/.exec(html)?.[1] ?? ''
    expect((await fetch(new URL(script, base))).status).toBe(200)
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
})
