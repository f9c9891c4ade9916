/** One side on one demand: the reading after each day on which it spoke, and the statements of that day. */
import { z } from 'zod'
import { readPosition, readSteps } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, readingName, role } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { fullStatement, statementsById } from './statement.js'
import { countedStances, stanceRow } from './support/counted-stances.js'
import { pageOf, takePage } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { typedQuery } from './support/typed-query.js'

const query = questionQuery('trajectory')
const demandSides = typedQuery('trajectory-roles', z.object({ raisedBy: z.array(id), addressedTo: z.array(id) }))

export const trajectory = question({
  summary: 'How one side moved on one demand: each day it spoke, the reading after it, and the statements.',
  params: z.object({
    side: id.describe('the side'),
    demand: id.describe('the demand'),
    ...viewParams,
    limit: limit(500, 100),
    cursor,
  }),
  result: z.object({
    side: id,
    demand: id,
    role,
    reading: z.object(reading.shape).describe('where it stands at the end'),
    ...pageOf(z.object({ day, reading: readingName, statements: z.array(fullStatement) })).shape,
    beside: z.array(fullStatement).describe('statements that are disputed, or may have been said by then'),
  }),
  columns: ['day', 'reading', 'statements'],
  async answer(graph, params) {
    const [[demand], rows] = await Promise.all([demandSides(graph, params), ask(graph, query, params)])
    // A side that took a stance on a demand exists, and so does the demand.
    if (!demand || rows.length === 0) await requireKnown(graph, params)
    const stances = countedStances(rows.map(stanceRow), params)
    const role = demand ? roleOf(demand, params.side) : 'third'
    const position = readPosition(role, stances)
    const page = takePage(readSteps(role, stances), (step) => [step.day], params)
    const ids = [...page.items.flatMap((step) => step.statements), ...position.beside]
    const statements = await statementsById(graph, ids)
    const whole = (wanted: readonly string[]) => wanted.flatMap((id) => statements.get(id) ?? [])
    return {
      side: params.side,
      demand: params.demand,
      role,
      reading: position,
      items: page.items.map((step) => ({ ...step, statements: whole(step.statements) })),
      next: page.next,
      beside: whole(position.beside),
    }
  },
})
