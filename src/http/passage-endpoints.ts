/** The cited paragraphs of a statement, as an endpoint. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import type { Graphs } from '../store/graph-store.js'
import { passagesAnswer, readPassages } from '../verify/read-passages.js'
import { type Endpoint, endpoint, jsonReply } from './endpoint.js'

/** The ETag is a hash of the answer: a copy of a text can change while the generation stays the same. */
export function passageEndpoints(graphs: Graphs, copies: Parameters<typeof readPassages>[2]): Endpoint[] {
  return [
    endpoint({
      name: 'passages',
      method: 'get',
      path: '/api/v1/passages/{id}',
      summary:
        'The paragraphs in which a statement is cited, if the server has copies of the texts (SOURCES_DIR) or the dataset may keep them.',
      params: z.object({ id: id.describe('a statement') }),
      answers: {
        200: {
          description: 'For each citation, its passage or why there is none',
          content: { 'application/json': passagesAnswer },
        },
      },
      problems: [400, 404, 503],
      handle: ({ params }) =>
        graphs.view(async (graph, data) => jsonReply({ items: await readPassages(graph, params.id, copies), data })),
    }),
  ]
}
