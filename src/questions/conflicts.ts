/** Matters of fact on which sources disagree, with what each claims and where. */
import { z } from 'zod'
import { citation, id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { decodeCursor, encodeCursor } from './support/paging.js'
import { cursor, limit, pageOf, question } from './support/question.js'

const query = questionQuery('conflicts')

const conflictItem = z.object({
  id,
  about: z.string().describe('the matter on which they disagree'),
  claims: z.array(z.object({ value: z.string().describe('what this passage says'), ...citation.shape })),
})

export const conflicts = question({
  summary: 'Where sources, or passages of one source, disagree on a matter of fact: what each claims, and where.',
  params: z.object({
    source: id.optional().describe('only conflicts in which this source claims something'),
    limit: limit(500, 100),
    cursor,
  }),
  result: pageOf(conflictItem),
  columns: ['id', 'about', 'claims'],
  async answer(graph, params) {
    const [afterId] = params.cursor ? decodeCursor(params.cursor) : []
    const rows = await ask(graph, query, { source: params.source, afterId, limit: params.limit + 1 })
    const items = rows.slice(0, params.limit) as unknown as z.infer<typeof conflictItem>[]
    const last = items.at(-1)
    return { items, next: last && rows.length > params.limit ? encodeCursor([last.id]) : null }
  },
})
