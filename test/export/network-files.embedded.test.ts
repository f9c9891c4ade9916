/** Networks as files: GraphML and GEXF as NetworkX reads them, and the matrix as R and pandas do. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { byText } from '../../src/codebook/by-text.js'
import { type NetworkFormat, networkFormats } from '../../src/export/network/network-formats.js'
import { networkMatrix } from '../../src/export/network/network-matrix.js'
import { readNetwork } from '../../src/export/network/read-network.js'
import { actors } from '../../src/questions/actors.js'
import { demands } from '../../src/questions/demands.js'
import { network } from '../../src/questions/network.js'
import { runPython } from '../provision/python.js'
import { asFile, data, served } from './exported.js'
import { faultsBySchema, itBySchema, itInPython } from './others-tools.js'

type Asked = Partial<z.input<typeof network.params>> & { window?: string }

let shipped: Awaited<ReturnType<typeof served>>
beforeAll(async () => {
  shipped = await served()
})
afterAll(() => shipped.close())

const readOf = (format: string, asked: Asked & { bom?: string }) => {
  const { params } = networkFormats.find(({ name }) => name === format) as NetworkFormat
  return shipped.graphs.view((graph) => readNetwork(graph, data, params.parse(asked)))
}
async function textOf(format: string, asked: Asked & { bom?: string }): Promise<string> {
  const { write } = networkFormats.find(({ name }) => name === format) as NetworkFormat
  return [...(await write(await readOf(format, asked)))].join('')
}

/** What the API answers to the same question, with the cells that cancel out. */
const answerOf = ({ window: _, ...asked }: Asked) =>
  shipped.graphs.view((graph) => network.answer(graph, network.params.parse({ ...asked, zeros: 'include' })))

const read = `
import json, sys, networkx
graph = getattr(networkx, 'read_' + sys.argv[1])(sys.argv[2])
print(json.dumps({
  'kind': type(graph).__name__,
  'nodes': [[n, d] for n, d in graph.nodes(data=True)],
  'edges': [[u, v, d] for u, v, d in graph.edges(data=True)],
}))`
interface ReadBack {
  kind: string
  nodes: [string, Record<string, unknown>][]
  edges: [string, string, { weight: number; strength: number }][]
}
const readBack = async (format: string, asked: Asked) =>
  asFile(`network.${format}`, await textOf(format, asked), (file) => runPython(read, format, file) as ReadBack)

const onemode = { networkType: 'onemode', qualifierAggregation: 'subtract', isolates: 'true' } as const
/** Many say nothing in these months. */
const silent = { ...onemode, start: '2022-03-20' } as const
const twomode = { networkType: 'twomode', variable1: 'person', qualifierAggregation: 'subtract' } as const

/** The nodes as the answers of three questions have them, without what a format names differently. */
async function nodesOf(asked: Asked) {
  const { matrices } = await answerOf(asked)
  const [known, wanted] = await shipped.graphs.view(async (graph) => [
    (await actors.answer(graph, {})).items,
    (await demands.answer(graph, {})).items,
  ])
  const [matrix] = matrices
  if (!matrix) throw new Error('no network')
  const counted = (cells: typeof matrix.cells) => new Set(cells.flatMap(({ statements = [] }) => statements)).size
  const mutual = asked.networkType === 'onemode'
  const actor = (id: string, variable: string) => {
    const { name, kind, represents } = known.find((it) => it.id === id) as (typeof known)[number]
    const side = represents.at(-1)?.side
    return { label: name, nodeType: 'Actor', variable, kind, ...(side ? { side } : {}) }
  }
  const demand = (id: string) => {
    const { name, issue } = wanted.find((it) => it.id === id) as (typeof wanted)[number]
    return { label: name, nodeType: 'Demand', variable: 'concept', issue }
  }
  const statements = (id: string, end: 'row' | 'column') => counted(matrix.cells.filter((cell) => cell[end] === id))
  return [
    ...matrix.rows.map((id): [string, object] => [
      id,
      {
        ...actor(id, asked.variable1 ?? 'organization'),
        ...(mutual ? {} : { statements: statements(id, 'row'), bipartite: 0 }),
      },
    ]),
    ...(mutual ? [] : matrix.columns).map((id): [string, object] => [
      id,
      { ...demand(id), statements: statements(id, 'column'), bipartite: 1 },
    ]),
  ]
}
const sorted = <T extends [string, ...unknown[]]>(all: T[]) => all.sort(([a], [b]) => byText(a, b))
const tiesOf = async (asked: Asked) =>
  (await answerOf(asked)).matrices[0]?.cells
    .filter(({ value }) => value !== 0)
    .map((it) => [it.row, it.column, it.value])

