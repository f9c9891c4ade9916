/** The sources that can be coded: those of the graph, and those that were added on the bench and are not published yet. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { messageOf, Problem, unknownName } from '../errors.js'
import { allSources } from '../questions/sources.js'
import { recordSchemas, type SourceRecord } from '../records/records.js'
import type { Graphs } from '../store/graph-store.js'
import { codedSources, codingFolder, isFolderName, sourceFolder } from './coding-folder.js'

/** What a source's folder says of it until it is published; `keep`: the text may be kept in the dataset. */
export const unpublishedSource = recordSchemas.sources.extend({ keep: z.boolean().default(false) })

export interface CodedSource {
  record: SourceRecord
  /** The graph has it. */
  published: boolean
}

/** In the order of their ids; one that can be coded has an id that can be the name of a folder. */
export async function listSources(dataset: string, graphs: Graphs): Promise<CodedSource[]> {
  const loaded = (await graphs.current()) ? await graphs.view(allSources) : []
  const published = loaded.flatMap(
    ({ statements: _, alone: _a, citations: _c, firstSaid: _f, lastSaid: _l, ...own }) => {
      const record = { section: null, genre: null, notes: null, ...own }
      return isFolderName(own.id) ? [{ record, published: true }] : []
    },
  )
  const ids = new Set(published.map(({ record }) => record.id))
  const others = codedSources(dataset).filter((id) => !ids.has(id))
  const added = others.flatMap((id) => unpublished(dataset, id) ?? [])
  return [...published, ...added].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
}

/** @throws Problem 404 */
export async function findSource(dataset: string, graphs: Graphs, id: string): Promise<CodedSource> {
  const all = await listSources(dataset, graphs)
  const found = all.find(({ record }) => record.id === id)
  if (found) return found
  throw unknownName(
    'source',
    id,
    all.map(({ record }) => record.id),
    'coding',
  )
}

/** Whether whoever added the source on the bench said that its text may be kept in the dataset, and so be quoted from there. */
export function mayBeKept(dataset: string, id: string): boolean {
  const file = join(codingFolder(dataset), id, 'source.json')
  if (!isFolderName(id) || !existsSync(file)) return false
  try {
    return unpublishedSource.parse(JSON.parse(readFileSync(file, 'utf8'))).keep
  } catch {
    return false
  }
}

/** The record of a source that was added on the bench; null for any other. @throws Problem 500 when it cannot be read */
export function unpublished(dataset: string, id: string): CodedSource | null {
  const file = join(sourceFolder(dataset, id), 'source.json')
  if (!existsSync(file)) return null
  try {
    const { keep: _, ...record } = unpublishedSource.parse(JSON.parse(readFileSync(file, 'utf8')))
    return { record, published: false }
  } catch (error) {
    throw new Problem(
      500,
      'Damaged record',
      `coding/${id}/source.json is not the record of a source: ${messageOf(error)}`,
    )
  }
}
