/** More requests than the server takes at a time: who is answered, who waits, and who is told to come back. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { MakeExport } from '../../src/export/process/make-export.js'
import { openExports } from '../../src/http/export-service.js'
import { problemShape } from '../../src/http/problems.js'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type Listening, listening, makesExports } from './listening.js'

let graphs: Graphs
let server: Listening
let [making, most, made] = [0, 0, 0]

beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  const make = makesExports(graphs)
  const counting: MakeExport = async (...job) => {
    most = Math.max(most, ++making)
    made++
    try {
      return await make(...job)
    } finally {
      making--
    }
  }
  server = await listening({ graphs, exports: openExports(counting) })
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => `2022-03-${String(index + 1).padStart(2, '0')}`)
const exported = (day: string) => fetch(`${server.base}/api/v1/export/json?asOf=${day}`)
const network = (day: string) => fetch(`${server.base}/api/v1/network.graphml?asOf=${day}`)

// Exports give way to everything else, so that a busy machine makes them late.
describe('exports', { timeout: 120_000 }, () => {
  it.each([
    ['of the graph', exported],
    ['of a network', network],
  ])('%s are made one at a time; ten wait, and more get 429 with the time to come back', async (_, get) => {
    const answers = await Promise.all(days(20).map(get))
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(11)
    expect(most).toBe(1)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    for (const answer of refused) {
      const { title, detail, limit } = problemShape.parse(await answer.json())
      expect([title, limit]).toEqual(['Too many exports', { queue: 10 }])
      expect(detail).toContain('10 exports are waiting already. Try again in')
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    // All places are free again.
    expect((await get('2022-03-30')).status).toBe(200)
  })

  it('of one address are made once, with the same bytes for all', async () => {
    const before = made
    const answers = await Promise.all(Array.from({ length: 30 }, () => exported('2022-04-02')))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(texts).size).toBe(1)
    expect(JSON.parse(texts[0] ?? '').statements.length).toBeGreaterThan(10)
    expect(made - before).toBe(1)
  })
})

it('on one connection, twenty requests wait for their answers, and the next one ends it with 429', async () => {
  const socket = connect(Number(new URL(server.base).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('GET /api/v1/stats HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(500))
  let text = ''
  for await (const part of socket) text += part
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => '200'), '429'])
})
