/** How two nodes are connected: the shortest ways from one to the other, over relationships of either direction. */
import { z } from 'zod'
import { relationshipTypes } from '../codebook/graph-schema.js'
import { id } from '../codebook/schemas.js'
import { edge, mostRelationships, node, withSpeakers } from './support/incident-edges.js'
import { asOf, commaList, count } from './support/params.js'
import { question } from './support/question.js'
import { mostNodes, shortestPaths } from './support/shortest-paths.js'

export const path = question({
  summary:
    'How two nodes are connected: the shortest ways from one to the other, over relationships of either direction.',
  params: z.object({
    from: id,
    to: id,
    types: commaList(z.enum(relationshipTypes)).describe(
      'only over relationships of these types, such as MADE,ASSERTS',
    ),
    without: commaList(z.enum(relationshipTypes)).describe('over no relationships of these types, such as CITED_IN'),
    asOf,
    longest: count(1, 8, 6).describe('the most relationships on a way, up to 8'),
    limit: count(1, 25, 5).describe('the most ways, up to 25'),
  }),
  result: z.object({
    from: id,
    to: id,
    length: z.int().nullable().describe('relationships from one to the other; null when no way was found'),
    ways: z.array(z.array(id)).describe('each the ids of its nodes, from one end to the other'),
    more: z.boolean().describe('whether there are more ways of this length'),
    complete: z
      .boolean()
      .describe(
        `false when the search gave up, after ${mostNodes.toLocaleString('en')} nodes or ${mostRelationships.toLocaleString('en')} relationships, without finding a way`,
      ),
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
