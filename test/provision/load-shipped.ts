/** Loads the shipped dataset once into the embedded engine, for all tests of a project that only read it. */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'

export default async function loadShipped(project: TestProject) {
  // Some of it starts processes as built. All setups are imported before the first runs, which builds the server.
  const [{ readDataset }, { loadDataset }, { keepPositions }, { embeddedGraphs }, { temporaryFolder }] =
    await Promise.all([
      import('../../src/cypher/dataset.js'),
      import('../../src/load/load-dataset.js'),
      import('../../src/positions/read-positions.js'),
      import('../../src/store/embedded/embedded-graphs.js'),
      import('../../src/store/temporary-folder.js'),
    ])
  const folder = temporaryFolder('shipped')
  const graphs = embeddedGraphs(folder)
  await loadDataset(graphs, readDataset(), {}, undefined, keepPositions)
  await graphs.close()
  project.provide('shippedStore', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
