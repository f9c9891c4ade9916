/** Where each side stands on each demand as of a day, and the statements that each reading rests on. */
import { z } from 'zod'
import { roleOf } from '../codebook/role.js'
import { id, reading, readingName, role } from '../codebook/schemas.js'
import { positionsIn } from '../positions/read-positions.js'
import type { Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { actorNames } from './support/actor-names.js'
import { bySideAndDemand, chosenStances, countedStances, trajectoryKey } from './support/counted-stances.js'
import { compareKeys, pageOf, takePage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { tellPosition } from './support/tell-position.js'

export const ledgerItem = z.object({
  side: id,
  demand: id,
  issue: id,
  role,
  ...reading.shape,
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
  columns: ['demand', 'side', 'role', 'reading', 'since', 'lastHeard', 'word', 'onWordOf', 'robust', 'statements'],
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
  const [positions, nameOf] = await Promise.all([positionsIn(graph), actorNames(graph)])
  const trajectories = bySideAndDemand(countedStances(chosenStances(positions, { demand: params.demand }), params))
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
          const told = tellPosition(side, role, stances, nameOf)
          return { side, demand: demand.id, issue: demand.issue, role, ...told, rank: demand.rank }
        })
    })
    .filter((item) => params.reading?.includes(item.reading) ?? true)
  return items.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
}

const keyOf = (item: RankedItem) => [String(item.rank).padStart(4, '0'), item.issue, item.demand, item.side]
