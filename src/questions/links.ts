/** The relationships among given nodes: a drawing adds them between nodes that it found in different ways. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { edge, edgeOf } from './support/incident-edges.js'
import { splitList } from './support/params.js'
import { question } from './support/question.js'

const query = questionQuery('links')
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
    const rows = await ask(graph, query, { ids })
    const edges = rows.map((row) => edgeOf({ ...row, outgoing: true }))
    return { edges: edges.sort((a, b) => byText(a.id, b.id)) }
  },
})
