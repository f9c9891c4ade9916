/** What moved between two days: the readings that differ, and the statements that made them differ. */
import { z } from 'zod'
import { judge, marks } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, role } from '../codebook/schemas.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { badRequest } from '../errors.js'
import { at } from '../positions/columns.js'
import { positionOf, readingIn } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { firstPast } from '../positions/search.js'
import { type View, viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { actorNames } from './support/actor-names.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { pauses } from './support/pauses.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { tellPosition } from './support/tell-position.js'
import { statementsToldBy } from './support/told-by.js'
import { fullStatement } from './support/whole-statement.js'

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
      before: z.object(reading.shape),
      after: z.object(reading.shape),
      statements: z.array(fullStatement).describe('what is new after `from`'),
      more: z
        .int()
        .optional()
        .describe('how many of these are left out, where there are many: GET /api/v1/trajectories has all'),
    }),
  ),
  columns: ['movedOn', 'side', 'demand', 'before', 'movedTo', 'after', 'statements'],
  async answer(graph, params) {
    if (params.from >= params.to) throw badRequest(`from (${params.from}) must be before to (${params.to}).`)
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const [positions, nameOf] = await Promise.all([positionsIn(graph), actorNames(graph)])
    const viewOn = (asOf: string) => viewOf(positions, { ...params, asOf })
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
      const first = viewOn(move.movedOn)
      const { ids, left } = statementsOf(late, first, move, freshRows(late, move.trajectory, params.from))
      items.push({
        ...{ ...of, issue: demand.issue, role, ...firstMove(first, move) },
        before: tellPosition(early, role, of, nameOf),
        after: tellPosition(late, role, of, nameOf),
        statements: [...statementsToldBy(late, ids).values()],
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

interface Sought {
  role: Role
  trajectory: number
  from: string
  before: ReadingName
}

/** The first day after `from` on which the reading is another than before; on the last of them it is. */
function firstOther(late: View, viewOn: (day: string) => View, { role, trajectory, from, before }: Sought): string {
  const { positions, markOf } = late
  const { latest } = positions.columns.stance
  const run = positions.stancesOf(trajectory)
  let last: number | undefined
  if (late.filter.clock === 'said') {
    const first = positions.lastDayUpTo(from) + 1
    for (let row = firstPast(run.from, run.to, (it) => at(latest, it) >= first); row < run.to; ) {
      const day = at(latest, row)
      let counts = false
      // By what was said, the stances up to a day are the first ones.
      for (; row < run.to && at(latest, row) === day; row++) counts ||= (markOf(row) & marks.counts) !== 0
      if (!counts) continue
      last = day
      const judged = judge(role, positions.columns.stance, { from: run.from, to: row }, markOf)
      if (judged.reading !== before) break
    }
  } else {
    const days = [...new Set(freshRows(late, trajectory, from).map(late.dayOfStance))].sort((a, b) => a - b)
    const readingOn = (day: number) => readingIn(viewOn(positions.dayOf(day)), role, trajectory)
    last = days.slice(0, -1).find((day) => readingOn(day) !== before) ?? days.at(-1)
  }
  return last === undefined ? from : positions.dayOf(last)
}

/** The rows that count, and did not on this day. */
function freshRows(view: View, trajectory: number, from: string): number[] {
  const { positions } = view
  const first = positions.lastDayUpTo(from) + 1
  const { from: begin, to } = positions.stancesOf(trajectory)
  const fresh: number[] = []
  for (let row = begin; row < to; row++)
    if (view.markOf(row) & marks.counts && view.dayOfStance(row) >= first) fresh.push(row)
  return fresh
}

/** How many statements of a change are listed: those that moved it first, then the last ones. */
const mostStatements = 20

function statementsOf(late: View, first: View, { trajectory, role }: Moved, fresh: readonly number[]) {
  const { positions } = late
  const rows = [...new Set(fresh.map((row) => at(positions.columns.stance.statement, row)))]
  const idsOf = (some: readonly number[]) => some.map(positions.statementId)
  if (rows.length <= mostStatements) return { ids: idsOf(rows), left: 0 }
  const moving = positionOf(first, role, trajectory).deciding.map(({ statement }) => statement)
  const ids = [...new Set([...moving, ...idsOf(rows.slice(-mostStatements).reverse())])].slice(0, mostStatements)
  return { ids, left: rows.length - ids.length }
}

/** The reading on the first day on which it was another than before. */
function firstMove(first: View, { role, trajectory, movedOn }: Moved) {
  const { reading, robust, word, onWordOf, hedged, lastHeard, lastHeardEarliest } = positionOf(first, role, trajectory)
  // By the clock of publication the day is that of a source, and no interval.
  const movedOnEarliest = (lastHeard === movedOn && lastHeardEarliest) || movedOn
  return { movedOn, movedOnEarliest, movedTo: { reading, robust, word, onWordOf, hedged } }
}
