/** A dataset of river talks whose second text, the courier, is coded and not published yet. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decisionsFile, passFile } from '../../../src/coding/coding-folder.js'
import { openPassLog } from '../../../src/coding/pass-log.js'
import type { CodingLogs } from '../../../src/coding/publish/whose-coding.js'
import { datasetFolder } from '../../store/fixture.js'

export const courier =
  'River talks\n\nRed wants the bridge opened, and a ferry.\nBlue refuses the bridge.\nA caption.\n'
export const told = { id: 's1', by: 'red', day: '2022-03-01', stance: 'ASSERTS' } as const

/** The folder of the dataset. */
export function riverTalks(): string {
  const folder = datasetFolder([told], '', { usableTo: 900 })
  const sha256 = createHash('sha256').update(courier).digest('hex')
  mkdirSync(join(folder, 'texts'))
  mkdirSync(join(folder, 'coding', 'source-001'), { recursive: true })
  writeFileSync(join(folder, 'texts', 'source-001.txt'), courier)
  const record = {
    ...{
      id: 'source-001',
      title: 'River talks',
      publisher: 'The Courier',
      language: 'en',
      file: 'source-001.txt',
      sha256,
    },
    ...{ publishedEarliest: '2022-06-02', publishedLatest: '2022-06-02', publishedBasis: 'printed', keep: true },
  }
  writeFileSync(join(folder, 'coding', 'source-001', 'source.json'), JSON.stringify(record))
  return folder
}

export const logsIn = (dataset: string): CodingLogs => ({
  pass: (source, coder) => openPassLog(passFile(dataset, source, coder)),
  decisions: (source) => openPassLog(decisionsFile(dataset, source)),
})

const at = (phrase: string, sentence: string) => {
  const start = courier.indexOf(sentence)
  return { paragraph: sentence.startsWith('Red') ? 2 : 3, start, end: start + sentence.length, phrase }
}

export const statements = {
  ferry: {
    ...{
      key: 'k2',
      speaker: 'red',
      earliest: '2022-06-01',
      latest: '2022-06-01',
      mode: 'indirect',
      certainty: 'stated',
    },
    ...{ summary: 'Red wants the bridge and a ferry.', relays: [], disputedBy: [], assesses: [], exchanges: [] },
    stances: [
      { demand: 'bridge', stance: 'ASSERTS', extent: 'full' },
      { demand: 'ferry', stance: 'ASSERTS', extent: 'full' },
    ],
    citations: [
      { ...at('and a ferry', 'Red wants the bridge opened, and a ferry.'), tells: ['bridge', 'ferry'], relays: [] },
    ],
  },
  refusal: {
    ...{
      key: 'k1',
      speaker: 'blue',
      earliest: '2022-06-01',
      latest: '2022-06-01',
      mode: 'indirect',
      certainty: 'stated',
    },
    ...{ summary: 'Blue’s refusal of the bridge.', relays: [], disputedBy: [], assesses: [], exchanges: [] },
    stances: [{ demand: 'bridge', stance: 'REJECTS', extent: 'full' }],
    citations: [{ ...at('refuses the bridge', 'Blue refuses the bridge.'), tells: ['bridge'], relays: [] }],
  },
} as const

export const ferry = {
  ...{ id: 'ferry', name: 'Ferry', proposition: 'Blue lets a ferry cross', issue: 'river' },
  ...{ raisedBy: ['red'], addressedTo: ['blue'], relations: [{ type: 'COUNTERS', to: 'bridge' }], why: 'nothing fits' },
}

let number = 0
const put = (kind: string, key: string, after: object) =>
  ({ act: 'put', kind, key, after, id: `e${++number}`, by: 'hand' }) as const

/** Codes the courier whole and closes the pass; `more` events come before. */
export async function code(dataset: string, coder: string, more: object[] = []): Promise<void> {
  const log = logsIn(dataset).pass('source-001', coder)
  const events = [
    put('statement', 'k1', statements.refusal),
    put('statement', 'k2', statements.ferry),
    put('demand', 'ferry', ferry),
    put('uncoded', '1', { paragraph: 1, reason: 'title', note: '' }),
    put('uncoded', '4', { paragraph: 4, reason: 'caption', note: 'a “note”' }),
    ...more.map((event) => ({ id: `e${++number}`, by: 'hand', ...event })),
    { act: 'close', id: `e${++number}`, by: 'hand' },
  ]
  await log.append(events as never, 0)
}

/** Every file of a dataset by its path, with its text. */
export const filesOf = (dataset: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dataset, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(dataset.length + 1), readFileSync(file, 'utf8')]),
  )
