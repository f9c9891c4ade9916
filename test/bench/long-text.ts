/** A dataset with a long invented text, and a pass on it with many statements, as one that was coded for weeks. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../../src/codebook/source-text.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { type Random, seeded } from './random.js'

interface Size {
  characters: number
  statements: number
  coder: string
}

const words =
  'the talks went on and delegates asked for guarantees while the other side refused a ceasefire before withdrawal 🌉 was agreed in writing'.split(
    ' ',
  )

/** @returns the folder, which is the shipped dataset with the source `long` on its bench */
export function longTextDataset(folder: string, { characters, statements, coder }: Size): string {
  cpSync(join(packageRoot, 'cypher', 'data'), folder, { recursive: true })
  const random = seeded(1)
  const lines: string[] = []
  for (let length = 0; length < characters; length += (lines.at(-1)?.length ?? 0) + 2) lines.push(paragraph(random))
  const text = `\ufeff${lines.join('\n\n')}\n`
  const bytes = new TextEncoder().encode(text)
  const write = (file: string, content: string) => writeFileSync(join(folder, file), content)
  mkdirSync(join(folder, 'texts'), { recursive: true })
  mkdirSync(join(folder, 'coding', 'long'), { recursive: true })
  write('texts/long.txt', text)
  const record = {
    ...{ id: 'long', title: 'A long debate', publisher: 'Nobody', language: 'en', file: 'long.txt', keep: true },
    ...{ publishedEarliest: '2022-03-16', publishedLatest: '2022-03-16', publishedBasis: 'printed' },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  write('coding/long/source.json', JSON.stringify(record))
  const { paragraphs } = readText(bytes)
  const events = Array.from({ length: statements }, (_, at) => {
    const { number, start } = paragraphs[Math.floor((at * paragraphs.length) / statements)] ?? { number: 1, start: 0 }
    return eventOf(at + 1, { paragraph: number, start, end: start + 60, tells: ['ceasefire'], relays: [] })
  })
  write(`coding/long/${coder}.jsonl`, events.map((event) => `${JSON.stringify(event)}\n`).join(''))
  return folder
}

function paragraph({ between, pick }: Random): string {
  const sentence = () => `Then ${Array.from({ length: between(8, 23) }, () => pick(words)).join(' ')}.`
  return Array.from({ length: between(1, 6) }, sentence).join(' ')
}

function eventOf(n: number, place: object) {
  const key = `k${n}-abc`
  return {
    ...{
      n,
      at: '2026-01-01T00:00:00.000Z',
      act: 'put',
      kind: 'statement',
      key,
      codebook: '1.4',
      by: 'hand',
      id: `id-${n}`,
    },
    after: {
      ...{
        key,
        speaker: 'vladimir-putin',
        earliest: '2022-03-14',
        latest: '2022-03-14',
        mode: 'indirect',
        certainty: 'stated',
      },
      ...{ summary: 'He refused to stop.', relays: [], disputedBy: [], assesses: [], exchanges: [] },
      stances: [{ demand: 'ceasefire', stance: 'REJECTS', extent: 'full' }],
      citations: [place],
    },
  }
}
