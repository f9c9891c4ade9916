/** What moved between two days: readings that differ, and the statements that made them differ. */
import { z } from 'zod'
import { dayBy } from '../codebook/clock.js'
import { readPosition } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, role } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import { allDemands } from './demands.js'
import { stanceRows } from './ledger.js'
import { fullStatement, readStatements } from './statement.js'
import { bySideAndDemand, countedStances, type SideStance } from './support/counted-stances.js'
import { compareKeys, takePage } from './support/paging.js'
import { commaList, cursor, limit, pageOf, question, viewParams } from './support/question.js'
import { requireIssue, requireSide } from './support/require-known.js'

const { asOf: _, ...filters } = viewParams

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
      movedOn: day.describe('the first day after `from` on which it said something new'),
      before: z.object(reading.shape),
      after: z.object(reading.shape),
      statements: z.array(fullStatement).describe('what is new after `from`'),
    }),
  ),
  columns: ['movedOn', 'side', 'demand', 'before', 'after', 'statements'],
  async answer(graph, params) {
    if (params.from >= params.to) throw badRequest(`from (${params.from}) must be before to (${params.to}).`)
    const demands = await allDemands(graph)
    requireIssue(demands, params.issue)
    for (const side of params.sides ?? []) await requireSide(graph, side)
    const rows = await stanceRows(graph, { ...params, asOf: params.to })
    const early = bySideAndDemand(countedStances(rows, { ...params, asOf: params.from }))
    const late = bySideAndDemand(countedStances(rows, { ...params, asOf: params.to }))
    const dayOf = (stand: SideStance) => dayBy(params.clock, stand)
    const moved = [...late].flatMap(([key, stands]) => {
      const [first] = stands
      const demand = demands.find((known) => known.id === first?.demand)
      if (!first || !demand || (params.sides && !params.sides.includes(first.side))) return []
      const fresh = stands.filter((stand) => stand.counts && dayOf(stand) > params.from)
      if (fresh.length === 0) return []
      const role = roleOf(demand, first.side)
      const before = readPosition(role, early.get(key) ?? [])
      const after = readPosition(role, stands)
      if (before.reading === after.reading) return []
      const movedOn = fresh.map(dayOf).sort()[0] ?? params.to
      const ids = [...new Set(fresh.map((stand) => stand.statement))]
      return [{ side: first.side, demand: demand.id, issue: demand.issue, role, movedOn, before, after, ids }]
    })
    const keyOf = (item: (typeof moved)[number]) => [item.movedOn, item.demand, item.side]
    moved.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
    const page = takePage(moved, keyOf, params.limit, params.cursor)
    const told = await readStatements(
      graph,
      page.items.flatMap((item) => item.ids),
    )
    const items = page.items.map(({ ids, ...item }) => ({
      ...item,
      statements: told.filter(({ id }) => ids.includes(id)),
    }))
    return { items, next: page.next }
  },
})
