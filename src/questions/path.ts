/** How two nodes hang together: the shortest ways from one to the other, whatever the direction of relationships. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { edge, node, withSpeakers } from './support/incident-edges.js'
import { asOf, commaList, question } from './support/question.js'
import { shortestPaths } from './support/shortest-paths.js'

export const path = question({
  summary: 'How two nodes hang together: the shortest ways from one to the other, over relationships of any direction.',
  params: z.object({
    from: id,
    to: id,
    types: commaList(z.string()).describe('only over relationships of these types, such as MADE,ASSERTS'),
    without: commaList(z.string()).describe('over no relationships of these types, such as CITED_IN'),
    asOf,
    longest: z.coerce
      .number()
      .pipe(z.int().min(1).max(8))
      .default(6)
      .describe('at most so many relationships, up to 8'),
    limit: z.coerce.number().pipe(z.int().min(1).max(25)).default(5).describe('at most so many ways, up to 25'),
  }),
  result: z.object({
    from: id,
    to: id,
    length: z.int().nullable().describe('relationships from one to the other; null when no way was found'),
    ways: z.array(z.array(id)).describe('each the ids of its nodes, from one end to the other'),
    more: z.boolean().describe('whether there are more ways of this length'),
    complete: z
      .boolean()
      .describe('false when the search was given up, with 20,000 nodes looked at, before it had found a way'),
    nodes: z.array(node),
    edges: z.array(edge),
  }),
  columns: [],
  async answer(graph, params) {
    const { from, to, limit } = params
    const found = await shortestPaths(graph, from, to, params, params.longest, limit)
    return { from, to, ...found, nodes: await withSpeakers(graph, found.nodes) }
  },
})
