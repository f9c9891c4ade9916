/** The OpenAPI description is valid, whole, and true: what it says is what the routes do. */
import { rmSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { exportFormats } from '../../src/export/formats.js'
import { ownStore, type Served, serve } from '../query/served.js'
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

/** A method and a path with its parameters; `!` stands after one that must be given. */
const routes = `
GET /api/v1/ledger asOf clock source withoutRelays hedged sides issue demand reading limit cursor
GET /api/v1/ledger.csv asOf clock source withoutRelays hedged sides issue demand reading limit cursor bom
GET /api/v1/trajectory side! demand! asOf clock source withoutRelays hedged limit cursor
GET /api/v1/trajectory.csv side! demand! asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/trajectories demand side speaker asOf clock source withoutRelays hedged most limit cursor
GET /api/v1/trajectories.csv demand side speaker asOf clock source withoutRelays hedged most limit cursor bom
GET /api/v1/trace demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged limit cursor
GET /api/v1/trace.csv demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/stances asOf clock source withoutRelays hedged sides issue demand speaker nodes most
GET /api/v1/stances.csv asOf clock source withoutRelays hedged sides issue demand speaker nodes most bom
GET /api/v1/facets demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged
GET /api/v1/facets.csv demand issue side speaker stance status text event draft relayedBy deniedBy alone word from to asOf clock source withoutRelays hedged bom
GET /api/v1/changes from! to! clock source withoutRelays hedged sides issue limit cursor
GET /api/v1/changes.csv from! to! clock source withoutRelays hedged sides issue limit cursor bom
GET /api/v1/moves asOf clock source withoutRelays hedged sides issue demand from witness limit cursor
GET /api/v1/moves.csv asOf clock source withoutRelays hedged sides issue demand from witness limit cursor bom
GET /api/v1/board asOf clock source withoutRelays hedged sides issue state limit cursor
GET /api/v1/board.csv asOf clock source withoutRelays hedged sides issue state limit cursor bom
GET /api/v1/gap between! from to step issue clock
GET /api/v1/gap.csv between! from to step issue clock bom
GET /api/v1/gaps between from to issue demand clock source withoutRelays hedged most steps limit cursor
GET /api/v1/gaps.csv between from to issue demand clock source withoutRelays hedged most steps limit cursor bom
GET /api/v1/unanswered asOf clock source withoutRelays hedged sides issue demand limit cursor
GET /api/v1/unanswered.csv asOf clock source withoutRelays hedged sides issue demand limit cursor bom
GET /api/v1/returned asOf clock source withoutRelays hedged sides issue demand silence limit cursor
GET /api/v1/returned.csv asOf clock source withoutRelays hedged sides issue demand silence limit cursor bom
GET /api/v1/packages demand side asOf clock source withoutRelays hedged limit cursor
GET /api/v1/packages.csv demand side asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/contradictions side issue demand speaker days sameSpeaker asOf clock source withoutRelays hedged limit cursor
GET /api/v1/contradictions.csv side issue demand speaker days sameSpeaker asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/conflicts source limit cursor
GET /api/v1/conflicts.csv source limit cursor bom
GET /api/v1/statement/{id} id!
GET /api/v1/actor/{id} id! asOf clock source withoutRelays hedged limit cursor
GET /api/v1/actor/{id}.csv id! asOf clock source withoutRelays hedged limit cursor bom
GET /api/v1/actors kind
GET /api/v1/actors.csv kind bom
GET /api/v1/demands issue
GET /api/v1/demands.csv issue bom
GET /api/v1/sources
GET /api/v1/sources.csv bom
GET /api/v1/events ids text limit cursor
GET /api/v1/events.csv ids text limit cursor bom
GET /api/v1/drafts
GET /api/v1/drafts.csv bom
GET /api/v1/citations source limit cursor
GET /api/v1/citations.csv source limit cursor bom
GET /api/v1/network networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues labels row column zeros evidence
GET /api/v1/network.csv networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues labels row column zeros evidence bom
GET /api/v1/neighborhood/{id} id! depth types direction asOf offset limit
GET /api/v1/days clock unit
GET /api/v1/days.csv clock unit bom
GET /api/v1/links ids!
GET /api/v1/path from! to! types without asOf longest limit
GET /api/v1/dataset
GET /api/v1/stats
GET /api/v1/schema
GET /api/v1/network.matrix.csv networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues labels window bom
GET /api/v1/network.graphml networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues window
GET /api/v1/network.gexf networkType variable1 variable2 qualifierAggregation normalization duplicates minStatements1 minStatements2 isolates start stop timeWindow windowSize kernel indentTime compatible asOf clock source withoutRelays hedged disputed sides issue demands stances excludeValues window
GET /api/v1/passages/{id} id!
GET /api/v1/export
GET /api/v1/export/{format} format! asOf clock source withoutRelays hedged sides issue demand bom
GET /api/v1/query q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query bom Prefer
GET /api/v1/query.json q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query.json bom Prefer
GET /api/v1/query.ndjson q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query.ndjson bom Prefer
GET /api/v1/query.csv q! p maxRows timeoutMs explain bom Prefer
POST /api/v1/query.csv bom Prefer
DELETE /api/v1/query/{id} id!
GET /api/v1/library
GET /api/v1/library/{name} name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/library/{name}.json name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/library/{name}.ndjson name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/library/{name}.csv name! p maxRows timeoutMs explain bom Prefer
GET /api/v1/agreement source
GET /api/v1/versions version changes
GET /feed.atom sides issue demand reading clock from to source withoutRelays hedged first limit cursor
GET /feed.json sides issue demand reading clock from to source withoutRelays hedged first limit cursor
GET /healthz
GET /api/v1/openapi.json`

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
    expect(told).toEqual(routes.trim().split('\n'))
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
