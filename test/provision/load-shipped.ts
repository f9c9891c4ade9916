/** Loads the shipped dataset once into the embedded engine, for all tests of a project that only read it. */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'

export default async function loadShipped(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-shipped-'))
  const graphs = embeddedGraphs(folder)
  await loadDataset(graphs, readDataset())
  await graphs.close()
  project.provide('shippedStore', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
