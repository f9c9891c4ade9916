/** Loads a dataset into an engine and hands over the graph, for tests of what goes in and comes out. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { byText } from '../../src/codebook/by-text.js'
import { readDataset } from '../../src/cypher/dataset.js'
import { recordsQuery } from '../../src/cypher/shipped-queries.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { datasetScripts } from '../../src/records/dataset-scripts.js'
import type { Records } from '../../src/records/records.js'
import { ask, type Graph } from '../../src/store/graph-store.js'
import { testFolder } from '../provision/test-folder.js'
import type { Engine } from '../store/engines.js'

/** Hands `work` the graph of the scripts of `folder`, loaded with every check; without a folder, of the shipped dataset. */
export async function withDataset<T>(
  engine: Engine,
  folder: string | undefined,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const graphs = folder === undefined ? await engine.openShipped() : await engine.openGraphs()
  try {
    if (folder !== undefined) await loadDataset(graphs, readDataset(folder))
    return await graphs.view(work)
  } finally {
    await engine.dispose()
  }
}

/** Writes records as a dataset into a folder of its own, and hands that to `work`. */
export async function inFolder<T>(records: Records, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = testFolder('records')
  for (const { path, pieces } of datasetScripts(records, 'Written by a test.')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), [...pieces].join(''))
  }
  return work(folder)
}

/** Every node and relationship with every property, in an order of its own: equal texts, equal graphs. */
export async function graphText(graph: Graph): Promise<string[]> {
  const [nodes, edges] = [recordsQuery('nodes'), recordsQuery('edges')]
  const rows = [...(await ask(graph, nodes, {})), ...(await ask(graph, edges, {}))]
  return rows.map((row) => JSON.stringify(row, sortedKeys)).sort()
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byText(a, b)))
}
