/** An invented negotiation with an invented text on it, and two coders: what the tests of the bench's pages begin with. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tryLoad } from '../../../src/commands/import.js'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { importFile } from '../../../src/import/import-file.js'
import { testFolder } from '../../provision/test-folder.js'

/** The text of docs/coding.md: five paragraphs. */
export const harbourText = readFileSync(join(packageRoot, 'docs', 'coding-example.txt'), 'utf8')

/** The example of docs/import.md as a dataset of its own, in a folder that goes with the tests. */
export async function harbourDataset(folder = testFolder('harbour')): Promise<string> {
  const out = join(folder, 'data')
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

const put = (kind: 'statement' | 'actor', key: string, own: object) => ({
  ...{ act: 'put', kind, key },
  after: kind === 'actor' ? { id: key, ...own } : { key, ...own },
})
const uncoded = (paragraph: number, reason: string) => ({
  ...{ act: 'put', kind: 'uncoded', key: String(paragraph) },
  after: { paragraph, reason, note: '' },
})
const said = { earliest: '2024-03-13', latest: '2024-03-13', mode: 'indirect', certainty: 'stated' }
const fourPerCent = (extent: string, summary: string) => ({
  ...{ speaker: 'anna-berg', ...said, summary },
  stances: [{ demand: 'higher-pay', stance: 'CONCEDES', extent }],
  exchanges: [{ of: 'higher-pay', for: 'shorter-nights', kind: 'exchange' }],
  citations: [placeOf('the union accepts four per cent if the nights get shorter', { tells: ['higher-pay'] })],
})
const refusal = (speaker: string, summary: string) => ({
  ...{ speaker, ...said, summary },
  stances: [{ demand: 'shorter-nights', stance: 'REJECTS', extent: 'full' }],
  citations: [placeOf('The Port Company refuses any change to the nights', { tells: ['shorter-nights'] })],
})

/** Two codings of the text: they differ in an extent and in a speaker, and a statement is the first's alone. */
export const passes: Record<'ada' | 'bo', readonly object[]> = {
  ada: [
    put('actor', 'elsa-lind', {
      ...{ name: 'Elsa Lind', kind: 'person', aliases: [], memberOf: [], why: 'She speaks for the company.' },
      represents: [{ side: 'port-company', capacity: 'spokeswoman', authority: 3, from: '2024-03-13' }],
    }),
    put('statement', 'k1', fourPerCent('conditional', 'The union accepts four per cent for shorter nights.')),
    put('statement', 'k2', {
      ...{ speaker: 'anna-berg', ...said, mode: 'direct', summary: 'The union will not strike before Monday.' },
      stances: [{ demand: 'no-strikes', stance: 'CONCEDES', extent: 'partial' }],
      citations: [placeOf('"We will not strike before Monday,"', { tells: ['no-strikes'] })],
    }),
    put('statement', 'k3', refusal('elsa-lind', 'The company refuses to change the nights.')),
    ...[uncoded(1, 'title'), uncoded(5, 'schedule')],
    { act: 'close' },
  ],
  bo: [
    put('statement', 'k1', fourPerCent('partial', 'She takes four per cent.')),
    put('statement', 'k2', refusal('port-company', 'No change to the nights.')),
    ...[uncoded(1, 'title'), uncoded(3, 'not-coded-by-rule'), uncoded(5, 'schedule')],
    { act: 'close' },
  ],
}
