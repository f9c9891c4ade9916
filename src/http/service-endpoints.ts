/** Endpoints about the server itself: whether it is ready, and the description of the API. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import type { Graphs } from '../store/graph-store.js'
import { type Endpoint, endpoint, jsonReply } from './endpoint.js'
import { openapi } from './openapi.js'

const health = z.object({
  status: z.enum(['ok', 'no graph loaded', 'the graph cannot be read']),
  version: z.string().describe('of the program'),
  data: dataVersion.nullable(),
  coding: z.boolean().describe('the coding bench is open: the setting CODING'),
})

/** Ignores the query string, since probes often add one. */
export function healthEndpoint(graphs: Graphs, version: string, coding: boolean): Endpoint {
  return endpoint({
    name: 'healthz',
    method: 'get',
    path: '/healthz',
    summary: 'Whether the server is ready, and which data it serves.',
    answers: {
      200: { description: 'It is ready', content: { 'application/json': health } },
      503: { description: 'No graph is loaded yet, or it cannot be read', content: { 'application/json': health } },
    },
    problems: [],
    async handle() {
      const data = await graphs.current().catch(() => undefined)
      const status = data ? 'ok' : data === null ? 'no graph loaded' : 'the graph cannot be read'
      return { ...jsonReply({ status, version, data: data ?? null, coding }), status: data ? 200 : 503 }
    },
  })
}

/** Describes itself and `others`. */
export function openapiEndpoint(version: string, basePath: string, others: readonly Endpoint[]): Endpoint {
  const self: Endpoint = endpoint({
    name: 'openapi',
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: 'This description of the API.',
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        content: { 'application/json': z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }) },
      },
    },
    problems: [],
    handle: async () => description,
  })
  const description = jsonReply(openapi(version, basePath, [...others, self]))
  return self
}
