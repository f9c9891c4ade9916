/** An address of a generation is computed once, and answered with the same bytes and headers each time. */
import { type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDataset } from '../../src/cypher/dataset.js'
import { loadDataset } from '../../src/load/load-dataset.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { ownStore } from '../query/served.js'
import { type Listening, listening } from './listening.js'

let graphs: Graphs
let server: Listening
let views = 0

beforeAll(async () => {
  graphs = embeddedGraphs(ownStore().dataDir)
  await loadDataset(graphs, readDataset())
  const view: Graphs['view'] = (work) => {
    views++
    return graphs.view(work)
  }
  server = await listening({ graphs: { ...graphs, view } })
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

function send(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>(
    (resolve, reject) => {
      const client = request(server.base + path, { method, headers }, async (response) => {
        const pieces: Buffer[] = []
        for await (const piece of response) pieces.push(piece)
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) })
      })
      client.on('error', reject)
      client.end()
    },
  )
}
const computed = async (work: () => Promise<unknown>) => {
  const before = views
  await work()
  return views - before
}

describe.each(['/api/v1/ledger', '/api/v1/ledger.csv', '/api/v1/actor/russia'])('%s', (path) => {
  it('is computed once, however often and at the same time it is asked', async () => {
    const asked = () => Promise.all(Array.from({ length: 10 }, () => send(`${path}?`)))
    expect(await computed(asked)).toBe(1)
    expect(await computed(asked)).toBe(0)
    expect(await computed(() => send(path, {}, 'HEAD'))).toBe(0)
  })

  it('says the same compressed', async () => {
    const plain = await send(path)
    const unpack = { gzip: gunzipSync, br: brotliDecompressSync }
    for (const [encoding, unpacked] of Object.entries(unpack)) {
      for (const _ of ['first', 'again']) {
        const { headers, body } = await send(path, { 'accept-encoding': encoding })
        expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding'])
        expect(unpacked(body).equals(plain.body)).toBe(true)
        expect(headers['content-type']).toBe(plain.headers['content-type'])
      }
    }
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'Accept-Encoding'])
  })
})

describe('what is kept', () => {
  it('is another answer for other parameters, and the same for those that mean the same', async () => {
    await send('/api/v1/ledger?asOf=2022-03-20&clock=said')
    expect(await computed(() => send('/api/v1/ledger?clock=said&asOf=2022-03-20&limit=1000'))).toBe(0)
    expect(await computed(() => send('/api/v1/ledger?asOf=2022-03-21'))).toBe(1)
  })

  it('has no refusal: the same id may exist in the next generation', async () => {
    for (const _ of ['first', 'again']) {
      expect(await computed(() => send('/api/v1/actor/nobody'))).toBe(1)
      expect((await send('/api/v1/actor/nobody')).status).toBe(404)
    }
  })

  it('is left behind by a new load', async () => {
    const before = await send('/api/v1/stats')
    await loadDataset(graphs, readDataset())
    const after = await send('/api/v1/stats')
    const generation = ({ body }: { body: Buffer }) => JSON.parse(body.toString()).data.generation as string
    expect(generation(after)).not.toBe(generation(before))
    expect(generation(after)).toBe((await graphs.current())?.generation)
  })
})
