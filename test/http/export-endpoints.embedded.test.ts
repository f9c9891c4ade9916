/** Exports over HTTP. */
import { get as httpGet } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFormats } from '../../src/export/formats.js'
import { problemShape } from '../../src/http/problems.js'
import { bytesOf, served } from '../export/exported.js'
import { type Listening, listening } from './listening.js'

let shipped: Awaited<ReturnType<typeof served>>
let server: Listening

beforeAll(async () => {
  shipped = await served()
  server = await listening({ graphs: shipped.graphs })
})
afterAll(async () => {
  server.close()
  await shipped.close()
})

const get = (path: string, init: RequestInit = {}) => fetch(server.base + path, init)
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

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
        httpGet(server.base + path, { headers }, (response) => resolve(response.resume().statusCode)).on(
          'error',
          reject,
        )
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
