/** Every shipped query, check and record query runs on an empty graph. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { packageRoot } from '../../src/cypher/package-root.js'
import { readQuery } from '../../src/cypher/query-file.js'
import { openEmbedded } from '../../src/store/embedded/embedded-store.js'
import { ask, type GraphStore } from '../../src/store/graph-store.js'

const files = ['queries', 'checks', 'records'].flatMap((folder) =>
  readdirSync(join(packageRoot, 'cypher', folder))
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => join(folder, file)),
)

let graph: GraphStore
beforeAll(async () => {
  graph = openEmbedded()
  await graph.write(readDataset().schema.statements)
})
afterAll(() => graph.close())

it.each(files)('%s runs on an empty graph', async (file) => {
  const query = readQuery(join(packageRoot, 'cypher', file))
  const params = query.params.some(({ name }) => name === 'limit') ? { limit: 1 } : {}
  await expect(ask(graph, query, params)).resolves.toBeInstanceOf(Array)
})
