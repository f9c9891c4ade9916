/** Checks every source of a graph against a folder of texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageOf, UsageError } from '../errors.js'
import { citations } from '../questions/citations.js'
import { conflicts } from '../questions/conflicts.js'
import { sources } from '../questions/sources.js'
import type { Graph } from '../store/graph-store.js'
import { type SourceReport, type Uncoded, uncodedList, verifySource } from './verify-source.js'

/** A report for each source; a text is looked for in `folder`, then in `kept`, and is a miss where neither has it. */
export async function verifyGraph(
  graph: Graph,
  folder: string,
  uncoded: readonly Uncoded[],
  kept: string = folder,
): Promise<SourceReport[]> {
  const cited = (
    await allItems((cursor) => citations.answer(graph, { limit: 1000, ...(cursor ? { cursor } : {}) }))
  ).map(({ statement, ...place }) => ({ by: statement, ...place }))
  const claimed = (
    await allItems((cursor) => conflicts.answer(graph, { limit: 500, ...(cursor ? { cursor } : {}) }))
  ).flatMap((conflict) => conflict.claims.map((claim) => ({ by: conflict.id, ...claim })))
  const { items } = await sources.answer(graph, {})
  return items.map((source) => {
    const of = <T extends { source: string }>(all: readonly T[]) => all.filter((one) => one.source === source.id)
    const file = [folder, kept].map((it) => join(it, source.file)).find((it) => existsSync(it))
    const bytes = file === undefined ? null : readFileSync(file)
    return verifySource(source, bytes, { citations: of(cited), claims: of(claimed) }, of(uncoded))
  })
}

async function allItems<T>(
  page: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const first = await page(null)
  const items = [...first.items]
  for (let next = first.next; next !== null; ) {
    const more = await page(next)
    items.push(...more.items)
    next = more.next
  }
  return items
}

/** The lists of a dataset: its own, and one for each source that was coded on the bench or imported with its text. */
export function uncodedFiles(dataset: string): string[] {
  const coding = join(dataset, 'coding')
  const sources = existsSync(coding) ? readdirSync(coding).sort() : []
  const lists = [join(dataset, 'uncoded.json'), ...sources.map((source) => join(coding, source, 'uncoded.json'))]
  return lists.filter((file) => existsSync(file))
}

/** @throws UsageError when the file is not a list of paragraphs with reasons. */
export function readUncoded(file: string): Uncoded[] {
  try {
    return uncodedList.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new UsageError(`${file} is not a list of uncoded paragraphs: ${messageOf(error)}`)
  }
}
