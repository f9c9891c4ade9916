/** A start without its Neo4j server says which setting names it. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { openGraphs } from '../../src/store/open-store.js'

it('names the address at which no Neo4j server answers', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  await new Promise((resolve) => server.close(resolve))
  const neo4jUri = `bolt://127.0.0.1:${port}`
  await expect(openGraphs({ dataDir: '', neo4jUri, neo4jUser: 'neo4j', neo4jPassword: 'none' })).rejects.toThrow(
    `NEO4J_URI=${neo4jUri}: no Neo4j server answers there. Start it, `,
  )
})
