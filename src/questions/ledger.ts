/** Side by demand: where each side stands as of a day, with the statements that rests on. */
import { z } from 'zod'
import { readPosition } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { id, reading, readingName, role } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { bySideAndDemand, countedStances, type StanceRow, stanceRow, trajectoryKey } from './support/counted-stances.js'
import { compareKeys, takePage } from './support/paging.js'
import { commaList, cursor, limit, pageOf, question, viewParams } from './support/question.js'
import { requireDemand, requireIssue, requireSide } from './support/require-known.js'
import { stancesFromFacts } from './support/stances-from-facts.js'

const query = questionQuery('ledger')
const ofOneDemand = questionQuery('trajectory')

export const ledgerItem = z.object({
  side: id,
  demand: id,
  issue: id,
  role,
  ...reading.shape,
  sources: z.array(id).describe('the sources that tell the statements it rests on'),
})

const params = z.object({
  ...viewParams,
  sides: commaList(id).describe('only these sides'),
  issue: id.optional().describe('only demands of this issue'),
  demand: id.optional().describe('only this demand'),
  reading: commaList(readingName).describe('only these readings, such as softened,dropped'),
  limit: limit(2000, 1000),
  cursor,
})

export const ledger = question({
  summary: 'Where each side stands on each demand as of a day, with the statements each reading rests on.',
  params,
  result: pageOf(ledgerItem),
  columns: ['demand', 'side', 'role', 'reading', 'since', 'lastHeard', 'robust', 'statements'],
  async answer(graph, asked) {
    const page = takePage(await ledgerItems(graph, asked), keyOf, asked.limit, asked.cursor)
    return { items: page.items.map(({ rank, ...item }) => item), next: page.next }
  },
})

type Asked = Omit<z.output<typeof params>, 'limit' | 'cursor'>
type RankedItem = z.input<typeof ledgerItem> & { rank: number }

/** Every item, in the codebook's order. @throws Problem 404 for an issue, a demand or a side that does not exist. */
export async function ledgerItems(graph: Graph, params: Asked): Promise<RankedItem[]> {
  const [demands, rows] = await Promise.all([allDemands(graph), stanceRows(graph, params)])
  requireIssue(demands, params.issue)
  requireDemand(demands, params.demand)
  const sides = params.sides && (await Promise.all(params.sides.map((side) => requireSide(graph, side))))
  const groups = bySideAndDemand(countedStances(rows, params))
  const spoken = [...groups.values()].map(([first]) => first)
  const items = demands
    .filter(
      (demand) => (!params.issue || demand.issue === params.issue) && (!params.demand || demand.id === params.demand),
    )
    .flatMap((demand) => {
      const heard = spoken.filter((stand) => stand?.demand === demand.id).map((stand) => stand?.side ?? '')
      const all = [...new Set([...demand.raisedBy, ...demand.addressedTo, ...heard])].sort()
      return all
        .filter((side) => !sides || sides.includes(side))
        .map((side) => {
          const stands = groups.get(trajectoryKey(side, demand.id)) ?? []
          const role = roleOf(demand, side)
          const position = readPosition(role, stands)
          const rests = stands.filter((stand) => position.statements.includes(stand.statement))
          const sources = [...new Set(rests.flatMap((stand) => stand.sources))].sort()
          return { side, demand: demand.id, issue: demand.issue, role, ...position, sources, rank: demand.rank }
        })
    })
    .filter((item) => !params.reading || params.reading.includes(item.reading))
  return items.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
}

const keyOf = (item: RankedItem) => [String(item.rank).padStart(4, '0'), item.issue, item.demand, item.side]

/**
 * One row a stance, as `countedStances` takes them, of all that may have been taken by `asOf`. On one demand the engine
 * finds such rows fast; on many it is many times faster to ask for facts and to join them here.
 */
export async function stanceRows(
  graph: Graph,
  asked: {
    asOf?: string | undefined
    demand?: string | undefined
    issue?: string | undefined
    source?: string | undefined
  },
): Promise<StanceRow[]> {
  if (asked.demand !== undefined) return (await ask(graph, ofOneDemand, asked)).map(stanceRow)
  return stancesFromFacts(await ask(graph, query, asked))
}
