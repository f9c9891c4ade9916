/** A server with few file handles: it starts, and floods of connections neither end it nor keep others out afterwards. */
import { get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { whileServing } from '../provision/serving.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const paths = [
  '/healthz',
  '/api/v1/ledger?asOf=2022-03-29',
  '/api/v1/query?q=MATCH+(a:Actor)+RETURN+a.id+AS+id',
  '/api/v1/export/dna',
  '/api/v1/export/qdpx',
]

/** Opens connections and leaves them idle, or with half a request. */
async function flood(base: string, count: number): Promise<{ held: () => number; leave: () => void }> {
  const { hostname, port } = new URL(base)
  const sockets = Array.from({ length: count }, (_, index): Socket => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {}).on('end', () => socket.destroy())
    if (index % 2 === 0) socket.write('GET /api/v1/ledger HTTP/1.1\r\nHost: loc')
    return socket
  })
  await pause(1_000)
  return {
    held: () => sockets.filter(({ destroyed }) => !destroyed).length,
    leave: () => {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** How a request fails. (The fetch of Node would connect again and again.) */
const refusal = (url: string) =>
  new Promise<string>((resolve) => {
    const asking = get(url, { agent: false, timeout: 5_000 }, ({ statusCode }) => resolve(String(statusCode)))
    asking.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message))
    asking.once('timeout', () => asking.destroy(new Error('it waits')))
  })

it.skipIf(process.platform === 'win32')(
  'a server with 64 file handles refuses what is too much, and answers the rest',
  { timeout: 90_000 },
  async () => {
    const env = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, PORT: '0', DATA_DIR: inject('shippedStore') }
    const command = `ulimit -n 64; exec '${process.execPath}' '${cli}' serve`
    let printed = ''
    await whileServing(['/bin/sh', '-c', command], { env }, async (base, said) => {
      printed = said()
      const statuses = async () => {
        const answers = await Promise.all(paths.map((path) => fetch(base + path)))
        return Promise.all(answers.map((answer) => answer.arrayBuffer().then(() => answer.status)))
      }
      const ends: string[] = []
      for (let round = 0; round < 3; round++) {
        const { held, leave } = await flood(base, 200)
        expect(held()).toBeLessThan(20)
        expect(held()).toBeGreaterThan(0)
        // At once, by a connection that is closed, and not by one on which nothing ever comes.
        ends.push(await refusal(`${base}/healthz`))
        leave()
        await pause(200)
        expect(await statuses()).toEqual(paths.map(() => 200))
      }
      // It is answered where a connection of the round before was closed in the meantime.
      for (const end of ends) expect(end).toMatch(/ECONNRESET|EPIPE|200/)
      expect(ends.some((end) => end !== '200')).toBe(true)
      printed = said()
    })
    const told = printed.match(/More than \d+ connections at a time/g)
    expect(told).toEqual(['More than 10 connections at a time'])
  },
)
