/** Loads the shipped dataset once into the embedded engine, for all tests of a project that only read it. */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { keepPositions } from '../../src/positions/read-positions.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import { temporaryFolder } from '../../src/store/temporary-folder.js'

export default async function loadShipped(project: TestProject) {
  const folder = temporaryFolder('shipped')
  const graphs = embeddedGraphs(folder)
  await loadDataset(graphs, readDataset(), {}, undefined, keepPositions)
  await graphs.close()
  project.provide('shippedStore', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
