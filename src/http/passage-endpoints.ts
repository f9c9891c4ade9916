/** The cited paragraphs of a statement as an endpoint. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import type { Graphs } from '../store/graph-store.js'
import { passagesAnswer, readPassages } from '../verify/passages.js'
import { type Endpoint, endpoint, jsonReply } from './endpoint.js'

/** Tagged by the answer itself: a copy of a text can be added or changed while the generation stays. */
export function passageEndpoints(graphs: Graphs, sourcesDir: string | undefined): Endpoint[] {
  return [
    endpoint({
      name: 'passages',
      method: 'get',
      path: '/api/v1/passages/{id}',
      summary: 'The paragraphs a statement is cited at, where the server has copies of the texts (SOURCES_DIR).',
      params: z.object({ id: id.describe('a statement') }),
      answers: {
        200: {
          description: 'A passage for each citation, or the reason why there is none',
          content: { 'application/json': passagesAnswer },
        },
      },
      problems: [400, 404, 503],
      handle: ({ params }) =>
        graphs.view(async (graph, data) =>
          jsonReply({ items: await readPassages(graph, params.id, sourcesDir), data }),
        ),
    }),
  ]
}
