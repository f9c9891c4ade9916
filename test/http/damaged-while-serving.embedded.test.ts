/** A store that is damaged or removed while it is served: everything goes on from the generation that is open. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { ownStore, type Served, serve } from '../query/served.js'

const store = ownStore()
const pointer = join(store.dataDir, 'current')
let served: Served
beforeEach(async () => {
  served = await serve({ store }, readDataset())
})
afterEach(() => served.close())

it.each<[string, () => void]>([
  ['gone', () => rmSync(pointer)],
  ['cut off', () => writeFileSync(pointer, '{"version":')],
  ['empty', () => writeFileSync(pointer, '')],
  ['of a file that is not there', () => writeFileSync(pointer, '{"version":"1","generation":"2","file":"3.grafeo"}')],
])('with its pointer %s, questions, queries and health go on alike, and a load mends it', async (_, damage) => {
  const before = await served.graphs.current()
  damage()
  const data = async (path: string) => {
    const response = await served.ask(path)
    return [response.status, ((await response.json()) as { data: unknown }).data]
  }
  for (const path of ['/api/v1/stats', '/api/v1/query?q=MATCH+(a:Actor)+RETURN+a.id+AS+id', '/healthz'])
    expect([path, ...(await data(path))]).toEqual([path, 200, before])
  const { data: after } = await loadDataset(served.graphs, readDataset())
  for (const path of ['/api/v1/stats', '/api/v1/query?q=MATCH+(a:Actor)+RETURN+a.id+AS+id', '/healthz'])
    expect([path, ...(await data(path))]).toEqual([path, 200, after])
})
