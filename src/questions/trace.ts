/** Who said what: statements of any side, on any demand, in the order of days. */
import { z } from 'zod'
import { clock, id, stance } from '../codebook/schemas.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { type FullStatement, fullStatement, readStatements, statementRow, toStatement } from './statement.js'
import { compareKeys, cutPage, decodeCursor, pageOf } from './support/paging.js'
import { asOf, cursor, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { searchStatements } from './support/statement-search.js'
import { statementsToldBy } from './support/told-by.js'
import { typedQuery } from './support/typed-query.js'

const onDemands = typedQuery('trace', statementRow)
const anywhere = typedQuery('trace-anywhere', statementRow)
const byTellers = typedQuery('trace-by', z.object({ id }))

const params = z.object({
  demand: id.optional().describe('only on this demand'),
  issue: id.optional().describe('only on demands of this issue'),
  side: id.optional().describe('only speakers of this side'),
  speaker: id.optional().describe('only this actor'),
  stance: stance.optional().describe('only this stance'),
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('only of this day, or with these words in the summary, the name of the speaker or the name of a demand'),
  source: id.optional().describe('only what this source tells'),
  asOf,
  clock: clock.default('said'),
  limit: limit(200, 50),
  cursor,
})

export const trace = question({
  summary: 'Who said what: statements on a demand or an issue, of any side, with a search for words.',
  params,
  result: pageOf(fullStatement),
  columns: ['latest', 'side', 'speaker', 'stances', 'assesses', 'certainty', 'summary', 'id'],
  async answer(graph, params) {
    const found = await findStatements(graph, params)
    // An unknown id finds nothing, so that ids are only looked up for an empty answer.
    if (found.length === 0) await requireKnown(graph, params)
    const page = cutPage(found, ({ latest, id }) => [latest, id], params.limit)
    const whole = !params.source && (!params.asOf || params.clock === 'said')
    return whole ? page : { ...page, items: await toldBy(graph, page.items, params) }
  },
})

/** Each as the source tells it, or as a reader could know it by the day. */
async function toldBy(graph: Graph, found: readonly FullStatement[], filter: z.infer<typeof params>) {
  const view = viewOf(await positionsIn(graph), { ...filter, hedged: 'include' })
  const statements = await statementsToldBy(graph, idsOf(found), view)
  return found.flatMap(({ id }) => statements.get(id) ?? [])
}

/**
 * Reads one more row than asked for, to know whether there is a next page. Filters on the statement itself are cheapest,
 * so that queries of their own try them first.
 */
async function findStatements(graph: Graph, asked: z.infer<typeof params>): Promise<FullStatement[]> {
  const [afterDay, afterId] = decodeCursor(asked.cursor)
  const values = { ...asked, afterDay, afterId, limit: asked.limit + 1, ids: null }
  if (asked.text !== undefined) return statementsWith(graph, asked.text, values)
  if (asked.side || asked.speaker || asked.source || (asked.asOf && asked.clock === 'published')) {
    return readStatements(graph, idsOf(await byTellers(graph, values)))
  }
  const query = asked.demand || asked.issue || asked.stance ? onDemands : anywhere
  return (await query(graph, values)).map(toStatement)
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

type Values = Omit<z.infer<typeof params>, 'text' | 'cursor'> & {
  afterDay?: string | undefined
  afterId?: string | undefined
}

/** How many statements found by a text are tried on the other filters at a time. */
const tried = 500

/** The next statements, at most `limit`, that a text finds and the other filters let through. */
async function statementsWith(graph: Graph, text: string, values: Values): Promise<FullStatement[]> {
  const { demand, issue, stance, side, speaker, source, asOf, clock, limit, afterDay, afterId } = values
  const found = await searchStatements(graph, text)
  const rest =
    afterDay === undefined
      ? found
      : found.filter(({ latest, id }) => compareKeys([latest, id], [afterDay, afterId ?? '']) > 0)
  if (!(demand || issue || stance || side || speaker || source || (asOf && clock === 'published'))) {
    const said = asOf ? rest.filter(({ latest }) => latest <= asOf) : rest
    return readStatements(graph, idsOf(said.slice(0, limit)))
  }
  const ids: string[] = []
  for (let start = 0; start < rest.length && ids.length < limit; start += tried) {
    ids.push(...idsOf(await byTellers(graph, { ...values, ids: idsOf(rest.slice(start, start + tried)) })))
  }
  return readStatements(graph, ids.slice(0, limit))
}
