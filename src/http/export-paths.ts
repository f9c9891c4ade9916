/** The OpenAPI paths of exports. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import { exportParams } from '../export/export-params.js'
import { exportFormats } from '../export/formats.js'

type Json = Record<string, unknown>

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
const bare = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const listed = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      readers: z.string().describe('whose tools read it'),
      holds: z.string(),
      mediaType: z.string(),
      ending: z.string().describe("how the file's name ends"),
      path: z.string().describe('where to get it'),
    }),
  ),
  next: z.null(),
  data: dataVersion.nullable(),
})

/** Ready to be merged into the document's paths. */
export function exportPaths(): Json {
  const { properties = {} } = bare(exportParams, 'input') as { properties?: Record<string, Json> }
  const filters = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: false, schema },
    ...(description ? { description } : {}),
  }))
  const file = { schema: { type: 'string', format: 'binary' } }
  return {
    '/api/v1/export': {
      get: {
        operationId: 'exports',
        summary: 'The formats in which the graph can be had.',
        responses: {
          200: { description: 'The list', content: { 'application/json': { schema: bare(listed, 'output') } } },
        },
      },
    },
    '/api/v1/export/{format}': {
      get: {
        operationId: 'export',
        summary: 'The whole graph, or what filters leave of it, as a file.',
        parameters: [
          {
            ...{ name: 'format', in: 'path', required: true },
            schema: { type: 'string', enum: exportFormats.map(({ name }) => name) },
          },
          ...filters,
        ],
        responses: {
          200: {
            description: "The file; Content-Disposition names it with the dataset's version",
            content: Object.fromEntries(exportFormats.map(({ mediaType }) => [mediaType, file])),
          },
          304: { description: 'Not changed since the ETag that was sent' },
          400: { description: 'A parameter cannot be used', ...problem },
          404: { description: 'There is no such format, or nothing has the id of a filter', ...problem },
          503: { description: 'No graph is loaded, or it cannot be read', ...problem },
        },
      },
    },
  }
}
