/** The list of saved queries as an endpoint, with the limits on ad-hoc queries. */
import { z } from 'zod'
import { dataVersion } from '../codebook/schemas.js'
import type { QueryService } from '../query/query-service.js'
import type { SavedQuery } from '../query/saved-query.js'
import { type Endpoint, endpoint, jsonReply } from './endpoint.js'

const named = { name: z.string(), type: z.string(), meaning: z.string() }
const entry = z.object({
  name: z.string(),
  kind: z.enum(['question', 'saved']).describe('the query behind a question, or a saved query'),
  title: z.string(),
  description: z.string(),
  params: z.array(
    z.object({ ...named, default: z.unknown().optional().describe('if there is none, a value must be given') }),
  ),
  returns: z.array(z.object(named)),
  text: z.string(),
})

const libraryAnswer = z.object({
  items: z.array(entry),
  limits: z
    .object({ timeoutMs: z.int(), maxRows: z.int(), maxBytes: z.int() })
    .describe('of an ad-hoc query; a saved query may take more'),
  allowAdHoc: z.boolean().describe('whether the server answers ad-hoc queries'),
  data: dataVersion.nullable(),
})

export function libraryEndpoint({ library, adHoc, allowAdHoc, current }: QueryService): Endpoint {
  return endpoint({
    name: 'library',
    method: 'get',
    path: '/api/v1/library',
    summary: 'Every saved query with its parameters and text.',
    params: z.object({}),
    answers: { 200: { description: 'The list', content: { 'application/json': libraryAnswer } } },
    problems: [400, 503],
    handle: async () => jsonReply({ items: library.map(entryOf), limits: adHoc, allowAdHoc, data: await current() }),
  })
}

/** What a person needs to choose and run a saved query; days are plain text. */
function entryOf({ params, file: _, ...rest }: SavedQuery): z.input<typeof entry> {
  const written = (value: unknown) =>
    typeof value === 'object' && value !== null && '$date' in value ? value.$date : value
  return { ...rest, params: params.map((param) => ({ ...param, default: written(param.default) })) }
}
