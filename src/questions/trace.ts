/** Who said what on a demand or an issue, any side, in the order of days. */
import { z } from 'zod'
import { clock, id, stance } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { type FullStatement, fullStatement, readStatements, toStatement } from './statement.js'
import { decodeCursor, encodeCursor } from './support/paging.js'
import { asOf, cursor, limit, pageOf, question } from './support/question.js'
import { requireDemand, requireIssue, requireSide } from './support/require-known.js'

const onDemands = questionQuery('trace')
const anywhere = questionQuery('trace-anywhere')
const byTellers = questionQuery('trace-by')

const params = z.object({
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
})

export const trace = question({
  summary: 'Who said what: statements on a demand or an issue, of any side, with a text search over summaries.',
  params,
  result: pageOf(fullStatement),
  columns: ['latest', 'side', 'speaker', 'stances', 'certainty', 'summary', 'id'],
  async answer(graph, params) {
    const found = await findStatements(graph, params)
    if (found.length === 0) await refuseUnknown(graph, params)
    const items = found.slice(0, params.limit)
    const last = items.at(-1)
    return { items, next: last && found.length > params.limit ? encodeCursor([last.latest, last.id]) : null }
  },
})

type Asked = z.infer<typeof params>

/** One more than asked for, when there is one: what the statement itself holds is looked at first, for it costs least. */
async function findStatements(graph: Graph, asked: Asked): Promise<FullStatement[]> {
  const [afterDay, afterId] = asked.cursor ? decodeCursor(asked.cursor) : []
  const values = { ...asked, afterDay, afterId, limit: asked.limit + 1 }
  if (asked.side || asked.speaker || asked.source || (asked.asOf && asked.clock === 'published')) {
    const ids = (await ask(graph, byTellers, values)).map((row) => String(row.id))
    return readStatements(graph, ids)
  }
  const query = asked.demand || asked.issue || asked.stance ? onDemands : anywhere
  return (await ask(graph, query, values)).map(toStatement)
}

/** An id that does not exist finds nothing, so that only an empty answer needs to be looked into. */
async function refuseUnknown(graph: Graph, asked: Asked): Promise<void> {
  if (asked.demand ?? asked.issue) {
    const demands = await allDemands(graph)
    requireDemand(demands, asked.demand)
    requireIssue(demands, asked.issue)
  }
  for (const actor of [asked.side, asked.speaker]) if (actor) await requireSide(graph, actor)
}
