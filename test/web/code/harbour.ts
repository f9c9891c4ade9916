/** An invented negotiation with an invented text on it, and two coders: what the tests of the bench's pages begin with. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { tryLoad } from '../../../src/commands/import.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { importFile } from '../../../src/import/import-file.js'
import { testFolder } from '../../provision/test-folder.js'

export const harbourText = [
  'Port talks resume after dispute over nights',
  '',
  'Anna Berg of the Harbour Union said on Wednesday that the union accepts four per cent if the nights get shorter.',
  'The Port Company refused any change to the nights, its spokesman Carl Dahl said the same day.',
  'Both sides meet again on Monday. The cranes stood still for an hour.',
  '',
].join('\n')

/** The example of docs/import.md as a dataset of its own, in a folder that goes with the tests. */
export async function harbourDataset(): Promise<string> {
  const out = join(testFolder('harbour'), 'data')
  await importFile(join(packageRoot, 'docs', 'import-example.csv'), { out }, tryLoad)
  return out
}

export const harbourSource = {
  ...{ title: 'Port talks resume after dispute over nights', publisher: 'Harbour Gazette', language: 'en' },
  ...{ publishedEarliest: '2024-03-14', publishedLatest: '2024-03-14', publishedBasis: 'printed', keep: true },
  text: harbourText,
}

/** Offsets of the words in the text, with their paragraph. */
export function placeOf(words: string, more: object = {}) {
  const start = harbourText.indexOf(words)
  if (start < 0) throw new Error(`The text does not have: ${words}`)
  const before = harbourText.slice(0, start).split('\n')
  const paragraph = before.filter((line, at) => line.trim() !== '' || at === before.length - 1).length
  const phrase = words.split(' ').slice(0, 8).join(' ')
  return { paragraph, start, end: start + words.length, phrase, tells: [], relays: [], ...more }
}

export interface SomeCoder {
  get(path: string): Promise<unknown>
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<unknown>
  /** Appends events to the coder's pass, whatever is there. */
  code(source: string, ...events: object[]): Promise<void>
}

/** A coder of the server at `base`, without a browser. @throws where the server refuses */
export async function coderAt(base: string, name: string): Promise<SomeCoder> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${base}/api/v1/coding${path}`, {
      ...init,
      headers: { 'x-coder': name, ...(init.headers as Record<string, string>) },
    })
    const body = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${path}: ${response.status} ${body.detail}`)
    return body
  }
  const { token } = (await ask('/session')) as { token: string }
  const send: SomeCoder['send'] = (method, path, body, headers = {}) =>
    ask(path, {
      ...{ method, body: JSON.stringify(body) },
      headers: { 'x-coding-token': token, 'content-type': 'application/json', ...headers },
    })
  return {
    get: ask,
    send,
    async code(source, ...events) {
      const { n } = (await ask(`/${source}/passes/${name}`)) as { n: number }
      const named = events.map((event) => ({ id: randomUUID(), ...event }))
      await send('PUT', `/${source}/passes/${name}/events`, { events: named }, { 'if-match': `"${n}"` })
    },
  }
}

const put = (statement: { key: string }) => ({ act: 'put', kind: 'statement', key: statement.key, after: statement })
const uncoded = (paragraph: number, reason: string) => ({
  ...{ act: 'put', kind: 'uncoded', key: String(paragraph) },
  after: { paragraph, reason, note: '' },
})
const said = { earliest: '2024-03-13', latest: '2024-03-13', mode: 'indirect', certainty: 'stated' }

/** Two codings of the text that differ in an extent, and in a statement that only the second has. */
export const passes = {
  ada: [
    put({
      ...{ key: 'k1', speaker: 'anna-berg', ...said, summary: 'The union accepts four per cent for shorter nights.' },
      stances: [{ demand: 'higher-pay', stance: 'CONCEDES', extent: 'conditional' }],
      exchanges: [{ of: 'higher-pay', for: 'shorter-nights', kind: 'exchange' }],
      citations: [placeOf('the union accepts four per cent if the nights get shorter', { tells: ['higher-pay'] })],
    } as { key: string }),
    put({
      ...{ key: 'k2', speaker: 'carl-dahl', ...said, summary: 'The company refuses to change the nights.' },
      stances: [{ demand: 'shorter-nights', stance: 'REJECTS', extent: 'full' }],
      citations: [placeOf('The Port Company refused any change to the nights', { tells: ['shorter-nights'] })],
    } as { key: string }),
    uncoded(1, 'title'),
    uncoded(4, 'schedule'),
    { act: 'close' },
  ],
  bo: [
    put({
      ...{ key: 'k1', speaker: 'anna-berg', ...said, summary: 'She takes four per cent.' },
      stances: [{ demand: 'higher-pay', stance: 'CONCEDES', extent: 'partial' }],
      exchanges: [{ of: 'higher-pay', for: 'shorter-nights', kind: 'exchange' }],
      citations: [placeOf('the union accepts four per cent if the nights get shorter', { tells: ['higher-pay'] })],
    } as { key: string }),
    put({
      ...{ key: 'k2', speaker: 'port-company', ...said, summary: 'No change to the nights.' },
      stances: [{ demand: 'shorter-nights', stance: 'REJECTS', extent: 'full' }],
      citations: [placeOf('The Port Company refused any change to the nights', { tells: ['shorter-nights'] })],
    } as { key: string }),
    put({
      ...{ key: 'k3', speaker: 'harbour-union', ...said, mode: 'document' },
      stances: [{ demand: 'no-strikes', stance: 'REJECTS', extent: 'partial' }],
      citations: [placeOf('The cranes stood still for an hour', { tells: ['no-strikes'] })],
    } as { key: string }),
    uncoded(1, 'title'),
    { act: 'close' },
  ],
} as const
