/** One side on one demand: the reading after each day on which it spoke, and the statements of that day. */
import { z } from 'zod'
import type { StanceFilter } from '../codebook/clock.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, role } from '../codebook/schemas.js'
import { at } from '../positions/columns.js'
import { type JudgedDay, judgedDays, stepOf } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { actorNames } from './support/actor-names.js'
import { decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { firstBehind, rowsPage } from './support/rows-page.js'
import { evidenceOf, tellPosition } from './support/tell-position.js'
import { rowsInPieces, tellRows } from './support/tell-rows.js'
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
    const { side, demand } = params
    const { view, role, days, keyOf, tell } = await judgedOf(graph, params)
    const reading = tellPosition(view, role, params, await actorNames(graph))
    const page = rowsPage(days, keyOf, params)
    return {
      ...{ side, demand, role, reading },
      items: await tellRows(page.items, tell),
      next: page.next,
      beside: toldBy(view, reading.beside),
    }
  },
  async pieces(graph, params) {
    const { days, keyOf, tell } = await judgedOf(graph, params)
    return rowsInPieces(days, firstBehind(days, keyOf, decodeCursor(params.cursor)), tell)
  },
})

/** The days on which the side spoke, and how each is told. */
async function judgedOf(graph: Graph, params: StanceFilter & { side: string; demand: string }) {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const positions = await positionsIn(graph)
  const view = viewOf(positions, params)
  const demand = demands.find(({ id }) => id === params.demand)
  const role = demand ? roleOf(demand, params.side) : 'third'
  const trajectory = positions.trajectoryOf(params.side, params.demand)
  const keyOf = ({ last }: JudgedDay) => [positions.dayOf(at(positions.columns.stance.latest, last.from))]
  const tell = (judged: JudgedDay) => {
    const { deciding, ...step } = stepOf(view, trajectory, judged)
    const { more: _, ...evidence } = evidenceOf({ deciding })
    return { ...step, ...evidence, statements: toldBy(view, evidence.statements) }
  }
  return { view, role, days: judgedDays(view, role, trajectory), keyOf, tell }
}

function toldBy(view: View, ids: readonly string[]) {
  const statements = statementsToldBy(view, ids)
  return ids.flatMap((id) => statements.get(id) ?? [])
}
