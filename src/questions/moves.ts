/** Every move of the record: a day on which a side's reading on a demand changed, and on whose word. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { dayBy } from '../codebook/clock.js'
import { type Move, movesOf } from '../codebook/moves.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, readingName, role } from '../codebook/schemas.js'
import type { Role } from '../codebook/words.js'
import { at } from '../positions/columns.js'
import { gather } from '../positions/gather.js'
import { type JudgedDay, judgedDays, stepOf } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { pageOf } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { pauses } from './support/pauses.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { rowsPage } from './support/rows-page.js'
import { evidenceOf } from './support/tell-position.js'

const item = z.object({
  day: day.describe('the latest day of the statements that moved it'),
  earliest: day.describe('the first day that they allow; equal where their day is known'),
  known: day.describe('the first day on which a reader of the sources could know'),
  side: id,
  demand: id,
  issue: id,
  role,
  before: readingName,
  after: readingName,
  direction: z
    .enum(['closer', 'apart'])
    .nullable()
    .describe('toward the other side or away from it; null where the readings do not say'),
  ...reading.pick({ robust: true, word: true, onWordOf: true, hedged: true }).shape,
  statements: z.array(id).describe('the statements of that day'),
  places: z.array(place).describe('the places that count and tell them'),
  sources: z.array(id).describe('the sources of these places'),
})

export const moves = question({
  summary: 'Every move: when a side changed its reading on a demand, from what to what, which way, and on whose word.',
  params: z.object({
    ...viewParams,
    sides: commaList(id).describe('only moves of these sides'),
    issue: id.optional().describe('only on demands of this issue'),
    demand: id.optional().describe('only on this demand'),
    from: day.optional().describe('only moves on this day or later'),
    limit: limit(1000, 200),
    cursor,
  }),
  result: pageOf(item),
  columns: ['day', 'side', 'demand', 'before', 'after', 'direction', 'word', 'onWordOf', 'statements'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const view = viewOf(await positionsIn(graph), params)
    const pause = pauses()
    const dayOf = ({ after }: Found) => at(view.positions.columns.stance.latest, after.last.from)
    const isWanted = (move: Found) => !params.from || view.positions.dayOf(dayOf(move)) >= params.from
    const found: Found[] = []
    // In this order, moves only have to be brought into that of their days.
    for (const demand of [...demands].sort((a, b) => byText(a.id, b.id))) {
      if ((params.issue ?? demand.issue) !== demand.issue || (params.demand ?? demand.id) !== demand.id) continue
      for (const trajectory of view.positions.trajectoriesOn(demand.id)) {
        await pause()
        const side = view.positions.sideOf(trajectory)
        if (params.sides?.includes(side) ?? true)
          found.push(...movesOn(view, side, demand, trajectory).filter(isWanted))
      }
    }
    const keyOf = (move: Found) => [view.positions.dayOf(dayOf(move)), move.demand.id, move.side]
    await pause()
    const inOrder = gather(found.map(dayOf), view.positions.columns.days.length).values
    const page = rowsPage(inOrder, (row) => keyOf(found[row] as Found), params)
    const items = []
    for (const row of page.items) {
      await pause()
      items.push(tellMove(view, found[row] as Found))
    }
    return { items, next: page.next }
  },
})

interface Found extends Move<JudgedDay> {
  side: string
  role: Role
  demand: Demand
  trajectory: number
}

function movesOn(view: View, side: string, demand: Demand, trajectory: number): Found[] {
  const role = roleOf(demand, side)
  return movesOf(role, judgedDays(view, role, trajectory)).map((move) => ({ ...move, side, role, demand, trajectory }))
}

function tellMove(
  view: View,
  { before, after, direction, side, role, demand, trajectory }: Found,
): z.output<typeof item> {
  const { day, earliest, reading: now, robust, word, onWordOf, hedged, deciding } = stepOf(view, trajectory, after)
  const { statements, places, sources } = evidenceOf({ deciding })
  const known = dayBy(
    'published',
    day,
    deciding.flatMap((stance) => stance.places),
  )
  return {
    ...{ day, earliest, known, side, demand: demand.id, issue: demand.issue, role },
    ...{ before: before.reading, after: now, direction, robust, word, onWordOf, hedged, statements, places, sources },
  }
}
