/** What strangers can do to a server over HTTP, each as a client that goes on until it is told to stop. */
import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { endlessOn } from '../../query/watching.js'

export interface Client {
  base: string
  /** Counts an outcome, such as a status. */
  count(outcome: string): void
  stopped(): boolean
}

export interface Attack {
  what: string
  run(client: Client): Promise<void>
}

/** A day for each number, over years, so that no address is asked twice. */
export const dayAt = (index: number) => new Date(Date.UTC(2022, 0, 1 + (index % 1_000))).toISOString().slice(0, 10)

interface Ask {
  method?: string
  /** Milliseconds after which the client leaves without its answer. */
  leavesAfter?: number
  body?: string
}

/** Asks, reads the answer, and throws it away. */
function ask({ base, count }: Client, path: string, { method = 'GET', leavesAfter, body }: Ask = {}): Promise<void> {
  return new Promise((resolve) => {
    const end = (outcome: string) => {
      clearTimeout(leaving)
      count(outcome)
      resolve()
    }
    const headers = body === undefined ? {} : { 'content-type': 'application/json' }
    const asking = request(base + path, { method, headers, agent: false }, (response) => {
      response.resume().once('close', () => end(String(response.statusCode)))
    })
    asking.once('error', () => end('left or cut off'))
    const leaving = leavesAfter === undefined ? undefined : setTimeout(() => asking.destroy(), leavesAfter)
    asking.end(body)
  })
}

/** Opens a connection, writes with `write`, and never reads. Resolves when it is closed. */
function unread({ base, count }: Client, write: (send: (text: string) => boolean) => void): Promise<void> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(base)
    const socket = connect(Number(port), hostname, () => write((text) => !socket.destroyed && socket.write(text)))
    socket.on('error', () => {})
    socket.once('close', () => {
      count('closed')
      resolve()
    })
    socket.once('end', () => socket.destroy())
    setTimeout(() => socket.destroy(), 5_000)
  })
}

async function again(client: Client, everyMs: number, work: (round: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; !client.stopped(); round++) await Promise.all([work(round), pause(everyMs)])
}
const many = (count: number, work: (index: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

const russia = (count: number) => 'russia,'.repeat(count)

export const attacks: Readonly<Record<string, Attack>> = {
  lists: {
    what: '20 lists of 14 kB every half second, left at once',
    run: (client) =>
      again(client, 500, (round) =>
        many(20, (index) =>
          ask(client, `/api/v1/ledger.csv?limit=1&asOf=${dayAt(round)}&sides=${russia(2_000 - index)}`, {
            leavesAfter: 500,
          }),
        ),
      ),
  },
  trace: {
    what: 'the CSV of all statements, left after half a second',
    run: (client) =>
      again(client, 1_000, (round) =>
        ask(client, `/api/v1/trace.csv?limit=1&asOf=${dayAt(round)}`, { leavesAfter: 500 }),
      ),
  },
  exports: {
    what: '40 different exports at a time, again and again',
    run: (client) =>
      again(client, 1_000, (round) =>
        many(40, (index) => ask(client, `/api/v1/export/csv?asOf=${dayAt(40 * round + index)}`)),
      ),
  },
  pipelined: {
    what: '10,000 exports in one go on one connection, unread',
    run: (client) =>
      again(client, 1_000, (round) =>
        unread(client, (send) => {
          for (let index = 0; index < 10_000; index++)
            send(`GET /api/v1/export/csv?asOf=${dayAt(index)}&round=${round} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
        }),
      ),
  },
  queries: {
    what: '10 endless queries a second',
    run: (client) =>
      again(client, 100, async () => {
        void ask(client, '/api/v1/query', { method: 'POST', body: JSON.stringify({ query: endlessOn(true) }) })
      }),
  },
  bodies: {
    what: '20 endless bodies every half second',
    run: (client) =>
      again(client, 500, () =>
        many(20, () =>
          unread(client, (send) => {
            send('POST /api/v1/query HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n')
            send('Transfer-Encoding: chunked\r\n\r\n')
            const piece = `10000\r\n${' '.repeat(65_536)}\r\n`
            const sending = setInterval(() => send(piece) || clearInterval(sending), 10)
          }),
        ),
      ),
  },
  connections: {
    what: '3,000 connections, each with half a request',
    run: (client) =>
      again(client, 1_000, () =>
        many(3_000, () => unread(client, (send) => void send('GET /api/v1/ledger HTTP/1.1\r\nHost: loc'))),
      ),
  },
  addresses: {
    what: '20 addresses of 1 MB every half second',
    run: (client) => again(client, 500, () => many(20, () => ask(client, `/api/v1/ledger?sides=${russia(150_000)}`))),
  },
}
