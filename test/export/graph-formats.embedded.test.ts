/** GraphML and GEXF, read back by NetworkX and held against the schema of GEXF. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byText } from '../../src/codebook/by-text.js'
import { edgesOf, type Node, nodesOf } from '../../src/export/graph-elements.js'
import type { Exported } from '../../src/export/read-export.js'
import { runPython } from '../provision/python.js'
import { everything } from './everything.js'
import { asFile, exportOfRecords, served, textOf } from './exported.js'
import { faultsBySchema, itBySchema, itInPython } from './others-tools.js'

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

const read = `
import json, sys, networkx
graph = getattr(networkx, 'read_' + sys.argv[1])(sys.argv[2])
print(json.dumps({
  'graph': {k: v for k, v in graph.graph.items() if not k.endswith('_default')},
  'nodes': [[n, d] for n, d in graph.nodes(data=True)],
  'edges': [[k, u, v, d] for u, v, k, d in graph.edges(keys=True, data=True)],
}))`
interface ReadBack {
  graph: Record<string, unknown>
  nodes: [string, Record<string, unknown>][]
  edges: [string, string, string, Record<string, unknown>][]
}
const readBack = async (format: 'graphml' | 'gexf', exported: Exported) =>
  asFile(`graph.${format}`, await textOf(format, exported), (file) => runPython(read, format, file) as ReadBack)

/** XML has no way to write these. */
const written = (text: string) =>
  [...text].map((letter) => ('\b\f\v\u0001'.includes(letter) ? '\ufffd' : letter)).join('')
/** As the formats carry them: lists as JSON, nothing where there is nothing. */
const carried = (properties: Node['properties']) =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      value === null
        ? []
        : [
            [
              name,
              typeof value === 'object' ? JSON.stringify(value) : typeof value === 'string' ? written(value) : value,
            ],
          ],
    ),
  )
const sorted = <T extends [string, ...unknown[]]>(all: T[]) => all.sort(([a], [b]) => byText(a, b))
const datasets: [string, () => Promise<Exported>][] = [
  ['the shipped dataset', () => shipped.exported()],
  ['records that are hard to write', async () => exportOfRecords(everything)],
]

describe('GraphML', () => {
  for (const [what, exported] of datasets) {
    itInPython(`of ${what} gives NetworkX every node and relationship with typed properties`, async () => {
      const all = await exported()
      const { graph, nodes, edges } = await readBack('graphml', all)
      expect(graph).toEqual({ dataset: all.data.version, settings: 'clock=said hedged=include' })
      expect(sorted(nodes)).toEqual(
        sorted(
          nodesOf(all).map(({ id, type, name, properties }) => [
            id,
            { nodeType: type, label: written(name), ...carried(properties) },
          ]),
        ),
      )
      expect(sorted(edges)).toEqual(
        sorted(
          [...edgesOf(all)].map(({ id, type, from, to, properties }) => [
            ...([id, from, to] as const),
            { relationship: type, ...carried(properties) },
          ]),
        ),
      )
    })
  }
})

it('GraphML of the shipped dataset has ids as the format declares them, name tokens', async () => {
  const xml = await textOf('graphml', await shipped.exported())
  const ids = [...xml.matchAll(/<(?:key|node|edge|graph) id="([^"]*)"/g)].map(([, id = '']) => id)
  expect(ids.length).toBeGreaterThan(1000)
  expect(ids.filter((id) => !/^[\w.:\-\p{L}]+$/u.test(id))).toEqual([])
})

describe('GEXF', () => {
  for (const [what, exported] of datasets) {
    itInPython(`of ${what} gives NetworkX the same graph with its days`, async () => {
      const all = await exported()
      const { nodes, edges } = await readBack('gexf', all)
      const days = (spell: Node['spell']) =>
        spell && (spell[0] ?? spell[1]) !== null ? [spell.map(String)] : undefined
      // NetworkX writes the missing end of a spell as None.
      const none = (spells: unknown) => JSON.parse(JSON.stringify(spells ?? null).replaceAll('"None"', '"null"'))
      expect(sorted(nodes.map(([id, { spells }]) => [id, none(spells)]))).toEqual(
        sorted(nodesOf(all).map(({ id, spell }) => [id, days(spell) ?? null])),
      )
      expect(
        sorted(edges.map(([id, from, to, { spells, relationship }]) => [id, from, to, relationship, none(spells)])),
      ).toEqual(
        sorted([...edgesOf(all)].map(({ id, type, from, to, spell }) => [id, from, to, type, days(spell) ?? null])),
      )
    })

    itBySchema('schemas/gexf-1.3/gexf.xsd', `of ${what} holds to the schema`, async () => {
      const xml = await textOf('gexf', await exported())
      expect(faultsBySchema('schemas/gexf-1.3/gexf.xsd', xml)).toBeNull()
      expect(faultsBySchema('schemas/gexf-1.3/gexf.xsd', xml.replace('<nodes>', '<nodes/><nodes>'))).toContain('fails')
    })
  }

  it('lets a statement be there on the days of the chosen clock', async () => {
    const spell = async (clock: string) => {
      const nodes = nodesOf(await shipped.exported({ clock }))
      return nodes.find(({ id }) => id === 's001-12')?.spell
    }
    expect((await spell('said'))?.[1]).toMatch(/^2022-0[23]/)
    expect((await spell('published'))?.[0]).toMatch(/^2024-/)
  })
})

describe('the graph of an export', () => {
  it('tells nodes of two labels apart that share an id', () => {
    const [first] = everything.issues
    const records = { ...everything, issues: [{ ...first, id: 'round', name: 'Round', rank: 1 }] }
    const ids = nodesOf(exportOfRecords(records)).map(({ id }) => id)
    expect(ids.filter((id) => id.endsWith('round'))).toEqual(['Issue:round', 'Event:round'])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
