/** One side on one demand: the reading after each day on which it spoke, and the statements of that day. */
import { z } from 'zod'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, role } from '../codebook/schemas.js'
import { at } from '../positions/columns.js'
import { type JudgedDay, judgedDays, stepOf } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import { allDemands } from './demands.js'
import { actorNames } from './support/actor-names.js'
import { pageOf } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { rowsPage } from './support/rows-page.js'
import { evidenceOf, tellPosition } from './support/tell-position.js'
import { statementsToldBy } from './support/told-by.js'
import { fullStatement } from './support/whole-statement.js'

const step = z.object({
  day: day.describe('the latest day of its statements'),
  earliest: day.describe('the first day that they allow; equal where their day is known'),
  ...reading.pick({ reading: true, robust: true, word: true, onWordOf: true, hedged: true }).shape,
  statements: z.array(fullStatement),
  places: z.array(place).describe('the places that count and tell these stances'),
  sources: z.array(id).describe('the sources of these places'),
})

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
    ...pageOf(step).shape,
    beside: z.array(fullStatement).describe('statements that are disputed, or may have been said by then'),
  }),
  columns: ['day', 'reading', 'word', 'onWordOf', 'statements'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const [positions, nameOf] = await Promise.all([positionsIn(graph), actorNames(graph)])
    const view = viewOf(positions, params)
    const { side } = params
    const demand = demands.find(({ id }) => id === params.demand)
    const role = demand ? roleOf(demand, side) : 'third'
    const trajectory = positions.trajectoryOf(side, params.demand)
    const reading = tellPosition(view, role, params, nameOf)
    const dayAt = ({ last }: JudgedDay) => positions.dayOf(at(positions.columns.stance.latest, last.from))
    const page = rowsPage(judgedDays(view, role, trajectory), (judged) => [dayAt(judged)], params)
    const steps = page.items.map((judged) => {
      const { deciding, ...step } = stepOf(view, trajectory, judged)
      return { ...step, ...evidenceOf({ deciding }) }
    })
    const ids = [...steps.flatMap(({ statements }) => statements), ...reading.beside]
    const statements = statementsToldBy(view, ids)
    const whole = (wanted: readonly string[]) => wanted.flatMap((id) => statements.get(id) ?? [])
    return {
      ...{ side, demand: params.demand, role, reading },
      items: steps.map(({ more: _, ...step }) => ({ ...step, statements: whole(step.statements) })),
      next: page.next,
      beside: whole(reading.beside),
    }
  },
})
