/** The command `demarche verify`: reads the loaded graph and the texts, writes the report, and fails on any miss. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config.js'
import { packageRoot } from '../cypher/package-root.js'
import { messageOf, UsageError } from '../errors.js'
import { citations } from '../questions/citations.js'
import { conflicts } from '../questions/conflicts.js'
import { sources } from '../questions/sources.js'
import { graphsOf } from '../serve.js'
import type { Graph } from '../store/graph-store.js'
import { count, reportText } from '../verify/report-text.js'
import { type SourceReport, type Uncoded, uncodedList, verifySource } from '../verify/verify-source.js'

/** Kept beside the coders' passes; a dataset of one's own brings its own list. */
const shippedUncoded = join(packageRoot, 'cypher', 'data', 'uncoded.json')

/** Verifies and writes the report to standard output; a miss sets exit code 1 and says so on standard error. */
export async function verify(options: { sources?: string; uncoded?: string; json?: boolean }): Promise<void> {
  const config = readConfig()
  const folder = options.sources ?? config.SOURCES_DIR
  if (!folder) throw new UsageError('Say where the source texts are: --sources DIR, or SOURCES_DIR.')
  const list = options.uncoded ?? (existsSync(shippedUncoded) ? shippedUncoded : undefined)
  const uncoded = list === undefined ? [] : readUncoded(list)
  const graphs = await graphsOf(config)
  try {
    const reports = await graphs.view((graph) => verifyGraph(graph, folder, uncoded))
    process.stdout.write(`${options.json ? JSON.stringify(reports, null, 2) : reportText(reports)}\n`)
    const misses = reports.flatMap((report) => report.misses).length
    if (misses === 0) return
    process.exitCode = 1
    const hint = list === undefined ? ' No list of uncoded paragraphs was found: give one with --uncoded FILE.' : ''
    process.stderr.write(`The graph and the texts in ${folder} differ: ${count(misses, 'miss')}.${hint}\n`)
  } finally {
    await graphs.close()
  }
}

/** Checks every source of the graph against the files in `folder`. */
export async function verifyGraph(graph: Graph, folder: string, uncoded: readonly Uncoded[]): Promise<SourceReport[]> {
  const cited = (
    await allItems((cursor) => citations.answer(graph, { limit: 1000, ...(cursor ? { cursor } : {}) }))
  ).map(({ statement, ...place }) => ({ by: statement, ...place }))
  const claimed = (
    await allItems((cursor) => conflicts.answer(graph, { limit: 500, ...(cursor ? { cursor } : {}) }))
  ).flatMap((conflict) => conflict.claims.map((claim) => ({ by: conflict.id, ...claim })))
  const { items } = await sources.answer(graph, {})
  return items.map((source) => {
    const of = <T extends { source: string }>(all: readonly T[]) => all.filter((one) => one.source === source.id)
    const file = join(folder, source.file)
    const bytes = existsSync(file) ? readFileSync(file) : null
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

/** @throws UsageError when the file is not a list of paragraphs with reasons. */
export function readUncoded(file: string): Uncoded[] {
  try {
    return uncodedList.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new UsageError(`${file} is not a list of uncoded paragraphs: ${messageOf(error)}`)
  }
}
