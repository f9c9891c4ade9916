/** How far the coders of the dataset agree, as an endpoint: figures of closed passes, and nothing else of them. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { listSources } from '../coding/coded-source.js'
import { codedSources } from '../coding/coding-folder.js'
import { readAgreement } from '../coding/read-agreement.js'
import { unknownName } from '../errors.js'
import type { Graphs } from '../store/graph-store.js'
import { type Endpoint, endpoint, jsonReply } from './endpoint.js'

const counts = z.object({ a: z.int(), b: z.int() })
export const agreementShape = z.object({
  units: z
    .array(
      z.object({
        ...{ kind: z.string(), source: z.string().describe('a source, or "all"') },
        ...{ a: z.int(), b: z.int(), both: z.int(), f1: z.number().nullable() },
      }),
    )
    .describe('did both find the same? A unit is source, speaker, month and what is coded'),
  fields: z
    .array(
      z.object({
        ...{ field: z.string(), n: z.int(), same: z.int() },
        alpha: z.number().nullable().describe("Krippendorff's, nominal; null where it is not defined"),
        ac1: z.number().nullable().describe("Gwet's AC1"),
        commonest: z.object({ value: z.string(), share: z.number() }).nullable(),
      }),
    )
    .describe('where both found a stance, did they code it alike?'),
  chosen: z
    .array(z.object({ field: z.string(), a: z.string(), b: z.string(), times: z.int() }))
    .describe('how often one coder chose `a` where the other chose `b`'),
})

const pair = agreementShape.extend({
  ...{ a: z.string().describe('a coder'), b: z.string().describe('another') },
  sources: z.array(id).describe('those that both have coded'),
  ...{ statements: counts, stances: counts },
})

export function agreementEndpoint(graphs: Graphs, dataset: string): Endpoint {
  return endpoint({
    name: 'agreement',
    method: 'get',
    path: '/api/v1/agreement',
    summary: 'How far coders agree, two by two: units that both found, and fields that they coded alike.',
    description: 'Of passes that are closed. A source that is not published counts when all passes on it are closed.',
    params: z.object({ source: id.optional().describe('only this source') }),
    answers: {
      200: {
        description: 'An item for each two coders of the same sources',
        content: { 'application/json': z.object({ items: z.array(pair) }) },
      },
    },
    problems: [400, 404, 500, 503],
    async handle({ params: { source } }) {
      const all = await listSources(dataset, graphs)
      const ids = [...new Set([...all.map(({ record }) => record.id), ...codedSources(dataset)])]
      if (source !== undefined && !ids.includes(source)) throw unknownName('source', source, ids, 'sources')
      const published = new Set(all.flatMap((one) => (one.published ? [one.record.id] : [])))
      return jsonReply({ items: await readAgreement(dataset, { source, isPublished: (id) => published.has(id) }) })
    },
  })
}
