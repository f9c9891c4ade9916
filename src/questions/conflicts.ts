/** Matters of fact on which sources disagree, with what each claims and where. */
import { z } from 'zod'
import { citation, id } from '../codebook/schemas.js'
import { cutPage, decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { typedQuery } from './support/typed-query.js'

const conflictItem = z.object({
  id,
  about: z.string().describe('the matter on which they disagree'),
  claims: z.array(
    z.object({
      value: z.string().describe('what this passage says'),
      ...citation.omit({ tells: true, relays: true }).shape,
    }),
  ),
})

const query = typedQuery('conflicts', conflictItem)

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
    const [afterId] = decodeCursor(params.cursor)
    const rows = await query(graph, { source: params.source, afterId, limit: params.limit + 1 })
    if (rows.length === 0) await requireKnown(graph, params)
    return cutPage(rows, ({ id }) => [id], params.limit)
  },
})
