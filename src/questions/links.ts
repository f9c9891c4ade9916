/** The relationships among given nodes: a drawing adds them between nodes that it found in different ways. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { edge, edgesAmong } from './support/incident-edges.js'
import { splitList } from './support/params.js'
import { question } from './support/question.js'

const mostIds = 2000

export const links = question({
  summary: 'The relationships among given nodes, of any type and direction.',
  params: z.object({
    ids: splitList(z.array(id).min(1).max(mostIds), mostIds).describe(
      `ids of nodes, up to ${mostIds}; those that name nothing are ignored`,
    ),
  }),
  result: z.object({ edges: z.array(edge) }),
  columns: [],
  async answer(graph, { ids }) {
    return { edges: await edgesAmong(graph, ids) }
  },
})
