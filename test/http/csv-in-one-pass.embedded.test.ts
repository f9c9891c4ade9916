/** The CSV of a list reads the graph as often as one page does, however small the pages are. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { embeddedGraphs } from '../../src/store/embedded/embedded-graphs.js'
import type { Graphs } from '../../src/store/graph-store.js'
import { type Listening, listening } from './listening.js'

let graphs: Graphs
let server: Listening
let reads = 0

beforeAll(async () => {
  graphs = embeddedGraphs(inject('shippedStore'))
  const counting: Graphs = {
    ...graphs,
    view: (work) =>
      graphs.view((graph, data) =>
        work(
          {
            read: (...asked) => {
              reads++
              return graph.read(...asked)
            },
          },
          data,
        ),
      ),
  }
  server = await listening({ graphs: counting })
})
afterAll(async () => {
  server.close()
  await graphs.close()
})

async function ask(path: string) {
  reads = 0
  const text = await (await fetch(`${server.base}/api/v1/${path}`)).text()
  return { text, reads }
}

it.each([
  ['ledger', ''],
  ['trace', 'source=source-000'],
  ['trace', 'demand=neutrality'],
  ['citations', ''],
  ['changes', 'from=2022-02-24&to=2022-04-30'],
])('%s.csv?%s', async (name, filters) => {
  const page = await ask(`${name}?${filters}&limit=1`)
  const { items, next } = JSON.parse(page.text) as { items: unknown[]; next: string | null }
  expect([items.length, next]).toEqual([1, expect.any(String)])
  const csv = await ask(`${name}.csv?${filters}&limit=1`)
  expect(csv.reads).toBe(page.reads)
  const rows = parse(csv.text, { columns: true }) as unknown[]
  expect(rows.length).toBeGreaterThan(10)
  // A cursor leaves out what came before it, as it does in JSON.
  const rest = parse((await ask(`${name}.csv?${filters}&limit=1&cursor=${next}`)).text, { columns: true })
  expect(rest).toEqual(rows.slice(1))
})
