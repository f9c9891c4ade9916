/** Who said what on a demand or an issue, any side, in the order of days. */
import { z } from 'zod'
import { questionQuery } from '../dataset.js'
import { clock, id, stance } from '../model.js'
import { ask, type Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { knownDemand, knownIssue, knownSide } from './known.js'
import { decodeCursor, encodeCursor } from './page.js'
import { asOf, cursor, limit, pageOf, question } from './question.js'
import { fullStatement, toStatement } from './statement.js'

const query = questionQuery('trace')

export const trace = question({
  name: 'trace',
  summary: 'Who said what: statements on a demand or an issue, of any side, with a text search over summaries.',
  params: z.object({
    demand: id.optional().describe('only on this demand'),
    issue: id.optional().describe('only on demands of this issue'),
    side: id.optional().describe('only speakers of this side'),
    speaker: id.optional().describe('only this actor'),
    stance: stance.optional().describe('only this stance'),
    text: z.string().trim().min(1).max(200).optional().describe('only where the summary holds these words'),
    source: id.optional().describe('only what this source tells'),
    asOf,
    clock: clock.default('said'),
    limit: limit(200, 50),
    cursor,
  }),
  result: pageOf(fullStatement),
  columns: ['latest', 'side', 'speaker', 'stances', 'certainty', 'summary', 'id'],
  async answer(graph, params) {
    const [afterDay, afterId] = params.cursor ? decodeCursor(params.cursor) : []
    const rows = await ask(graph, query, { ...params, afterDay, afterId, limit: params.limit + 1 })
    if (rows.length === 0) await refuseUnknown(graph, params)
    const items = rows.slice(0, params.limit).map(toStatement)
    const last = items.at(-1)
    return { items, next: last && rows.length > params.limit ? encodeCursor([last.latest, last.id]) : null }
  },
})

/** An id that does not exist finds nothing, so that only an empty answer needs to be looked into. */
async function refuseUnknown(
  graph: Graph,
  asked: {
    demand?: string | undefined
    issue?: string | undefined
    side?: string | undefined
    speaker?: string | undefined
  },
): Promise<void> {
  if (asked.demand ?? asked.issue) {
    const demands = await allDemands(graph)
    knownDemand(demands, asked.demand)
    knownIssue(demands, asked.issue)
  }
  for (const actor of [asked.side, asked.speaker]) if (actor) await knownSide(graph, actor)
}
