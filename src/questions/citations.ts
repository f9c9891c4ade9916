/** Every place of a source that a statement is cited at: what holds the graph against the texts. */
import { z } from 'zod'
import { citation, day, id } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { badRequest } from '../errors.js'
import { ask } from '../store/graph-store.js'
import { decodeCursor, encodeCursor } from './support/paging.js'
import { cursor, limit, pageOf, question } from './support/question.js'

const query = questionQuery('citations')

const citationItem = z.object({ statement: id, ...citation.shape, earliest: day, latest: day })
export type CitationItem = z.infer<typeof citationItem>

export const citations = question({
  summary: 'Every place that is cited, source by source in the order of the text, with the statement that cites it.',
  params: z.object({ source: id.optional().describe('only places in this source'), limit: limit(1000, 200), cursor }),
  result: pageOf(citationItem),
  columns: ['source', 'paragraph', 'start', 'end', 'statement', 'phrase'],
  async answer(graph, params) {
    const [afterSource, start, afterStatement] = params.cursor ? decodeCursor(params.cursor) : []
    const afterStart = start === undefined ? undefined : Number(start)
    if (Number.isNaN(afterStart)) throw badRequest('cursor is not one that this question gave. Leave it out.')
    const after = { afterSource, afterStart, afterStatement }
    const rows = await ask(graph, query, { source: params.source, ...after, limit: params.limit + 1 })
    const items = rows.slice(0, params.limit) as unknown as CitationItem[]
    const last = items.at(-1)
    const more = last !== undefined && rows.length > params.limit
    return { items, next: more ? encodeCursor([last.source, String(last.start), last.statement]) : null }
  },
})
