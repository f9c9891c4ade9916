/** What moved between two days: the readings that differ, and the statements that made them differ. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { dayBy } from '../codebook/clock.js'
import { type CountedStance, readPosition } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, reading, role } from '../codebook/schemas.js'
import type { ReadingName, Role } from '../codebook/words.js'
import { badRequest } from '../errors.js'
import { positionsIn } from '../positions/read-positions.js'
import { allDemands } from './demands.js'
import { fullStatement } from './statement.js'
import { actorNames } from './support/actor-names.js'
import { bySideAndDemand, countedStances, type SideStance } from './support/counted-stances.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { tellPosition } from './support/tell-position.js'
import { statementsToldBy } from './support/told-by.js'

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
    }),
  ),
  columns: ['movedOn', 'side', 'demand', 'before', 'movedTo', 'after', 'statements'],
  async answer(graph, params) {
    if (params.from >= params.to) throw badRequest(`from (${params.from}) must be before to (${params.to}).`)
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const [{ stances: all }, nameOf] = await Promise.all([positionsIn(graph), actorNames(graph)])
    const early = bySideAndDemand(countedStances(all, { ...params, asOf: params.from }))
    const late = bySideAndDemand(countedStances(all, { ...params, asOf: params.to }))
    const allBy = bySideAndDemand(all)
    const dayOf = ({ latest, places }: SideStance) => dayBy(params.clock, latest, places)
    const moved = [...late].flatMap(([key, stances]) => {
      const [first] = stances
      const demand = demands.find(({ id }) => id === first?.demand)
      if (!first || !demand || (params.issue && demand.issue !== params.issue)) return []
      if (params.sides && !params.sides.includes(first.side)) return []
      const fresh = stances.filter((stance) => stance.counts && dayOf(stance) > params.from)
      if (fresh.length === 0) return []
      const role = roleOf(demand, first.side)
      const before = tellPosition(first.side, role, early.get(key) ?? [], nameOf)
      const after = tellPosition(first.side, role, stances, nameOf)
      if (before.reading === after.reading) return []
      const firstMove = firstOther(before.reading, role, fresh.map(dayOf), (asOf) =>
        countedStances(allBy.get(key) ?? [], { ...params, asOf }),
      )
      const ids = [...new Set(fresh.map(({ statement }) => statement))]
      return [{ side: first.side, demand: demand.id, issue: demand.issue, role, ...firstMove, before, after, ids }]
    })
    const page = sortedPage(moved, ({ movedOn, demand, side }) => [movedOn, demand, side], params)
    const statements = await statementsToldBy(
      graph,
      page.items.flatMap(({ ids }) => ids),
      { ...params, asOf: params.to },
    )
    const items = page.items.map(({ ids, ...item }) => ({
      ...item,
      statements: [...statements.values()].filter(({ id }) => ids.includes(id)),
    }))
    return { items, next: page.next }
  },
})

/** The first of these days on which the reading is another than it was; on the last of them it is. */
function firstOther(
  before: ReadingName,
  role: Role,
  days: readonly string[],
  countedOn: (day: string) => readonly CountedStance[],
): { movedOn: string; movedOnEarliest: string; movedTo: z.output<typeof movedTo> } {
  const read = [...new Set(days)].sort(byText).map((day) => ({ day, ...readPosition(role, countedOn(day)) }))
  const first = read.find(({ reading }) => reading !== before) ?? read.at(-1)
  const movedOn = first?.day ?? ''
  // By the clock of publication the day is that of a source, and no interval.
  const movedOnEarliest = (first?.lastHeard === movedOn && first.lastHeardEarliest) || movedOn
  const { reading, robust, word, onWordOf, hedged } = first ?? readPosition(role, [])
  return { movedOn, movedOnEarliest, movedTo: { reading, robust, word, onWordOf, hedged } }
}
