/** The server as a process: where it listens, what it logs, and how it stops. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { expect, inject, it, vi } from 'vitest'
import { cli, environment, startDemarche } from '../commands/demarche.js'
import { findOnPath } from '../provision/on-path.js'
import { testFolder } from '../provision/test-folder.js'
import { until } from '../provision/until.js'

// Each test starts a process or two, and waits for a first load.
vi.setConfig({ testTimeout: 90_000 })

const folder = testFolder('serve')

interface Line {
  msg: string
  req?: unknown
  res?: unknown
}

class Serving {
  readonly process: ReturnType<typeof startDemarche>
  private text = ''
  constructor(env: Record<string, string> = {}) {
    this.process = startDemarche(['serve'], { DATA_DIR: folder, PORT: '0', ...env })
    this.process.stdout.on('data', (text) => (this.text += text))
  }
  get log(): Line[] {
    const lines = this.text.split('\n').slice(0, -1)
    return lines.map((line) => JSON.parse(line) as Line)
  }
  async said(words: string): Promise<string> {
    for (;;) {
      const line = this.log.find(({ msg }) => msg.includes(words))
      if (line) return line.msg
      await once(this.process.stdout, 'data')
    }
  }
  async base(): Promise<string> {
    return /http:\S+/.exec(await this.said('is at http'))?.[0] ?? ''
  }
}

it('says from the start what it is doing, and its address once the page can be opened', async () => {
  const serving = new Serving({ DATA_DIR: testFolder('first-load') })
  const base = await serving.base()
  expect((await fetch(`${base}/healthz`)).status).toBe(200)
  const steps = serving.log.map(({ msg }) => msg).filter((msg) => !msg.startsWith('The page has not been built'))
  expect(steps).toEqual([
    expect.stringMatching(/^Opening the graph in .+\.$/),
    expect.stringMatching(/^Nothing is loaded yet\. Loading and checking .+\.$/),
    expect.stringMatching(/^Loaded in \d+\.\d\d s\.$/),
    expect.stringMatching(/^Demarche \S+ is at http:/),
  ])
  serving.process.kill('SIGTERM')
  await once(serving.process, 'close')
})

const pty = findOnPath('script')
const onTerminal = 'logs lines for people on a terminal'
if (process.platform !== 'linux' || !pty) it.skip(`${onTerminal} (needs script, of util-linux)`, () => {})
else
  it(onTerminal, async () => {
    const command = `exec '${process.execPath}' '${cli}' serve`
    const env = environment({ DATA_DIR: inject('shippedStore'), PORT: '0', NO_COLOR: '1' })
    const terminal = spawn(pty, ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], { env })
    let shown = ''
    terminal.stdout.on('data', (text) => (shown += text))
    await until(() => shown.includes('is at http'), 20_000)
    await fetch(`${/http:\S+/.exec(shown)?.[0]}/api/v1/stats`)
    await until(() => shown.includes('/api/v1/stats'), 20_000)
    terminal.kill('SIGTERM')
    await once(terminal, 'close')
    const lines = shown.split('\r\n').filter(Boolean)
    expect(lines[0]).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: Opening the graph in \S+\.$/)
    expect(lines.at(-1)).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: GET \/api\/v1\/stats 200 in \d+ ms$/)
    for (const line of lines) expect(line).toMatch(/^\[[\d:]+\] (INFO|WARN): [A-Z]/)
  })

it.each(['SIGTERM', 'SIGINT'] as const)('answers what has begun before %s stops it', async (signal) => {
  // What has begun may take as long as the longest query: long enough for a machine that is busy.
  const serving = new Serving({ QUERY_TIMEOUT_MS: '10000' })
  const base = await serving.base()
  const body = JSON.stringify({ query: 'MATCH (d:Demand) RETURN count(d.id) AS n' })
  const asking = request(`${base}/api/v1/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
  })
  asking.flushHeaders()
  // The server has the request now, and waits for its body.
  await once(asking, 'continue')
  serving.process.kill(signal)
  await serving.said('Stopping')
  await expect(fetch(`${base}/healthz`)).rejects.toThrow()
  asking.end(body)
  const [response] = await once(asking, 'response')
  let answer = ''
  for await (const part of response) answer += part
  expect([response.statusCode, JSON.parse(answer).rows]).toEqual([200, [{ n: 39 }]])
  expect(await once(serving.process, 'close')).toEqual([0, null])
})

it('answers all that had reached it before SIGTERM, each request on a connection of its own', async () => {
  const serving = new Serving({ QUERY_TIMEOUT_MS: '10000' })
  const { port } = new URL(await serving.base())
  const asked = Array.from({ length: 40 }, (_, index) => {
    const socket = connect(Number(port), '127.0.0.1')
    const day = `2022-03-${String((index % 30) + 1).padStart(2, '0')}`
    return { socket, request: `GET /api/v1/ledger?asOf=${day} HTTP/1.1\r\nHost: localhost\r\n\r\n` }
  })
  await Promise.all(asked.map(({ socket }) => once(socket, 'connect')))
  const answers = asked.map(async ({ socket, request }) => {
    socket.write(request)
    let text = ''
    for await (const part of socket) text += part
    return text.slice(0, 15)
  })
  serving.process.kill('SIGTERM')
  expect(await Promise.all(answers)).toEqual(asked.map(() => 'HTTP/1.1 200 OK'))
  expect(await once(serving.process, 'close')).toEqual([0, null])
})

it('ends within its grace time, whatever keeps a connection open', async () => {
  const serving = new Serving({ QUERY_TIMEOUT_MS: '100' })
  const { port } = new URL(await serving.base())
  const silent = connect(Number(port), '127.0.0.1')
  const halfway = connect(Number(port), '127.0.0.1')
  await Promise.all([once(silent, 'connect'), once(halfway, 'connect')])
  halfway.write('GET /api/v1/stats HTTP/1.1\r\nHost: loc')
  const closed = [silent, halfway].map((socket) => once(socket.on('error', () => {}).resume(), 'close'))
  serving.process.kill('SIGTERM')
  expect(await once(serving.process, 'close')).toEqual([0, null])
  await Promise.all(closed)
})

it('listens on the loopback address alone unless told otherwise, and logs a request in one line', async () => {
  const serving = new Serving()
  const base = await serving.base()
  expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await fetch(`${base}/api/v1/stats`)
  await fetch(`${base}/api/v1/nothing`)
  serving.process.kill('SIGTERM')
  await once(serving.process, 'close')
  const requests = serving.log.filter(({ req }) => req)
  expect(requests).toMatchObject([
    { level: 30, req: { method: 'GET', url: '/api/v1/stats' }, res: { statusCode: 200 } },
    { level: 40, req: { method: 'GET', url: '/api/v1/nothing' }, res: { statusCode: 404 } },
  ])
})

it('says in one sentence that its port is taken, and exits 1', async () => {
  const first = new Serving()
  const port = new URL(await first.base()).port
  const second = new Serving({ PORT: port })
  let said = ''
  second.process.stderr.on('data', (text) => (said += text))
  expect(await once(second.process, 'close')).toEqual([1, null])
  expect(said).toMatch(new RegExp(`^demarche: .*${port}.*\\n$`))
  first.process.kill('SIGTERM')
  await once(first.process, 'close')
})
