/** Describes a list of endpoints as OpenAPI 3.1. */
import { z } from 'zod'
import { queryValueSchema } from '../query/read-parameters.js'
import type { Answer, Endpoint, ProblemStatus } from './endpoint.js'
import { problemShape } from './problems.js'

type Json = Record<string, unknown>

const problemMeanings: Readonly<Record<ProblemStatus, string>> = {
  400: 'A parameter cannot be used',
  401: "The token is not the coder's",
  403: 'The server does not answer under this host name, or another site sent the request; of a query: it is off; of coding: it is not yours, or cannot be written',
  404: 'Nothing has this id or name',
  406: 'The answer is not available in an accepted type',
  409: 'The query was cancelled; of coding: something else was written meanwhile, or it cannot be done now',
  413: 'The body, the query, its answer or its memory is too large',
  415: 'The body is not JSON in UTF-8',
  422: 'A syntax error, or a rule refuses the query; with GQL status, rule and position',
  428: 'If-Match is missing',
  429: 'Too many requests, exports or queries are waiting; Retry-After says how many seconds to wait',
  431: 'The URL and the headers are too long',
  500: 'A file of the dataset is damaged',
  501: 'The server does not have it in this form, or has no canvas to draw it on',
  503: 'No graph is loaded, or it cannot be read',
  504: 'The query took too long',
  507: 'The disk is full',
}

/** What any request may meet before its endpoint has read it. */
const always: readonly ProblemStatus[] = [403, 429, 431]

/** The whole document; `version` is the program's, and all paths follow `basePath`. */
export function openapi(version: string, basePath: string, endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operationOf(endpoint) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demarche',
      version,
      summary: 'Who demanded what, who dropped or kept it, who said so, and where it stands written.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath || '/' }],
    // There are no accounts and no keys.
    security: [],
    paths,
    components: { schemas: { Problem: schemaOf(problemShape, 'output'), QueryValue: queryValueSchema } },
  }
}

function operationOf(endpoint: Endpoint): Json {
  const { name, summary, description, body, answers, problems, method } = endpoint
  const responses: [number, Json][] = [
    ...Object.entries(answers).map(([status, answer]): [number, Json] => [Number(status), responseOf(answer)]),
    ...(method === 'get'
      ? ([[304, { description: 'Not changed since the ETag that was sent' }]] as [number, Json][])
      : []),
    ...[...problems, ...always].map((status): [number, Json] => [status, problemOf(status)]),
  ]
  return {
    operationId: name,
    summary,
    ...(description && { description }),
    parameters: [...paramsOf(endpoint), ...headersOf(endpoint)],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: Object.fromEntries(responses),
  }
}

const problemOf = (status: ProblemStatus): Json => ({
  description: problemMeanings[status],
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function responseOf({ description, content = {}, headers = {} }: Answer): Json {
  const types = Object.entries(content).map(([type, schema]) => [type, { schema: contentSchema(schema) }])
  const named = Object.entries(headers).map(([name, { description, type }]) => [
    name,
    { description, schema: { type } },
  ])
  return {
    description,
    ...(types.length > 0 && { content: Object.fromEntries(types) }),
    ...(named.length > 0 && { headers: Object.fromEntries(named) }),
  }
}

/** OpenAPI 3.1 has no type for bytes. */
const contentSchema = (schema: z.ZodType | 'text' | 'binary'): Json =>
  schema === 'binary' ? {} : schema === 'text' ? { type: 'string' } : schemaOf(schema, 'output')

/** The schema of a parameter is that of the value it is read as: the text in a URL has neither type nor bounds. */
function paramsOf({ path, params }: Endpoint): Json[] {
  if (!params) return []
  const { properties = {} } = schemaOf(params, 'output') as { properties?: Record<string, Json> }
  const { required = [] } = schemaOf(params, 'input') as { required?: string[] }
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const inPath = path.includes(`{${name}}`)
    return {
      ...{ name, in: inPath ? 'path' : 'query', required: inPath || required.includes(name) },
      ...(description ? { description } : {}),
      ...styled(name, schema),
    }
  })
}

/** Lists are written `a,b`, so no item has a comma; each key of a record is a parameter `name.key`. */
function styled(name: string, schema: Json): Json {
  if (schema.type === 'array') {
    const items = schema.items as Json
    const unlisted = items.enum || items.pattern ? items : { ...items, pattern: '^[^,]+$' }
    return { style: 'form', explode: false, schema: { ...schema, items: unlisted } }
  }
  if (schema.type !== 'object') return { schema }
  const pattern = `^${name}\\..+$`
  return {
    ...{ style: 'form', explode: true },
    schema: {
      type: 'object',
      patternProperties: { [pattern]: schema.additionalProperties },
      additionalProperties: false,
    },
  }
}

const headersOf = ({ headers = {} }: Endpoint): Json[] =>
  Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  }))

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json
  return schema
}
