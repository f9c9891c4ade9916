/** A served dataset with a client on it, from before the first test of a suite to after its last. */
import { afterAll, beforeAll, inject } from 'vitest'
import { type Served, serve } from '../query/served.js'
import { type McpClient, overHttp } from './mcp-clients.js'

/** On the shipped dataset, unless said otherwise. */
export function withClient(start = () => serve({ store: { dataDir: inject('shippedStore') } }, null)) {
  let served: Served
  let kit: McpClient
  beforeAll(async () => {
    served = await start()
    kit = await overHttp(served.base)
  }, 120_000)
  afterAll(async () => {
    await kit.close()
    await served.close()
  })
  return {
    served: () => served,
    call: (...asked: Parameters<McpClient['call']>) => kit.call(...asked),
    client: () => kit.client,
  }
}
