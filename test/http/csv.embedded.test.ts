/** Every CSV: numbers stay numbers, text is no formula, and all of it reads back. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { csvCell, csvLine } from '../../src/export/write/csv.js'
import { questionList } from '../../src/questions/index.js'
import { listColumns } from '../../src/questions/support/list-items.js'
import { type Served, serve } from '../query/served.js'
import { readingRequests } from './every-endpoint.js'

let served: Served
beforeAll(async () => {
  served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
})
afterAll(() => served.close())

const rowsOf = async (path: string) =>
  parse(await (await served.ask(path)).text(), { columns: true }) as Record<string, string>[]
const query = (text: string) => rowsOf(`/api/v1/query.csv?q=${encodeURIComponent(text)}`)

describe('-1 stays a number in every CSV', () => {
  it('of a question, as in its JSON', async () => {
    const asked = 'qualifierAggregation=subtract&sides=russia,ukraine,turkey'
    const json = (await (await served.ask(`/api/v1/network?zeros=include&${asked}`)).json()) as {
      matrices: { cells: { value: number }[] }[]
    }
    const values = json.matrices.flatMap(({ cells }) => cells.map(({ value }) => value))
    expect(values.some((value) => value < 0)).toBe(true)
    expect((await rowsOf(`/api/v1/network.csv?${asked}`)).map(({ value }) => value)).toEqual(values.map(String))
  })

  it.each([
    ['-1', '-1'],
    ['-0.5', '-0.5'],
    ['-9007199254740993', '-9007199254740993'],
    ['-1.0 / 0.0', '-Infinity'],
    ["[-1, '-1']", '[-1,"-1"]'],
    ["'-1'", "'-1"],
    ["'=1+1'", "'=1+1"],
  ])('of a query: %s is %s', async (value, cell) => {
    expect((await query(`RETURN ${value} AS x`))[0]?.x).toBe(cell)
  })

  it('of a query, also in a column of several types', async () => {
    expect((await query("UNWIND [-1, '-1'] AS x RETURN x")).map(({ x }) => x)).toEqual(['-1', '"-1"'])
  })

  it('of the package', async () => {
    const zip = unzipSync(new Uint8Array(await (await served.ask('/api/v1/export/csv')).arrayBuffer()))
    const citations = parse(Buffer.from(zip['citations.csv'] ?? []), { columns: true }) as { start: string }[]
    expect(citations.length).toBeGreaterThan(100)
    for (const { start } of citations) expect(start).toMatch(/^\d+$/)
    expect(csvCell(-1)).toBe('-1')
  })
})

describe('a byte order mark, from which Excel knows UTF-8', () => {
  const first = async (path: string) => [...new Uint8Array(await (await served.ask(path)).arrayBuffer())].slice(0, 3)
  const mark = [0xef, 0xbb, 0xbf]

  type Operation = { operationId: string; responses: Record<string, { content?: Record<string, object> }> }
  const operationsAnswering = async (mediaType: string) => {
    const { paths } = (await (await served.ask('/api/v1/openapi.json')).json()) as {
      paths: Record<string, { get?: Operation }>
    }
    return Object.entries(paths).flatMap(([path, { get }]) =>
      get?.responses['200']?.content?.[mediaType] ? [{ path, name: get.operationId }] : [],
    )
  }

  it('begins every CSV that is asked for with bom=true, and no other', async () => {
    const lists = (await operationsAnswering('text/csv')).filter(({ path }) => path.endsWith('.csv'))
    expect(lists.length).toBeGreaterThan(25)
    for (const { name } of lists) {
      const request = readingRequests[name] ?? `no request for ${name}`
      const marked = `${request}${request.includes('?') ? '&' : '?'}bom=true`
      expect([name, await first(marked)]).toEqual([name, mark])
      expect([name, await first(request)]).not.toEqual([name, mark])
    }
  })

  it('can be had of every list that a question answers with', async () => {
    const withCsv = (await operationsAnswering('text/csv')).map(({ path }) => path)
    const lists = questionList.filter((it) => listColumns(it)).map(({ name }) => name)
    expect(lists.length).toBeGreaterThan(20)
    expect(lists.filter((name) => !withCsv.some((path) => path.match(`^/api/v1/${name}(/{id})?\\.csv$`)))).toEqual([])
  })

  it('begins every table of the package', async () => {
    const packed = async (params: string) =>
      Object.entries(unzipSync(new Uint8Array(await (await served.ask(`/api/v1/export/csv${params}`)).arrayBuffer())))
        .filter(([name]) => name.endsWith('.csv'))
        .map(([name, bytes]) => [name, mark.every((byte, index) => bytes[index] === byte)])
    const marked = await packed('?bom=true')
    expect(marked.length).toBeGreaterThan(6)
    expect(marked.filter(([, has]) => !has)).toEqual([])
    expect((await packed('')).filter(([, has]) => has)).toEqual([])
  })

  it('is nothing that JSON takes', async () => {
    expect((await served.ask('/api/v1/actors?bom=true')).status).toBe(400)
  })
})

describe('text in a CSV', () => {
  const written = (values: readonly unknown[], lists?: 'json' | 'joined') =>
    (parse(csvLine(values.map((value) => csvCell(value, lists)))) as string[][])[0]

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1", '＝1'])(
    'that a spreadsheet would run is quoted: %j',
    (text) => {
      expect(written([text])).toEqual([`'${text}`])
    },
  )

  it('reads back once a quote is taken off text that has one before a formula', () => {
    const armed = (text: string) => (/^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text)
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2 }), (texts) => {
        expect(written(texts)?.map(armed)).toEqual(texts)
      }),
    )
  })

  it('that is empty differs from none', () => {
    expect(csvLine(['', null, 'x'].map((value) => csvCell(value)))).toBe('"",,x\r\n')
  })

  it('in a list is joined for people, and JSON where a program reads it back', () => {
    expect(written([['a', 'b']], 'joined')).toEqual(['a;b'])
    expect(written([['a', 'b']])).toEqual(['["a","b"]'])
    expect(written([[{ of: 'a' }]], 'joined')).toEqual(['[{"of":"a"}]'])
    expect(written([['=1', 'b']], 'joined')).toEqual(["'=1;b"])
  })
})