describe.each(['graphml', 'gexf'])('a network as %s', (format) => {
  itInPython(
    'of two kinds of node has names, kinds and frequencies, and the two kinds as NetworkX tells them apart',
    async () => {
      const { kind, nodes, edges } = await readBack(format, twomode)
      expect(kind).toBe('Graph')
      expect(sorted(nodes)).toEqual(sorted(await nodesOf(twomode)))
      expect(nodes.length).toBeGreaterThan(40)
      expect(edges.some(([, , { weight }]) => weight < 0)).toBe(true)
      expect(edges.map(([from, to, { weight }]) => [from, to, weight])).toEqual(await tiesOf(twomode))
      for (const [, , { weight, strength }] of edges) expect(strength).toBe(Math.abs(weight))
    },
  )

  itInPython('of one kind has each tie once, without direction, and isolates as nodes', async () => {
    const { nodes, edges } = await readBack(format, silent)
    const frequencies = nodes.map(([id, { statements }]) => [id, statements])
    const withoutCount = nodes.map(([id, { statements: _, ...rest }]): [string, object] => [id, rest])
    expect(sorted(withoutCount)).toEqual(sorted(await nodesOf(silent)))
    expect(edges.map(([from, to, { weight }]) => [from, to, weight])).toEqual(await tiesOf(silent))
    const { matrices } = await answerOf({ ...silent, networkType: 'twomode', row: 'russia' })
    const own = new Set(matrices[0]?.cells.flatMap(({ statements = [] }) => statements))
    expect(frequencies).toContainEqual(['russia', own.size])
    const tied = new Set<unknown>(edges.flat())
    expect(nodes.some(([id]) => !tied.has(id))).toBe(true)
  })

  itInPython('keeps a person and a side of one id apart', async () => {
    const { nodes } = await readBack(format, { variable1: 'person', variable2: 'organization' })
    const ids = nodes.map(([id]) => id)
    expect(ids).toEqual(expect.arrayContaining(['kremlin', 'person:russia', 'organization:russia', 'turkey']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says what the dataset is, who coded it, and which part of it this is', async () => {
    const text = await textOf(format, { ...twomode, minStatements1: '2' })
    expect(text).toMatch(
      /peace talks.*Demarche, discourse network, dataset version 0123456789ab; settings: networkType=twomode/,
    )
    expect(text).toContain(' minStatements1=2 ')
  })

  it('where nothing counts is a graph without nodes', async () => {
    const text = await textOf(format, { asOf: '2000-01-01' })
    expect(text).toContain(format === 'gexf' ? '</nodes>' : '</graph>')
    expect(text).not.toContain('<node ')
  })
})

itBySchema('schemas/gexf-1.3/gexf.xsd', 'a network as GEXF holds to the schema', async () => {
  for (const asked of [twomode, onemode]) {
    const xml = await textOf('gexf', asked)
    expect(faultsBySchema('schemas/gexf-1.3/gexf.xsd', xml)).toBeNull()
    expect(faultsBySchema('schemas/gexf-1.3/gexf.xsd', xml.replace('weight="', 'weight="x'))).toContain('fails')
  }
})

describe('a network as a matrix', () => {
  const matrixOf = async (asked: Asked) => parse(await textOf('matrix', asked)) as string[][]

  it.each([twomode, onemode])('has the names of rows and columns, and every cell, zeros too: %j', async (asked) => {
    const [[corner, ...columns] = [], ...lines] = await matrixOf(asked)
    const [matrix] = (await answerOf(asked)).matrices
    expect(corner).toBe('variable1' in asked ? asked.variable1 : 'organization')
    expect(columns).toEqual(matrix?.columns)
    expect(lines.map(([row]) => row)).toEqual(matrix?.rows)
    const values = new Map(matrix?.cells.map(({ row, column, value }) => [`${row}\n${column}`, value]))
    const mutual = asked.networkType === 'onemode'
    let [negative, zero] = [0, 0]
    for (const [row, ...texts] of lines)
      for (const [index, text] of texts.entries()) {
        const column = columns[index]
        const back = mutual ? values.get(`${column}\n${row}`) : undefined
        expect([row, column, Number(text)]).toEqual([row, column, values.get(`${row}\n${column}`) ?? back ?? 0])
        if (Number(text) < 0) negative++
        if (text === '0') zero++
      }
    expect([negative > 0, zero > 0]).toEqual([true, true])
  })

  it('has names where they are asked for, and a byte order mark', async () => {
    const text = await textOf('matrix', { labels: 'name', sides: 'russia', demands: 'crimea', bom: 'true' })
    expect(text).toBe('\ufefforganization,Crimea\r\nRussia,4\r\n')
  })

  it('where nothing counts has neither rows nor columns', async () => {
    expect(await textOf('matrix', { asOf: '2000-01-01' })).toBe('organization\r\n')
  })

  it('of too many cells is refused with what to do', async () => {
    const wanted = await readOf('matrix', twomode)
    const cells = (wanted.matrix?.rows.length ?? 0) * (wanted.matrix?.columns.length ?? 0)
    expect(() => networkMatrix(wanted, cells - 1)).toThrow(/more than \d+ cells. Raise minStatements1/)
    expect([...networkMatrix(wanted, cells)].length).toBe(1 + (wanted.matrix?.rows.length ?? 0))
  })
})

describe('a file of one of several networks', () => {
  const months = { timeWindow: 'months', windowSize: '3' } as const

  it('is that of the chosen window', async () => {
    const { matrices } = await answerOf(months)
    const { matrix } = await readOf('matrix', { ...months, window: '2' })
    expect([matrix?.start, matrix?.rows]).toEqual([matrices[1]?.start, matrices[1]?.rows])
    expect(matrix?.cells).toEqual(
      matrices[1]?.cells.filter(({ value }) => value !== 0).map(({ statements: _, ...it }) => it),
    )
  })

  it.each([
    [{}, /These are 38 networks, one for each window.*window=1 to window=38/],
    [{ window: '39' }, 'There is no window 39: the last is 38.'],
  ])('is refused without a choice, and with one that is not there: %j', async (more, words) => {
    await expect(readOf('gexf', { ...months, ...more })).rejects.toThrow(words)
  })
})
