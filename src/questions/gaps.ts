/** The gap between two sides on each demand, step by step: what one asks, what the other grants, and on whose word. */
import { z } from 'zod'
import { pairOn } from '../codebook/gap.js'
import { clock, day, id, reading, readingName } from '../codebook/schemas.js'
import { answerStates, boardStates, outsideRelations } from '../codebook/words.js'
import { badRequest } from '../errors.js'
import { pauses } from '../pauses.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { mostOpposed } from './support/most-opposed.js'
import { pageOf, sortedPage } from './support/paging.js'
import { count, cursor, limit, splitList, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { stepsOn } from './support/steps-on.js'

const share = z.number().nullable()
const sideThen = z.object({
  reading: readingName,
  lastHeard: day.nullable(),
  ...reading.pick({ robust: true, word: true, onWordOf: true, hedged: true, statements: true }).shape,
})

const step = z.object({
  day: day.describe('from this day on, by the clock in use: the latest day of the statements that are new'),
  earliest: day.describe('the first day that they allow; equal where their day is known'),
  by: z.array(id).describe('which of the two sides they are from; none where only the state changed'),
  asked: share.describe('what the raiser asks: 1 all of it, 0 nothing; null where it is not heard or unclear'),
  granted: share.describe('what the other side grants: 1 all of it, 0 nothing; null where it is not heard or unclear'),
  gap: share.describe('what is asked less what is granted: 0 met, 1 apart; null where it is not defined'),
  robustGap: share.describe('the same without outside relays and hedged statements'),
  raiser: sideThen,
  addressee: sideThen,
  state: z.enum(boardStates).describe('on the board, between these two sides'),
  answer: z.enum(answerStates).nullable().describe('what the other side has said to it; null before it is raised'),
  through: z.array(id).describe('the demands by which it answered indirectly'),
  closer: z.array(id).describe('which of the two moved toward the other with this step: asks for less, or grants more'),
  back: z.array(id).describe('which of the two took a step back: asks for more, or grants less'),
  statements: z.array(id).describe('the statements of the sides in `by` that decide now, the first 20'),
})

const item = z.object({
  demand: id,
  issue: id,
  raiser: id.describe('the side that raised it, or whose demand it is'),
  addressee: id.describe('the side that would have to grant it'),
  raised: day.nullable().describe('the day it was raised, by the clock in use; null where it is not raised'),
  statements: z.int().describe('how many stances the two sides took on it'),
  steps: z.array(step),
  left: z.int().describe('on how many earlier days a side spoke that are left out'),
  silences: z
    .array(z.object({ side: id, from: day, to: day.nullable() }))
    .describe('when a side was silent on it for more than 30 days: from the 31st on, until it spoke again, if ever'),
})
export type GapItem = z.output<typeof item>

export const gaps = question({
  summary: 'The gap between two sides on each demand, step by step: what is asked, what is granted, on whose word.',
  params: z.object({
    between: splitList(z.array(id).length(2, 'name two sides, as in russia,ukraine').meta({ uniqueItems: true }))
      .optional()
      .describe('two sides, as in russia,ukraine; without it, those that raise most demands addressed to one another'),
    from: day.optional().describe('without earlier steps, but for the one that stands on this day'),
    to: day.optional().describe('only what counts by this day'),
    issue: id.optional().describe('only demands of this issue'),
    demand: id.optional().describe('only this demand'),
    clock: clock.default('said'),
    ...{ source: viewParams.source, withoutRelays: viewParams.withoutRelays, hedged: viewParams.hedged },
    most: count(1, 1000, 1000).describe('at most this many demands: those on which the two sides spoke most'),
    steps: count(1, 1000, 200).describe('at most this many steps of a demand, the last ones'),
    limit: limit(200, 100),
    cursor,
  }),
  result: z.object({
    between: z
      .array(id)
      .describe('the two sides, the one that raised more demands first; none where no demand lies so'),
    ...pageOf(item).shape,
    demands: z.int().describe('how many demands lie between the two, with those that `most` leaves out'),
  }),
  columns: ['demand', 'raiser', 'addressee', 'raised', 'statements'],
  async answer(graph, { from, to, most, steps, ...params }) {
    const all = await allDemands(graph)
    const between = params.between ?? mostOpposed(all)
    if (from !== undefined && to !== undefined && from > to)
      throw badRequest(`from (${from}) must not be after to (${to}).`)
    await requireKnown(graph, { ...params, sides: params.between }, all)
    const [a, b] = between ?? []
    if (a === undefined || b === undefined) return { between: [], items: [], next: null, demands: 0 }
    const { clock, source, withoutRelays, hedged } = params
    const positions = await positionsIn(graph)
    const spoken = (demand: Demand) =>
      [a, b].reduce((sum, side) => {
        const row = positions.trajectoryOf(side, demand.id)
        const run = row < 0 ? { from: 0, to: 0 } : positions.stancesOf(row)
        return sum + run.to - run.from
      }, 0)
    const found = all.flatMap((demand, rank) => {
      const wanted = (params.issue ?? demand.issue) === demand.issue && (params.demand ?? demand.id) === demand.id
      const pair = wanted ? pairOn(demand, [a, b]) : null
      return pair ? [{ ...pair, demand, rank, statements: spoken(demand) }] : []
    })
    const kept = [...found].sort((one, other) => other.statements - one.statements || one.rank - other.rank)
    const page = sortedPage(kept.slice(0, most), ({ rank }) => [String(rank).padStart(6, '0')], params)
    const filter = { clock, source, withoutRelays, hedged, ...(to !== undefined && { asOf: to }) }
    const cautious = [...new Set([...(withoutRelays ?? []), ...outsideRelations])]
    const stepsOf = stepsOn(
      viewOf(positions, filter),
      viewOf(positions, { ...filter, withoutRelays: cautious, hedged: 'exclude' }),
      all,
    )
    const pause = pauses()
    const items: GapItem[] = []
    for (const { demand, raiser, addressee, statements } of page.items) {
      const { raised, silences, ...told } = await stepsOf(demand, { raiser, addressee }, { from, most: steps }, pause)
      items.push({ demand: demand.id, issue: demand.issue, raiser, addressee, raised, statements, ...told, silences })
    }
    return { between: [a, b], items, next: page.next, demands: found.length }
  },
})
