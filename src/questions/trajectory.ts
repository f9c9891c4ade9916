/** One side on one demand: the reading after each day it spoke, and the statements of that day. */
import { z } from 'zod'
import { readPosition, readSteps } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, readingName, role } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { allDemands, type Demand } from './demands.js'
import { fullStatement, readStatements } from './statement.js'
import { countedStances, stanceRow } from './support/counted-stances.js'
import { takePage } from './support/paging.js'
import { cursor, limit, pageOf, question, viewParams } from './support/question.js'
import { requireDemand, requireSide } from './support/require-known.js'

const query = questionQuery('trajectory')
const roles = questionQuery('trajectory-roles')

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
    beside: z.array(fullStatement).describe('disputed, or maybe said by then'),
  }),
  columns: ['day', 'reading', 'statements'],
  async answer(graph, params) {
    const [[demand], rows] = await Promise.all([ask(graph, roles, params), ask(graph, query, params)])
    if (!demand) requireDemand(await allDemands(graph), params.demand)
    // A side that took a stance exists.
    if (rows.length === 0) await requireSide(graph, params.side)
    const stands = countedStances(rows.map(stanceRow), params)
    const role = demand ? roleOf(demand as unknown as Pick<Demand, 'raisedBy' | 'addressedTo'>, params.side) : 'third'
    const position = readPosition(role, stands)
    const page = takePage(readSteps(role, stands), (step) => [step.day], params.limit, params.cursor)
    const ids = [...page.items.flatMap((step) => step.statements), ...position.beside]
    const told = new Map((await readStatements(graph, ids)).map((statement) => [statement.id, statement]))
    const whole = (wanted: readonly string[]) => wanted.flatMap((id) => told.get(id) ?? [])
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
