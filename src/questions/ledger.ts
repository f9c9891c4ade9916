/** Where each side stands on each demand as of a day, and the statements that each reading rests on. */
import { z } from 'zod'
import { readPosition } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { id, reading, readingName, role } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask, type Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { bySideAndDemand, countedStances, type StanceRow, stanceRow, trajectoryKey } from './support/counted-stances.js'
import { compareKeys, pageOf, takePage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
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
    const page = takePage(await ledgerItems(graph, asked), keyOf, asked)
    return { items: page.items.map(({ rank, ...item }) => item), next: page.next }
  },
})

type Asked = Omit<z.output<typeof params>, 'limit' | 'cursor'>
type RankedItem = z.output<typeof ledgerItem> & { rank: number }

/** Every item, in the codebook's order. @throws Problem 404 for an issue, a demand or a side that does not exist. */
export async function ledgerItems(graph: Graph, params: Asked): Promise<RankedItem[]> {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const trajectories = bySideAndDemand(countedStances(await stanceRows(graph, params), params))
  const heard = [...trajectories.values()].flatMap(([first]) => first ?? [])
  const items = demands
    .filter(({ id, issue }) => (!params.issue || issue === params.issue) && (!params.demand || id === params.demand))
    .flatMap((demand) => {
      const speaking = heard.filter((stance) => stance.demand === demand.id).map(({ side }) => side)
      return [...new Set([...demand.raisedBy, ...demand.addressedTo, ...speaking])]
        .filter((side) => params.sides?.includes(side) ?? true)
        .map((side) => {
          const stances = trajectories.get(trajectoryKey(side, demand.id)) ?? []
          const role = roleOf(demand, side)
          const position = readPosition(role, stances)
          const deciding = stances.filter(({ statement }) => position.statements.includes(statement))
          const sources = [...new Set(deciding.flatMap((stance) => stance.sources))].sort()
          return { side, demand: demand.id, issue: demand.issue, role, ...position, sources, rank: demand.rank }
        })
    })
    .filter((item) => params.reading?.includes(item.reading) ?? true)
  return items.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
}

const keyOf = (item: RankedItem) => [String(item.rank).padStart(4, '0'), item.issue, item.demand, item.side]

/** What chooses the stances that are read; filters that need the codebook's rules come later. */
interface Chosen {
  asOf?: string | undefined
  demand?: string | undefined
  issue?: string | undefined
  source?: string | undefined
}

/**
 * A row for each stance that may have been taken by `asOf`. On one demand the engine finds these rows fast; on many it
 * is many times faster to ask for facts and join them here.
 */
export async function stanceRows(graph: Graph, asked: Chosen): Promise<StanceRow[]> {
  if (asked.demand !== undefined) return (await ask(graph, ofOneDemand, { ...asked })).map(stanceRow)
  return stancesFromFacts(await ask(graph, query, { ...asked }))
}
