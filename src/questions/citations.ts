/** Every place of a source at which a statement is cited, to compare the graph with the texts. */
import { z } from 'zod'
import { citation, day, id } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import { cutPage, decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { typedQuery } from './support/typed-query.js'

const citationItem = z.object({ statement: id, ...citation.shape, earliest: day, latest: day })

const query = typedQuery('citations', citationItem)

export const citations = question({
  summary: 'Every place that is cited, source by source in the order of the text, with the statement that cites it.',
  params: z.object({ source: id.optional().describe('only places in this source'), limit: limit(1000, 200), cursor }),
  result: pageOf(citationItem),
  columns: ['source', 'paragraph', 'start', 'end', 'statement', 'phrase'],
  async answer(graph, params) {
    const [afterSource, start, afterStatement] = decodeCursor(params.cursor)
    const afterStart = start === undefined ? undefined : Number(start)
    if (Number.isNaN(afterStart)) throw badRequest('cursor is not one that this question gave. Leave it out.')
    const after = { afterSource, afterStart, afterStatement }
    const rows = await query(graph, { source: params.source, ...after, limit: params.limit + 1 })
    if (rows.length === 0) await requireKnown(graph, params)
    return cutPage(rows, ({ source, start: at, statement }) => [source, String(at), statement], params.limit)
  },
})
