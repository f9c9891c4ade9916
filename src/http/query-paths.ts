/** The OpenAPI paths of queries and of the library. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import { queryAnswer } from '../query/query-result.js'
import { queryBody } from './query-requests.js'
import { formats, mediaTypes } from './send-result.js'

type Json = Record<string, unknown>

const schemaOf = (shape: z.ZodType, io: 'input' | 'output' = 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json
  return schema
}

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
const problems = {
  400: { description: 'A parameter cannot be used', ...problem },
  406: { description: 'The answer does not come in a type that is accepted', ...problem },
  409: { description: 'The query was called off', ...problem },
  413: { description: 'The query, its memory or its answer is too large', ...problem },
  422: { description: 'A syntax error, or a rule refuses it; with GQL status, rule and position', ...problem },
  429: { description: 'Too many wait; Retry-After says how many seconds', ...problem },
  503: { description: 'No graph is loaded, or it cannot be read', ...problem },
  504: { description: 'It took longer than it may', ...problem },
}

const query = (name: string, description: string, schema: Json, required = false): Json => ({
  name,
  in: 'query',
  required,
  description,
  schema,
})
const limits = [
  query('maxRows', "at most so many rows; may only lower the server's limit", { type: 'integer', minimum: 1 }),
  query('timeoutMs', 'at most so many milliseconds, likewise', { type: 'integer', minimum: 1 }),
  query('explain', 'true answers the plan and does not run the query', { type: 'boolean' }),
  query('bom', 'true begins CSV with a byte order mark, for Excel', { type: 'boolean' }),
]
const parameters = {
  ...query('p', 'parameters of the query, each written p.name=value; a value is JSON where it reads as JSON', {
    type: 'object',
    additionalProperties: true,
  }),
  style: 'form',
  explode: true,
}
const early = {
  name: 'Prefer',
  in: 'header',
  description: 'query-id sends the id before the answer, as 103 Early Hints, so that the query can be called off by it',
  schema: { type: 'string' },
}

function answer(description: string): Json {
  const rows = { type: 'string' }
  const content = Object.fromEntries(
    formats.map((format) => [mediaTypes[format], { schema: format === 'json' ? schemaOf(queryAnswer) : rows }]),
  )
  const header = (type: string, text: string) => ({ description: text, schema: { type } })
  const headers = {
    'X-Query-Id': header('string', 'the id of the query'),
    'X-Truncated': header('boolean', 'there are more rows'),
    'X-Total-Count': header('integer', 'all rows there are, where known'),
    'X-Warnings': header('string', 'rules that warn'),
  }
  return { description, headers, content }
}

const entry = z.object({
  name: z.string(),
  kind: z.enum(['question', 'saved']),
  title: z.string(),
  description: z.string(),
  params: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      meaning: z.string(),
      default: z.unknown().optional().describe('absent: it must be given'),
    }),
  ),
  returns: z.array(z.object({ name: z.string(), type: z.string(), meaning: z.string() })),
  text: z.string(),
})

/** Ready to be merged into the document's paths. */
export function queryPaths(): Json {
  const off = { 403: { description: 'Ad-hoc queries are off', ...problem } }
  return {
    '/api/v1/query': {
      get: {
        operationId: 'query',
        summary: 'Runs a Cypher query that only reads, within the limits of the server.',
        description: 'Also as /api/v1/query.json, .ndjson and .csv.',
        parameters: [query('q', 'the query', { type: 'string' }, true), parameters, ...limits, early],
        responses: { 200: answer('The answer'), 304: { description: 'Not changed' }, ...off, ...problems },
      },
      post: {
        operationId: 'queryByPost',
        summary: 'The same for long queries and typed parameters.',
        parameters: [early],
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(queryBody, 'input') } } },
        responses: { 200: answer('The answer'), ...off, ...problems },
      },
    },
    '/api/v1/query/{id}': {
      delete: {
        operationId: 'cancelQuery',
        summary: 'Calls a query off that is under way.',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'Called off' }, 404: { description: 'Not under way', ...problem } },
      },
    },
    '/api/v1/library': {
      get: {
        operationId: 'library',
        summary: 'Every saved query with its parameters and text.',
        responses: {
          200: {
            description: 'The list',
            content: {
              'application/json': {
                schema: schemaOf(z.object({ items: z.array(entry), data: dataVersion.nullable() })),
              },
            },
          },
        },
      },
    },
    '/api/v1/library/{name}': {
      get: {
        operationId: 'runSaved',
        summary: 'Runs a saved query. Also with .json, .ndjson or .csv at the end of its name.',
        parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }, parameters, ...limits],
        responses: {
          200: answer('The answer'),
          304: { description: 'Not changed' },
          404: { description: 'No saved query has this name', ...problem },
          ...problems,
        },
      },
    },
  }
}
