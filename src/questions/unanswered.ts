/** What was raised and never answered: demands, and the sides that owe them an answer. */
import { z } from 'zod'
import { answerOf, owersOf } from '../codebook/answers.js'
import { isGivenUp } from '../codebook/board.js'
import { day, id } from '../codebook/schemas.js'
import { answerStates } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { type TableAsOf, tableAsOf } from './support/table-as-of.js'

const item = z.object({
  demand: id,
  issue: id,
  side: id.describe('a side that the demand is addressed to and that did not raise it itself'),
  raised: day.describe('the day since which an answer is owed, by the clock in use'),
  raisedBy: z.array(id).describe('the sides that raised it on that day'),
  state: z.enum(answerStates).exclude(['answered']),
  through: z.array(id).describe('the demands by which the side answered indirectly'),
  givenUp: z.boolean().describe('every raiser that was heard has given it up by the day of the answer'),
  statements: z.array(id).describe('those that raised it, and those that refused to discuss it'),
})

export const unanswered = question({
  summary:
    'Which demands a side has not answered: raised, addressed to it, and met with silence or a refusal to discuss.',
  params: z.object({
    ...viewParams,
    sides: commaList(id).describe('only what these sides have not answered'),
    issue: id.optional().describe('only demands of this issue'),
    demand: id.optional().describe('only this demand'),
    limit: limit(1000, 500),
    cursor,
  }),
  result: pageOf(item),
  columns: ['demand', 'side', 'raised', 'raisedBy', 'state', 'through', 'givenUp', 'statements'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const table = tableAsOf(viewOf(await positionsIn(graph), params), demands)
    const pause = pauses()
    const items: (z.output<typeof item> & { rank: number })[] = []
    for (const [rank, demand] of demands.entries()) {
      if ((params.issue ?? demand.issue) !== demand.issue || (params.demand ?? demand.id) !== demand.id) continue
      await pause()
      for (const found of unansweredIn(table, demand, params.sides)) items.push({ ...found, rank })
    }
    const page = sortedPage(items, ({ rank, side }) => [String(rank).padStart(6, '0'), side], params)
    return { items: page.items.map(({ rank: _, ...found }) => found), next: page.next }
  },
})

/** What the sides that a demand is addressed to owe an answer for: nothing, before it is raised. */
export function unansweredIn(table: TableAsOf, demand: Demand, sides?: readonly string[]): z.output<typeof item>[] {
  const raised = table.raised(demand)
  if (!raised) return []
  const owing = owersOf(demand).filter((side) => sides?.includes(side) ?? true)
  return owing.flatMap((side) => {
    const { state, through } = answerOf(side, demand.id, table)
    if (state === 'answered') return []
    const refusing = state === 'refused-to-discuss' ? table.assessing(side, demand.id) : []
    return [
      {
        ...{ demand: demand.id, issue: demand.issue, side, raised: raised.day, raisedBy: raised.by, state, through },
        givenUp: isGivenUp(demand, table),
        statements: [...raised.statements, ...refusing],
      },
    ]
  })
}
