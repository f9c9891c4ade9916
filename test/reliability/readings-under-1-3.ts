/** The shipped dataset as codebook 1.3 had it, and the readings that differ under 1.4. */
import { type Dataset, readDataset } from '../../src/cypher/dataset.js'
import { splitScript } from '../../src/cypher/script.js'
import { literal } from '../../src/cypher/write-literals.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { asker } from '../questions/asker.js'

const clocks = ['said', 'published'] as const

/** Readings of one graph by clock and day: `russia crimea` to the word, and whether it is robust. */
export type ReadingsByDay = Map<string, Map<string, { reading: string; robust: boolean }>>

/** Loads the dataset with the places of codebook 1.3: each tells all of its statement, which is relayed where every place is. */
export async function loadUnder13(shipped: Graphs, graphs: Graphs): Promise<void> {
  const { items } = await asker(() => shipped)('trace', { limit: '200' })
  const rows = items.flatMap(({ id, stances, assesses, citations, relayedBy }) => {
    const tells = [...stances.map(({ demand }) => demand), ...assesses.map(({ target }) => target)]
    const relayed = citations.every(({ relays }) => relays.length > 0)
    const place = { tells: [...new Set(tells)], relays: relayed ? relayedBy.map(({ actor }) => actor) : [] }
    return [...new Set(citations.map(({ source }) => source))].map((source) => ({ id, source, ...place }))
  })
  const script = `UNWIND ${literal(rows)} AS row
MATCH (s:Statement {id: row.id})-[place:CITED_IN]->(source:Source {id: row.source})
SET place.tells = row.tells, place.relays = row.relays;`
  const statements = splitScript('codebook-1-3.cypher', script)
  const dataset: Dataset = readDataset()
  const under = { name: 'codebook-1-3.cypher', bytes: script.length, statements: () => statements }
  // The checks are those of 1.4.
  await loadDataset(graphs, { ...dataset, data: [...dataset.data, under], checks: [], version: 'codebook-1-3' })
}

/** The readings on every day on which anything changes, by both clocks. */
export async function readingsByDay(graphs: Graphs): Promise<ReadingsByDay> {
  const ask = asker(() => graphs)
  const all: ReadingsByDay = new Map()
  for (const clock of clocks) {
    const { items: days } = await ask('days', { clock })
    for (const { day } of days) {
      const { items } = await ask('ledger', { clock, asOf: day })
      all.set(
        `${clock} ${day}`,
        new Map(items.map(({ side, demand, reading, robust }) => [`${side} ${demand}`, { reading, robust }])),
      )
    }
  }
  return all
}

export interface Moved {
  clock: string
  /** `russia crimea` */
  cell: string
  /** The readings under 1.3 and 1.4 on the first day on which they differ, and how many days differ. */
  day: string
  before: string
  after: string
  days: number
}

/** The cells whose reading, or whether it is robust, differs on a day: each once a clock, at its first such day. */
export function movedBetween(before: ReadingsByDay, after: ReadingsByDay): Moved[] {
  const moved = new Map<string, Moved>()
  const said = (it: { reading: string; robust: boolean } | undefined) =>
    `${it?.reading ?? 'silent'}${it?.robust === false ? ', fragile' : ''}`
  for (const [at, cells] of after) {
    const [clock = '', day = ''] = at.split(' ')
    const earlier = before.get(at)
    // Of sides that nobody asked, an answer has only those that were heard.
    for (const cell of new Set([...cells.keys(), ...(earlier?.keys() ?? [])])) {
      const [was, now] = [earlier?.get(cell), cells.get(cell)]
      if (said(was) === said(now)) continue
      const known = moved.get(`${clock} ${cell}`)
      if (known) known.days++
      else moved.set(`${clock} ${cell}`, { clock, cell, day, before: said(was), after: said(now), days: 1 })
    }
  }
  return [...moved.values()]
}
