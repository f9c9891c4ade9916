/** The OpenAPI description of queries and of the library is whole, and tells what the routes do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownStore, type Served, serve } from '../query/served.js'
import { smallDataset } from '../store/fixture.js'

type Json = Record<string, unknown>

describe('the description of queries', () => {
  let served: Served
  let paths: Record<string, Record<string, Json>>
  let whole: Json
  beforeAll(async () => {
    served = await serve({ store: ownStore() }, smallDataset([]))
    whole = (await (await served.ask('/api/v1/openapi.json')).json()) as Json
    paths = whole.paths as typeof paths
  })
  afterAll(() => served.close())
  const operations = () => Object.values(paths).flatMap((path) => Object.values(path))

  it('names each operation once, beside those of the questions', () => {
    const names = operations().map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const name of ['query', 'queryByPost', 'cancelQuery', 'library', 'runSaved', 'schema'])
      expect(names).toContain(name)
  })

  it('refers to nothing that is not in it', () => {
    const refs = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '')
    for (const ref of refs) {
      const target = ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], whole)
      expect([ref, target]).toEqual([ref, expect.any(Object)])
    }
  })

  it('tells what a body may hold, and what an answer holds', () => {
    const text = JSON.stringify(paths['/api/v1/query']?.post)
    for (const word of [
      'query',
      'parameters',
      'explain',
      'maxRows',
      'timeoutMs',
      'columns',
      'rows',
      'graph',
      'plan',
      'truncated',
      'warnings',
    ])
      expect(text).toContain(`"${word}":`)
    const statuses = Object.keys((paths['/api/v1/query']?.post?.responses ?? {}) as Json)
    for (const status of ['200', '400', '403', '413', '422', '429', '504']) expect(statuses).toContain(status)
  })

  it.each([
    ['PUT', '/api/v1/query', 405],
    ['POST', '/api/v1/library', 405],
    ['DELETE', '/api/v1/library/who-aligns', 405],
    ['GET', '/api/v1/query', 400],
    ['GET', '/api/v1/query?q=RETURN%201%20AS%20x&limit=3', 400],
    ['GET', '/api/v1/query?q=RETURN%201%20AS%20x&q=RETURN%202%20AS%20x', 400],
    ['GET', '/api/v1/query?q=RETURN%201%20AS%20x&maxRows=0', 400],
    ['DELETE', '/api/v1/query/none', 404],
    ['POST', '/api/v1/query', 415],
  ])('answers %s %s with %i and what to do', async (method, path, status) => {
    const response = await fetch(served.base + path, { method })
    const body = (await response.json()) as Json
    expect([response.status, body.status, body.detail]).toEqual([status, status, expect.stringMatching(/\.$/)])
  })
})
