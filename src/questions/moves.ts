/** Every move of the record: a day on which a side's reading on a demand changed, and on whose word. */
import { z } from 'zod'
import { dayBy } from '../codebook/clock.js'
import { movesOf } from '../codebook/moves.js'
import { readSteps } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, readingName, role } from '../codebook/schemas.js'
import { positionsIn } from '../positions/read-positions.js'
import { allDemands, type Demand } from './demands.js'
import {
  bySideAndDemand,
  chosenStances,
  countedStances,
  type SideStance,
  sourcesOf,
} from './support/counted-stances.js'
import { pageOf, sortedPage } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { placesOfDay, tellPlace } from './support/tell-position.js'

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
    limit: limit(1000, 200),
    cursor,
  }),
  result: pageOf(item),
  columns: ['day', 'side', 'demand', 'before', 'after', 'direction', 'word', 'onWordOf', 'statements'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const demandOf = new Map(demands.map((demand) => [demand.id, demand]))
    const stances = chosenStances(await positionsIn(graph), { demand: params.demand })
    const items = [...bySideAndDemand(countedStances(stances, params)).values()].flatMap((own) => {
      const [{ side = '', demand: id = '' } = {}] = own
      const demand = demandOf.get(id)
      if (!demand || (params.issue ?? demand.issue) !== demand.issue) return []
      return params.sides && !params.sides.includes(side) ? [] : movesOn(side, demand, own)
    })
    return sortedPage(items, ({ day, demand, side }) => [day, demand, side], params)
  },
})

function movesOn(side: string, demand: Demand, stances: readonly SideStance[]) {
  const role = roleOf(demand, side)
  return movesOf(role, readSteps(role, stances)).map(({ before, after, direction }) => {
    const { day, earliest, reading: now, robust, word, onWordOf, hedged, statements } = after
    const places = placesOfDay(stances, day)
    return {
      ...{ day, earliest, known: dayBy('published', day, places), side, demand: demand.id, issue: demand.issue, role },
      ...{ before: before.reading, after: now, direction, robust, word, onWordOf, hedged, statements },
      ...{ places: places.map(tellPlace), sources: sourcesOf(places) },
    }
  })
}
