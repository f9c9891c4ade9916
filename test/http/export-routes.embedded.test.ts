/** Exports over HTTP and from the command line. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, get as httpGet, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { exportFormats } from '../../src/export/formats.js'
import { createApp } from '../../src/http/app.js'
import { problemShape } from '../../src/http/problems.js'
import { demarcheBytes } from '../commands/demarche.js'
import { bytesOf, served } from '../export/exported.js'

let shipped: Awaited<ReturnType<typeof served>>
let server: Server
let base: string
const folder = mkdtempSync(join(tmpdir(), 'demarche-export-command-'))

beforeAll(async () => {
  shipped = await served()
  server = createServer(createApp({ graphs: shipped.graphs, logger: pino({ level: 'silent' }), version: '1.2.3' }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await shipped.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, init: RequestInit = {}) => fetch(base + path, init)
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

const run = (...args: string[]) => demarcheBytes(args, { DATA_DIR: inject('shippedStore') }, folder)

describe('GET /api/v1/export', () => {
  it('lists the formats with their paths', async () => {
    const { items, data } = (await (await get('/api/v1/export')).json()) as {
      items: { name: string; path: string }[]
      data: unknown
    }
    expect(items.map(({ name, path }) => [name, path])).toEqual(
      exportFormats.map(({ name }) => [name, `/api/v1/export/${name}`]),
    )
    expect(data).toEqual(await shipped.graphs.current())
  })

  it.each(exportFormats)(
    'gives $name with its type, a name with the version, and the bytes of the format',
    async (format) => {
      const response = await get(`/api/v1/export/${format.name}?asOf=2022-03-29&issue=territory`)
      const data = (await shipped.graphs.current()) ?? expect.fail()
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain(format.mediaType)
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename=demarche-${data.version}${format.ending}`,
      )
      const exported = await shipped.exported({ asOf: '2022-03-29', issue: 'territory' })
      expect(await bytes(response)).toEqual(await bytesOf(format.name, { ...exported, data }))
    },
  )

  it('answers 304 to the ETag of the same view, and not to that of another', async () => {
    const etag = (await get('/api/v1/export/graphml?asOf=2022-03-29', { method: 'HEAD' })).headers.get('etag') ?? ''
    // Node's fetch would ask to pass every cache by.
    const again = (path: string) =>
      new Promise((resolve, reject) => {
        const headers = { 'if-none-match': etag }
        httpGet(base + path, { headers }, (response) => resolve(response.resume().statusCode)).on('error', reject)
      })
    expect(await again('/api/v1/export/graphml?asOf=2022-03-29')).toBe(304)
    expect(await again('/api/v1/export/graphml?asOf=2022-03-28')).toBe(200)
  })

  it.each([
    ['/api/v1/export/xls', 404, /no format "xls"\. There are csv, graphml, gexf, jsonld, cypher, json, dna, qdpx\./],
    ['/api/v1/export/csv?asof=2022-03-29', 400, /export has no parameter "asof"\. Did you mean "asOf"\?/],
    ['/api/v1/export/csv?asOf=2022-02-30', 400, /asOf: a day is written YYYY-MM-DD/],
    ['/api/v1/export/csv?issue=teritory', 404, /no issue "teritory"\. Did you mean "territory"/],
    ['/api/v1/export/csv?sides=rusia', 404, /no side "rusia"/],
    ['/api/v1/export/csv?source=source-01', 404, /no source "source-01"\. Did you mean "source-001"/],
  ])('%s is a problem %d', async (path, status, detail) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(problemShape.strict().parse(await response.json()).detail).toMatch(detail)
  })

  it('takes nothing but GET and HEAD', async () => {
    const response = await get('/api/v1/export/csv', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  it('stands in the OpenAPI description with every format and filter', async () => {
    const { paths } = (await (await get('/api/v1/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: { name: string; schema: { enum?: string[] } }[] } }>
    }
    const parameters = paths['/api/v1/export/{format}']?.get.parameters ?? []
    expect(parameters.map(({ name }) => name)).toEqual([
      ...['format', 'asOf', 'clock', 'source', 'withoutRelays', 'hedged', 'sides', 'issue', 'demand', 'bom'],
    ])
    expect(parameters[0]?.schema.enum).toEqual(exportFormats.map(({ name }) => name))
  })
})

describe('demarche export', () => {
  it('writes the file whole, and nothing beside it', async () => {
    const { code, out } = await run('export', '--format', 'csv', '--bom', '--out', 'talks.zip', '--as-of', '2022-03-29')
    expect([code, out.toString()]).toEqual([
      0,
      expect.stringMatching(/^Wrote talks\.zip: csv, dataset version \w{12}, \d+ bytes\.\n$/),
    ])
    const files = unzipSync(readFileSync(join(folder, 'talks.zip')))
    expect([...(files['statements.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('writes to standard output', async () => {
    const { code, out } = await run('export', '--format', 'gexf', '--out', '-', '--issue', 'territory')
    const data = (await shipped.graphs.current()) ?? expect.fail()
    expect(code).toBe(0)
    expect(out).toEqual(await bytesOf('gexf', { ...(await shipped.exported({ issue: 'territory' })), data }))
  })

  it.each([
    [['--format', 'xls', '--out', 'x'], 2, /Allowed choices are csv, graphml/],
    [['--format', 'csv'], 2, /required option '--out <file>'/],
    [['--format', 'csv', '--out', 'nowhere/x.zip'], 2, /nowhere\/x\.zip cannot be written/],
    [['--format', 'csv', '--out', 'x.zip', '--demand', 'neutralty'], 1, /Did you mean "neutrality"/],
  ] as const)('%j exits %d and leaves no file', async (args, code, message) => {
    const ran = await run('export', ...args)
    expect([ran.code, ran.err]).toEqual([code, expect.stringMatching(message)])
    expect(existsSync(join(folder, 'x.zip'))).toBe(false)
  })
})
