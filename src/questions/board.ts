/** The board: the state of every demand on the table as of a day. */
import { z } from 'zod'
import { boardCell } from '../codebook/board.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, role } from '../codebook/schemas.js'
import { boardStates } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { type TableAsOf, tableAsOf } from './support/table-as-of.js'
import { evidenceOf } from './support/tell-position.js'

const boardState = z.enum(boardStates)
const sideReading = z.object({
  side: id,
  role,
  ...reading.omit({ why: true, beside: true }).shape,
})
const item = z.object({
  demand: id,
  issue: id,
  state: boardState.describe('the least advanced among the sides that are looked at'),
  raised: day.nullable().describe('the day it was raised, by the clock in use; null where it is not raised yet'),
  answers: z
    .array(z.object({ side: id, state: boardState, through: z.array(id) }))
    .describe('the state for each side that has to answer it, and the demands by which a side answered indirectly'),
  readings: z
    .array(sideReading)
    .describe('where the raisers and the sides that have to answer stand, if they were heard'),
  fragile: z.boolean().describe('one of these readings is not robust'),
})

export const board = question({
  summary: 'The state of every demand on the table: agreed, near, refused, unanswered and more, and on whose word.',
  params: z.object({
    ...viewParams,
    sides: commaList(id).describe('only among these sides: what one of them has to answer'),
    issue: id.optional().describe('only demands of this issue'),
    state: commaList(boardState).describe('only these states, such as agreed,near'),
    limit: limit(1000, 500),
    cursor,
  }),
  result: pageOf(item),
  columns: ['demand', 'state', 'raised', 'answers', 'readings', 'fragile'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const table = tableAsOf(viewOf(await positionsIn(graph), params), demands)
    const rankOf = new Map(demands.map(({ id }, rank) => [id, String(rank).padStart(6, '0')]))
    const pause = pauses()
    const items: z.output<typeof item>[] = []
    for (const demand of demands) {
      if ((params.issue ?? demand.issue) !== demand.issue) continue
      await pause()
      const found = toItem(demand, table, params.sides)
      if (found && (params.state?.includes(found.state) ?? true)) items.push(found)
    }
    return sortedPage(items, ({ demand }) => [rankOf.get(demand) ?? ''], params)
  },
})

function toItem(demand: Demand, table: TableAsOf, sides: readonly string[] | undefined): z.output<typeof item> | null {
  const cell = boardCell(demand, table, sides)
  if (!cell) return null
  const of = { demand: demand.id, issue: demand.issue }
  const raised = table.raised(demand)
  if (!raised) return { ...of, state: 'not-yet-raised', raised: null, answers: [], readings: [], fragile: false }
  const parties = [...new Set([...demand.raisedBy, ...cell.sides.map(({ side }) => side)])]
  const readings = parties.flatMap((side) => {
    const position = table.positionOf(side, demand.id)
    if (position.reading === 'silent') return []
    const { reading, since, sinceEarliest, lastHeard, lastHeardEarliest, robust, word, onWordOf, hedged } = position
    const { statements, places, sources, more } = evidenceOf(position)
    return [
      {
        ...{
          side,
          role: roleOf(demand, side),
          reading,
          since,
          sinceEarliest,
          lastHeard,
          lastHeardEarliest,
          robust,
          word,
        },
        ...{ onWordOf, hedged, statements, places, sources },
        ...(Object.keys(more).length > 0 && { more }),
      },
    ]
  })
  const fragile = readings.some(({ robust }) => !robust)
  return { ...of, state: cell.state, raised: raised.day, answers: cell.sides, readings, fragile }
}
