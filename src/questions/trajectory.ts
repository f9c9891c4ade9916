/** One side on one demand: the reading after each day on which it spoke, and the statements of that day. */
import { z } from 'zod'
import { readSteps } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, role } from '../codebook/schemas.js'
import { positionsIn } from '../positions/read-positions.js'
import { allDemands } from './demands.js'
import { fullStatement } from './statement.js'
import { actorNames } from './support/actor-names.js'
import { chosenStances, countedStances, sourcesOf } from './support/counted-stances.js'
import { pageOf, takePage } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { placesOfDay, tellPlace, tellPosition } from './support/tell-position.js'
import { statementsToldBy } from './support/told-by.js'

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
    const stances = countedStances(chosenStances(positions, params), params)
    const demand = demands.find(({ id }) => id === params.demand)
    const role = demand ? roleOf(demand, params.side) : 'third'
    const position = tellPosition(params.side, role, stances, nameOf)
    const page = takePage(readSteps(role, stances), (step) => [step.day], params)
    const ids = [...page.items.flatMap((step) => step.statements), ...position.beside]
    const statements = await statementsToldBy(graph, ids, params)
    const whole = (wanted: readonly string[]) => wanted.flatMap((id) => statements.get(id) ?? [])
    return {
      side: params.side,
      demand: params.demand,
      role,
      reading: position,
      items: page.items.map((step) => {
        const places = placesOfDay(stances, step.day)
        const told = { places: places.map(tellPlace), sources: sourcesOf(places) }
        return { ...step, statements: whole(step.statements), ...told }
      }),
      next: page.next,
      beside: whole(position.beside),
    }
  },
})
