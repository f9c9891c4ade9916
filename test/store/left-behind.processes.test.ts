/** Commands and the server leave nothing in the temporary folder, however they end. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { packageRoot } from '../../src/cypher/package-root.js'
import { demarche, startDemarche } from '../commands/demarche.js'
import { testFolder } from '../provision/test-folder.js'
import { until } from '../provision/until.js'

const home = testFolder('left-behind')
/** The temporary folder of what a test starts. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(home, 'tmp-'))
})
const left = () => readdirSync(folder)
const settings = () => ({ TMPDIR: folder, DATA_DIR: inject('shippedStore') })

describe('a command', () => {
  const sheet = join(packageRoot, 'docs', 'import-example.csv')
  it.each([
    ['load'],
    ['ledger', '--demand', 'neutrality'],
    ['ledger', '--demand', 'neutralty'],
    ['query', 'RETURN 1 AS one'],
    ['query', 'RETURN'],
    ['export', '--format', 'gexf', '--out', 'talks.gexf'],
    ['import', sheet, '--out', 'own'],
  ])('%s leaves nothing', async (...args) => {
    const cwd = mkdtempSync(join(home, 'cwd-'))
    const { code } = await demarche(args, { ...settings(), ...(args[0] === 'load' && { DATA_DIR: 'store' }) }, cwd)
    expect([0, 1]).toContain(code)
    expect(left()).toEqual([])
  })

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('that %s ends leaves nothing, and ends by it', async (signal) => {
    const endless =
      'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x = -y RETURN count(*) AS n'
    const running = startDemarche(['query', endless], { ...settings(), QUERY_TIMEOUT_MS: '60000' })
    await until(() => left().length > 0, 20_000)
    await until(() => readdirSync(join(folder, left()[0] ?? '')).length > 1, 20_000)
    running.kill(signal)
    expect(await once(running, 'exit')).toEqual([null, signal])
    expect(left()).toEqual([])
  })
})

describe('the server', () => {
  const serving = async () => {
    const server = startDemarche(['serve'], { ...settings(), PORT: '0' })
    let log = ''
    server.stdout.on('data', (text) => (log += text))
    await until(() => log.includes('is at http'), 20_000)
    const base = /http:[^"\s]+/.exec(log)?.[0]
    // A query starts a process that has a folder too.
    expect((await fetch(`${base}/api/v1/query?q=RETURN%201%20AS%20one`)).status).toBe(200)
    expect(left()).toHaveLength(1)
    return server
  }
  const end = async (server: Awaited<ReturnType<typeof serving>>, signal: NodeJS.Signals) => {
    server.kill(signal)
    return await once(server, 'exit')
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('that %s stops leaves nothing', async (signal) => {
    expect(await end(await serving(), signal)).toEqual([0, null])
    expect(left()).toEqual([])
  })

  it('that SIGKILL ends leaves a folder, which goes when anything starts; a living server keeps its own', async () => {
    const killed = await serving()
    await end(killed, 'SIGKILL')
    const [stale = ''] = left()
    expect(stale).toContain(`-${killed.pid}-`)
    const machine = hostname().replace(/\W/g, '')
    const elsewhere = [`demarche-${killed.pid}-${machine}x-abcdef`, `someone-${killed.pid}-${machine}-abcdef`]
    for (const name of elsewhere) mkdirSync(join(folder, name))

    const living = startDemarche(['serve'], { ...settings(), PORT: '0' })
    await until(() => left().some((name) => name.includes(`-${living.pid}-`)), 20_000)
    const [own = ''] = left().filter((name) => name.includes(`-${living.pid}-`))
    expect(left().sort()).toEqual([own, ...elsewhere].sort())
    await demarche(['stats'], settings())
    expect(left().sort()).toEqual([own, ...elsewhere].sort())
    await end(living, 'SIGTERM')
    expect(left().sort()).toEqual(elsewhere.sort())
  })
})
