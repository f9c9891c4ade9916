/** The bench of a server as users start it: killed as it keeps what a coder sends, on a full disk, and open to others. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { cli, demarche, environment } from '../../commands/demarche.js'
import { mulberry32 } from '../../provision/mulberry32.js'
import { testFolder } from '../../provision/test-folder.js'
import { until } from '../../provision/until.js'
import { gazetteDataset, statementAt } from './coding-server.js'

interface Server {
  base: string
  kill(signal: NodeJS.Signals): Promise<void>
}
const started: Server[] = []
/** What killed servers leave there goes with the test's own folder. */
const temporary = testFolder('servers')
afterEach(async () => {
  for (const server of started.splice(0)) await server.kill('SIGKILL')
})

/** Through a shell, whose limits the server then has. */
async function serve(dataset: string, settings: Record<string, string> = {}, limit = ''): Promise<Server> {
  const env = {
    DATASET: dataset,
    DATA_DIR: inject('shippedStore'),
    PORT: '0',
    CODING: 'true',
    TMPDIR: temporary,
    ...settings,
  }
  const child = spawn('sh', ['-c', `${limit} exec "${process.execPath}" "${cli}" serve`], { env: environment(env) })
  let log = ''
  child.stdout.on('data', (text) => (log += text))
  child.stderr.on('data', (text) => (log += text))
  await until(
    () => log.includes('is at http'),
    30_000,
    () => log,
  )
  const server = {
    base: (/http:[^"\s]+/.exec(log)?.[0] ?? '').replace('0.0.0.0', '127.0.0.1'),
    async kill(signal: NodeJS.Signals) {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
  started.push(server)
  return server
}

const path = '/api/v1/coding/gazette/passes/ada'
const sessionOf = async ({ base }: Server) =>
  (await (await fetch(`${base}/api/v1/coding/session`)).json()) as { token: string; coders: string }
const put = (base: string, token: string, after: number, ...events: object[]) =>
  fetch(`${base}${path}/events`, {
    method: 'PUT',
    headers: { 'x-coder': 'ada', 'x-coding-token': token, 'if-match': `${after}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  })

describe('a server that codes', () => {
  it('has every event that it answered for, however often it is killed', async () => {
    const dataset = gazetteDataset()
    const random = mulberry32(7)
    const acknowledged: string[] = []
    let n = 0
    for (let run = 0; run < 5; run++) {
      const server = await serve(dataset)
      const { token } = await sessionOf(server)
      const { n: kept } = (await (await fetch(server.base + path, { headers: { 'x-coder': 'ada' } })).json()) as {
        n: number
      }
      expect(kept).toBeGreaterThanOrEqual(n)
      n = kept
      const killed = setTimeout(200 + random() * 200).then(() => server.kill('SIGKILL'))
      for (let at = 0; ; at++) {
        const id = `r${run}-${at}`
        const answer = await put(server.base, token, n, { ...statementAt(`k${at % 9}`), id }).catch(() => null)
        const body = await answer?.json().catch(() => null)
        if (!body) break
        expect(answer?.status).toBe(200)
        acknowledged.push(id)
        n = (body as { n: number }).n
      }
      await killed
    }
    const lines = readFileSync(join(dataset, 'coding', 'gazette', 'ada.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
    const ids = new Set(lines.flatMap((line) => (line.endsWith('}') ? [JSON.parse(line).id] : [])))
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  }, 120_000)

  it('says that the disk is full, keeps what it has, and goes on', async () => {
    const dataset = gazetteDataset()
    const server = await serve(dataset, {}, 'ulimit -f 64;')
    const { token } = await sessionOf(server)
    let n = 0
    let refused: Response | undefined
    for (let at = 0; !refused; at++) {
      const answer = await put(server.base, token, n, {
        ...statementAt(`k${at}`, { summary: 'said '.repeat(300) }),
        id: `e${at}`,
      })
      if (answer.status === 200) n = ((await answer.json()) as { n: number }).n
      else refused = answer
    }
    const { status, detail } = (await refused.json()) as { status: number; detail: string }
    expect([status, detail]).toEqual([507, 'ada.jsonl was not written: the disk is full. Nothing kept is lost.'])
    expect(n).toBeGreaterThan(5)
    const read = (await (await fetch(server.base + path, { headers: { 'x-coder': 'ada' } })).json()) as Record<
      string,
      unknown
    >
    expect(read).toMatchObject({ n, torn: 0 })
    const small = await put(server.base, token, n, { act: 'undo', id: 'small' })
    expect([200, 507]).toContain(small.status)
  }, 120_000)

  it('is off unless it is switched on, and then writes nothing until somebody codes', async () => {
    const dataset = gazetteDataset([])
    const off = await serve(dataset, { CODING: 'false' })
    expect((await fetch(`${off.base}/api/v1/coding/session`)).status).toBe(404)
    const on = await serve(dataset)
    expect(await sessionOf(on)).toMatchObject({ coders: 'names' })
    expect(readdirSync(dataset)).toEqual(['texts'])
  }, 120_000)

  it('asks for tokens when others can reach it, which a command gives', async () => {
    const dataset = gazetteDataset()
    const server = await serve(dataset, { HOST: '0.0.0.0' })
    expect(await sessionOf(server)).toMatchObject({ coders: 'tokens' })
    const read = async (token: string) =>
      (await fetch(server.base + path, { headers: { 'x-coder': 'ada', authorization: `Bearer ${token}` } })).status
    expect(await read('guess')).toBe(401)
    const { code, out, err } = await demarche(['coder', 'add', 'ada', '--dataset', dataset])
    expect([code, err]).toEqual([0, 'This is the token of ada. Only its hash is kept, so it is not shown again.\n'])
    expect([await read('guess'), await read(out.trim())]).toEqual([401, 200])
    expect((await demarche(['coder', 'remove', 'ada'], { DATASET: dataset })).code).toBe(0)
    expect(await read(out.trim())).toBe(401)
    expect(await demarche(['coder', 'add', 'Ada'], { DATASET: dataset })).toMatchObject({ code: 2 })
    expect(existsSync(join(dataset, 'coding', 'coders.json'))).toBe(true)
    // Whoever has given tokens is asked for them on the own machine too.
    expect(await sessionOf(await serve(dataset))).toMatchObject({ coders: 'names' })
    await demarche(['coder', 'add', 'bob', '--dataset', dataset])
    expect(await sessionOf(await serve(dataset))).toMatchObject({ coders: 'tokens' })
  }, 120_000)
})
