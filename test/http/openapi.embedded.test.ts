/** The OpenAPI description is valid, whole, and true: what it says is what the routes do. */
import { rmSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { exportFormats } from '../../src/export/formats.js'
import { ownStore, type Served, serve } from '../query/served.js'
import { describedRoutes } from './described-routes.js'
import { readingRequests } from './every-endpoint.js'

interface Operation {
  operationId: string
  description?: string
  parameters: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[]
  requestBody?: object
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
interface Description {
  paths: Record<string, Record<string, Operation>>
  security: unknown[]
}

let served: Served
let whole: Description
const operations = () =>
  Object.entries(whole.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, ...operation })),
  )
const operation = (name: string) => operations().find(({ operationId }) => operationId === name) ?? expect.fail(name)
const schemaOf = (name: string, parameter: string) =>
  operation(name).parameters.find((it) => it.name === parameter)?.schema ?? expect.fail(`${name} ${parameter}`)

beforeAll(async () => {
  served = await serve({ store: { dataDir: inject('shippedStore') } }, null)
  whole = (await (await served.ask('/api/v1/openapi.json')).json()) as Description
})
afterAll(() => served.close())

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1, by the schema of the OpenAPI Initiative, with every reference resolved', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...structuredClone(whole) })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    const refs = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)
    expect(new Set(refs)).toEqual(new Set(['#/components/schemas/Problem', '#/components/schemas/QueryValue']))
    expect(() => validator.resolveRefs()).not.toThrow()
  })

  it('has every route with its parameters, and each operation under a name of its own', () => {
    const told = operations().map(({ method, path, parameters }) =>
      [method, path, ...parameters.map(({ name, required }) => `${name}${required ? '!' : ''}`)].join(' '),
    )
    expect(told).toEqual(describedRoutes.trim().split('\n'))
    expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(operations().length)
  })

  it('says that nobody needs to log in', () => {
    expect(whole.security).toEqual([])
  })

  it('gives each parameter a type, its bounds, and lists as lists', () => {
    const untyped = operations().flatMap(({ operationId, parameters }) =>
      parameters
        .filter(({ schema }) => !('type' in schema || 'enum' in schema || 'anyOf' in schema))
        .map(({ name }) => `${operationId} ${name}`),
    )
    expect(untyped).toEqual([])
    expect(schemaOf('ledger', 'limit')).toMatchObject({ type: 'integer', minimum: 1, maximum: 2000, default: 1000 })
    expect(schemaOf('path', 'longest')).toMatchObject({ type: 'integer', minimum: 1, maximum: 8, default: 6 })
    expect(schemaOf('links', 'ids')).toMatchObject({ type: 'array', minItems: 1, maxItems: 2000 })
    expect(schemaOf('ledger', 'reading')).toMatchObject({ type: 'array', items: { enum: expect.any(Array) } })
    expect(schemaOf('ledger', 'clock')).toMatchObject({ enum: ['said', 'published'], default: 'said' })
    expect(schemaOf('query', 'explain')).toMatchObject({ type: 'boolean', default: false })
    expect(schemaOf('export', 'format')).toMatchObject({ enum: exportFormats.map(({ name }) => name) })
    expect(schemaOf('runSaved', 'p')).toMatchObject({ patternProperties: { '^p\\..+$': { type: 'string' } } })
    const lists = operation('ledger').parameters.filter(({ schema }) => schema.type === 'array')
    expect(lists.map(({ name }) => name)).toEqual(['withoutRelays', 'sides', 'reading'])
    for (const list of lists) expect(list).toMatchObject({ style: 'form', explode: false })
  })

  it('says which of several parameters is needed', async () => {
    const needy = operations().filter(({ description }) => description?.startsWith('Needs at least one of '))
    expect(needy.map(({ operationId }) => operationId)).toEqual(['trajectories', 'trajectoriesCsv'])
    for (const { path, description } of needy) {
      expect((await served.ask(path)).status).toBe(400)
      const named = description?.match(/of (.+)\./)?.[1]?.split(', ') ?? []
      expect(named).toHaveLength(3)
      const ids: Record<string, string> = { demand: 'neutrality', side: 'russia', speaker: 'sergey-lavrov' }
      for (const name of named) expect((await served.ask(`${path}?${name}=${ids[name]}`)).status).toBe(200)
    }
  })

  it('names the statuses that an operation answers with', () => {
    /** What any request may meet before it is read. */
    const always = [403, 429, 431]
    const all = (name: string) => Object.keys(operation(name).responses).map(Number)
    const statuses = (name: string) => all(name).filter((status) => !always.includes(status))
    for (const { operationId } of operations()) expect(all(operationId)).toEqual(expect.arrayContaining(always))
    expect(statuses('ledger')).toEqual([200, 304, 400, 404, 503])
    expect(statuses('passages')).toEqual([200, 304, 400, 404, 503])
    expect(statuses('queryByPost')).toEqual([200, 400, 406, 409, 413, 415, 422, 503, 504])
    expect(statuses('cancelQuery')).toEqual([204, 400, 404])
    expect(statuses('healthz')).toEqual([200, 304, 503])
  })
})

describe('every endpoint that reads', () => {
  it('is asked here', () => {
    const reading = operations().filter(({ method }) => method === 'GET')
    expect(Object.keys(readingRequests)).toEqual(reading.map(({ operationId }) => operationId))
  })

  it.each(Object.entries(readingRequests))('%s answers as it is described: %s', async (name, path) => {
    const response = await served.ask(path)
    expect(response.status).toBe(200)
    const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '')
    const content = operation(name).responses[200]?.content ?? {}
    expect(Object.keys(content)).toContain(type)
    const schema = content[type]?.schema
    if (type !== 'application/json' || !schema) return void (await response.text())
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const fits = ajv.compile(schema)
    fits(await response.json())
    expect(fits.errors ?? []).toEqual([])
  })

  it('says in the same words that nothing has been loaded, unless it reads no graph', async () => {
    const store = ownStore()
    const empty = await serve({ store }, null)
    const said = new Map<string, string[]>()
    for (const [name, path] of Object.entries(readingRequests)) {
      const response = await empty.ask(path)
      const { detail } = (await response.json()) as { detail?: string }
      const outcome = `${response.status} ${detail ?? ''}`
      said.set(outcome, [...(said.get(outcome) ?? []), name])
    }
    await empty.close()
    rmSync(store.dataDir, { recursive: true })
    expect([...said.keys()].sort()).toEqual(['200 ', '503 ', '503 Nothing has been loaded yet. Run: demarche load'])
    expect(said.get('200 ')).toEqual(['exports', 'library', 'agreement', 'openapi'])
    expect(said.get('503 ')).toEqual(['healthz'])
  })
})

describe('every route', () => {
  it('answers 405 to a method that it does not have, and says which it has', async () => {
    const asked = Object.entries(whole.paths).flatMap(([path, methods]) =>
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
        .filter((method) => !(method.toLowerCase() in methods))
        .map((method) => ({ method, path: path.replace(/\{\w+\}/, 'x'), methods: Object.keys(methods) })),
    )
    expect(asked.length).toBeGreaterThan(200)
    for (const { method, path, methods } of asked) {
      const response = await fetch(served.base + path, { method })
      const allow = methods.flatMap((it) => (it === 'get' ? ['GET', 'HEAD'] : [it.toUpperCase()])).join(', ')
      expect([method, path, response.status, response.headers.get('allow')]).toEqual([method, path, 405, allow])
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      await response.text()
    }
  })
})
