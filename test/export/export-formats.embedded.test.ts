/** What holds for every format: the same bytes, what it states of itself, and the filters of a view. */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFormats } from '../../src/export/formats.js'
import { edgesOf, nodesOf } from '../../src/export/graph-elements.js'
import { ledger } from '../../src/questions/ledger.js'
import { trace } from '../../src/questions/trace.js'
import { bytesOf, served } from './exported.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

const views: Record<string, string>[] = [
  {},
  { asOf: '2022-03-15' },
  { asOf: '2022-03-15', clock: 'published' },
  { source: 'source-001' },
  { sides: 'ukraine,turkey', issue: 'alignment' },
  { demand: 'ceasefire', hedged: 'exclude', withoutRelays: 'press,author' },
  { asOf: '2021-12-01' },
]
/** All that a file holds, unzipped. */
const content = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((it) => strFromU8(it))
        .join('\n')
    : strFromU8(bytes)

describe('an export', () => {
  it.each(exportFormats.map(({ name }) => name))(
    'as %s states the version of the dataset and its settings',
    async (name) => {
      const exported = await shipped.exported({ asOf: '2022-03-29', clock: 'published', sides: 'russia' })
      const text = content(await bytesOf(name, exported))
      expect(text).toContain('0123456789ab')
      for (const value of ['2022-03-29', 'published']) expect(text).toContain(value)
      expect(text).toMatch(/asOf=2022-03-29 clock=published hedged=include sides=russia/)
    },
  )

  it.each(exportFormats.map(({ name }) => name))(
    'as %s says who coded it, and under which licence it is',
    async (name) => {
      const text = content(await bytesOf(name, await shipped.exported()))
      expect(text).toContain('Language models coded the five texts in two independent passes')
      expect(text).toContain('CC BY 4.0')
    },
  )

  it.each(exportFormats.map(({ name }) => name))(
    'as %s is made of views that leave little or nothing',
    async (name) => {
      for (const given of views)
        expect((await bytesOf(name, await shipped.exported(given))).length).toBeGreaterThan(100)
    },
  )

  it.each(views)(
    'of the view %j holds the statements that its readings rest on, and nothing that dangles',
    async (given) => {
      const exported = await shipped.exported(given)
      const nodes = new Set(nodesOf(exported).map(({ id }) => id))
      const edges = [...edgesOf(exported)]
      expect(nodes.size).toBe(nodesOf(exported).length)
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length)
      expect(edges.filter(({ from, to }) => !nodes.has(from) || !nodes.has(to))).toEqual([])
      const named = exported.readings.flatMap(({ side, demand, statements, beside }) => [
        side,
        demand,
        ...statements,
        ...beside,
      ])
      expect(named.filter((id) => !nodes.has(id))).toEqual([])
      for (const id of exported.uncertain) expect(nodes.has(id)).toBe(true)
    },
  )

  it.each([
    { asOf: '2022-03-15' },
    { asOf: '2022-03-15', clock: 'published' },
    { source: 'source-001' },
    { issue: 'territory', asOf: '2022-03-29' },
    { demand: 'ceasefire' },
  ])('of the view %j tells what a trace does', async (given) => {
    const exported = await shipped.exported(given as Record<string, string>)
    const told = exported.records.statements.map(({ id }) => id).filter((id) => !exported.uncertain.has(id))
    const { items } = await shipped.graphs.view((graph) =>
      trace.answer(graph, trace.params.parse({ ...given, limit: '200' })),
    )
    expect(told).toEqual(items.map(({ id }) => id).sort())
  })

  it('has the readings of the ledger', async () => {
    const given = { asOf: '2022-03-15', clock: 'published' }
    const exported = await shipped.exported(given)
    const { items } = await shipped.graphs.view((graph) =>
      ledger.answer(graph, ledger.params.parse({ ...given, limit: '2000' })),
    )
    expect(exported.readings).toEqual(items)
  })

  it('does not tell by the clock of publication what could not be known', async () => {
    const { records } = await shipped.exported({ asOf: '2022-03-15', clock: 'published' })
    expect(records.sources.map(({ id }) => id)).toEqual(['source-004'])
    const said = await shipped.exported({ asOf: '2022-03-15' })
    expect(said.records.sources.map(({ id }) => id)).toContain('source-001')
    expect(said.uncertain.size).toBeGreaterThan(0)
  })
})
