/** A side against itself: two statements on one demand, a few days apart, that point in opposite directions. */
import { z } from 'zod'
import { higherOf, opposedPairs } from '../codebook/contradictions.js'
import { roleOf } from '../codebook/role.js'
import { clock, id, role } from '../codebook/schemas.js'
import { positionsIn } from '../positions/read-positions.js'
import { allDemands } from './demands.js'
import { fullStatement, statementsById } from './statement.js'
import { bySideAndDemand, chosenStances, countedStances } from './support/counted-stances.js'
import { pageOf, sortedPage } from './support/paging.js'
import { asOf, count, cursor, inclusion, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'

export const contradictions = question({
  summary: 'Where a side contradicts itself: two statements on one demand, a few days apart, in opposite directions.',
  params: z.object({
    side: id.optional().describe('only this side'),
    demand: id.optional().describe('only this demand'),
    days: count(0, 366, 14).describe('the most days between their latest days, up to 366'),
    sameSpeaker: inclusion('exclude').describe('include adds pairs by one speaker, after those by different speakers'),
    asOf,
    clock: clock.default('said'),
    limit: limit(500, 100),
    cursor,
  }),
  result: pageOf(
    z.object({
      side: id,
      demand: id,
      role,
      daysApart: z.int(),
      sameSpeaker: z.boolean(),
      outranks: id
        .nullable()
        .describe('the speaker with the higher authority; null where equal or the side itself speaks'),
      disputed: z.boolean().describe('somebody denies that one of them was said'),
      first: fullStatement,
      second: fullStatement,
    }),
  ),
  columns: ['side', 'demand', 'daysApart', 'first', 'second', 'outranks', 'disputed'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const stances = chosenStances(await positionsIn(graph), params)
    const counted = countedStances(stances, { ...params, hedged: 'include' }).filter(({ counts }) => counts)
    const pairs = [...bySideAndDemand(counted).values()].flatMap((stances) => {
      const [{ side = '', demand: id = '' } = {}] = stances
      const demand = demands.find((known) => known.id === id)
      if (!demand) return []
      const role = roleOf(demand, side)
      return opposedPairs(role, stances, params.days).map((pair) => {
        const sameSpeaker = pair.first.speaker === pair.second.speaker
        return { side, demand: id, role, sameSpeaker, ...pair }
      })
    })
    const page = sortedPage(
      pairs.filter(({ sameSpeaker }) => params.sameSpeaker === 'include' || !sameSpeaker),
      ({ sameSpeaker, side, demand, first, second }) => [
        sameSpeaker ? '2' : '1',
        ...[side, demand, first.latest, first.statement, second.latest, second.statement],
      ],
      params,
    )
    const statements = await statementsById(
      graph,
      page.items.flatMap(({ first, second }) => [first.statement, second.statement]),
    )
    const items = page.items.flatMap(({ first: one, second: other, ...pair }) => {
      const [first, second] = [statements.get(one.statement), statements.get(other.statement)]
      if (!first || !second) return []
      const disputed = [first, second].some(({ certainty }) => certainty === 'disputed')
      return [{ ...pair, outranks: higherOf(first, second), disputed, first, second }]
    })
    return { items, next: page.next }
  },
})
