/** What moved between two days: the readings that differ, and the statements that made them differ. */
import { z } from 'zod'
import { directionOf } from '../codebook/moves.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, role } from '../codebook/schemas.js'
import type { Role } from '../codebook/words.js'
import { badRequest } from '../errors.js'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import { firstOther, freshRows, viewsOn } from '../positions/first-other.js'
import { type Position, positionOf, readingIn } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import type { View } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { actorNames } from './support/actor-names.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { tellPosition } from './support/tell-position.js'
import { fullStatement, statementIn } from './support/whole-statement.js'

const { asOf: _, ...filters } = viewParams
const movedTo = reading.pick({ reading: true, robust: true, word: true, onWordOf: true, hedged: true })

export const changes = question({
  summary: 'Which readings differ between two days, who moved, first mover first, and by which statements.',
  params: z.object({
    from: day.describe('the first day'),
    to: day.describe('the second day'),
    ...filters,
    sides: commaList(id).describe('only these sides'),
    issue: id.optional().describe('only demands of this issue'),
    limit: limit(500, 100),
    cursor,
  }),
  result: pageOf(
    z.object({
      side: id,
      demand: id,
      issue: id,
      role,
      movedOn: day.describe(
        'the first day after `from`, by the clock in use, on which its reading was another than before',
      ),
      movedOnEarliest: day.describe('the first day that what was said then allows; equal where the day is known'),
      movedTo: movedTo.describe('the reading on that day; where it moved again, `after` has another'),
      direction: z
        .enum(['closer', 'apart'])
        .nullable()
        .describe('from before to after, toward the other side or away from it; null where the readings do not say'),
      before: z.object(reading.shape),
      after: z.object(reading.shape),
      statements: z.array(fullStatement).describe('what is new after `from`'),
      more: z
        .int()
        .optional()
        .describe('how many of these are left out, where there are many: GET /api/v1/trajectories has all'),
    }),
  ),
  columns: ['movedOn', 'side', 'demand', 'before', 'movedTo', 'after', 'direction', 'statements'],
  async answer(graph, params) {
    if (params.from >= params.to) throw badRequest(`from (${params.from}) must be before to (${params.to}).`)
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const [positions, nameOf] = await Promise.all([positionsIn(graph), actorNames(graph)])
    const viewOn = viewsOn(positions, params)
    const [early, late] = [viewOn(params.from), viewOn(params.to)]
    const pause = pauses()
    const moved: Moved[] = []
    for (const demand of demands) {
      if (params.issue && demand.issue !== params.issue) continue
      for (const trajectory of positions.trajectoriesOn(demand.id)) {
        await pause()
        const side = positions.sideOf(trajectory)
        if (params.sides && !params.sides.includes(side)) continue
        const role = roleOf(demand, side)
        const before = readingIn(early, role, trajectory)
        if (before === readingIn(late, role, trajectory)) continue
        const movedOn = firstOther(late, viewOn, { role, trajectory, from: params.from, before })
        moved.push({ side, demand, role, trajectory, movedOn })
      }
    }
    const page = sortedPage(moved, ({ movedOn, demand, side }) => [movedOn, demand.id, side], params)
    const items = []
    for (const move of page.items) {
      await pause()
      const { side, demand, role } = move
      const of = { side, demand: demand.id }
      const first = positionOf(viewOn(move.movedOn), role, move.trajectory)
      const { rows, left } = statementsOf(late, first, freshRows(late, move.trajectory, params.from))
      const before = tellPosition(early, role, of, nameOf)
      const after = tellPosition(late, role, of, nameOf)
      items.push({
        ...{ ...of, issue: demand.issue, role, ...firstMove(first, move) },
        direction: directionOf(role, before.reading, after.reading),
        ...{ before, after },
        statements: rows.map((row) => statementIn(late, row)),
        ...(left > 0 && { more: left }),
      })
    }
    return { items, next: page.next }
  },
})

interface Moved {
  side: string
  demand: Demand
  role: Role
  trajectory: number
  /** The first day on which the reading was another. */
  movedOn: string
}

/** How many statements of a change are listed: those that moved it first, then the last ones. */
const mostStatements = 20

/** Their rows, in the order of days. */
function statementsOf({ positions }: View, first: Position, fresh: readonly number[]) {
  const { statement } = positions.columns.stance
  const all = [...new Set(fresh.map((row) => at(statement, row)))]
  if (all.length <= mostStatements) return { rows: inOrder(all), left: 0 }
  const moving = first.deciding.map(({ row }) => at(statement, row))
  const rows = [...new Set([...moving, ...all.slice(-mostStatements).reverse()])].slice(0, mostStatements)
  return { rows: inOrder(rows), left: all.length - rows.length }
}

const inOrder = (rows: readonly number[]) => [...rows].sort((a, b) => a - b)

/** The reading on the first day on which it was another than before. */
function firstMove(first: Position, { movedOn }: Moved) {
  const { reading, robust, word, onWordOf, hedged, lastHeard, lastHeardEarliest } = first
  // By the clock of publication the day is that of a source, and no interval.
  const movedOnEarliest = (lastHeard === movedOn && lastHeardEarliest) || movedOn
  return { movedOn, movedOnEarliest, movedTo: { reading, robust, word, onWordOf, hedged } }
}
