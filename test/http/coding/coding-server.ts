/** A server with the bench open on a small dataset of two texts, and coders who ask it. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import type { AppOptions } from '../../../src/http/app.js'
import { type CodingOptions, openCoding } from '../../../src/http/coding/coding.js'
import type { Graphs } from '../../../src/store/graph-store.js'
import { testFolder } from '../../provision/test-folder.js'
import { type Listening, listening } from '../listening.js'

/** Two paragraphs that can be coded, and a caption. */
export const gazette = 'The minister wants the bridge.\n\nA caption.\nThe mayor refuses the bridge.\n'

export interface CodingServer extends Listening {
  dataset: string
  token: string
  /** All that the server has logged. */
  logged(): string
  as(coder: string, headers?: Record<string, string>): Coder
}

export interface Coder {
  get(path: string): Promise<Answer>
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>
  /** Appends events to the coder's own pass on a source. */
  code(source: string, after: number, ...events: object[]): Promise<Answer>
}

export interface Answer {
  status: number
  etag: string | null
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: answers of every endpoint, which the tests look into.
  body: any
}

/** A dataset's folder with texts that were added on the bench. */
export function gazetteDataset(sources: readonly string[] = ['gazette', 'courier']): string {
  const dataset = testFolder('coding')
  mkdirSync(join(dataset, 'texts'))
  for (const source of sources) {
    const folder = join(dataset, 'coding', source)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(dataset, 'texts', `${source}.txt`), gazette)
    const record = {
      ...{ id: source, title: `The ${source}`, file: `${source}.txt`, keep: true },
      ...{ publishedEarliest: '2022-03-01', publishedLatest: '2022-03-01' },
      sha256: createHash('sha256').update(gazette).digest('hex'),
    }
    writeFileSync(join(folder, 'source.json'), JSON.stringify(record))
  }
  return dataset
}

export async function codingServer(
  graphs: Graphs,
  options: Partial<CodingOptions> = {},
  app: Partial<Pick<AppOptions, 'page' | 'sourcesDir' | 'queries'>> = {},
): Promise<CodingServer> {
  const { dataset = gazetteDataset() } = options
  let log = ''
  const keep = new Writable({
    write(piece, _, done) {
      log += piece
      done()
    },
  })
  const logger = pino(keep)
  const coding = openCoding({ open: false, logger, ...options, dataset }, graphs)
  const server = await listening({ graphs, coding, dataset, logger, ...app })
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${server.base}/api/v1${path}`, init)
    const text = await response.text()
    const isJson = /json\b/.test(response.headers.get('content-type')?.replace('ndjson', '') ?? '')
    const { status, headers } = response
    return { status, headers, text, etag: headers.get('etag'), body: isJson ? JSON.parse(text) : null }
  }
  return {
    ...{ ...server, dataset, token: coding.token, logged: () => log },
    as(coder, own = {}) {
      const named = { 'x-coder': coder, ...own }
      const send: Coder['send'] = (method, path, body, headers = {}) =>
        ask(path, {
          ...{ method, body: JSON.stringify(body) },
          headers: { ...named, 'x-coding-token': coding.token, 'content-type': 'application/json', ...headers },
        })
      return {
        get: (path) => ask(path, { headers: named }),
        send,
        code: (source, after, ...events) => {
          const withIds = events.map((event) => ({ id: randomUUID(), ...event }))
          const path = `/coding/${source}/passes/${coder}/events`
          return send('PUT', path, { events: withIds }, { 'if-match': `"${after}"` })
        },
      }
    },
  }
}

/** A statement on the first or the third paragraph of the text, as an event. */
export const statementAt = (key: string, more: object = {}) => ({
  ...{ act: 'put', kind: 'statement', key },
  after: {
    ...{
      key,
      speaker: 'minister',
      earliest: '2022-03-01',
      latest: '2022-03-01',
      mode: 'indirect',
      certainty: 'stated',
    },
    stances: [{ demand: 'bridge', stance: 'ASSERTS', extent: 'full' }],
    citations: [{ paragraph: 1, start: 0, end: 29 }],
    ...more,
  },
})
export const close = { act: 'close' }
