/** A side against itself: two statements on one demand, few days apart, that point in opposite directions. */
import { z } from 'zod'
import { higherOf, opposedPairs } from '../codebook/contradictions.js'
import { roleOf } from '../codebook/role.js'
import { clock, id, role } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { fullStatement, readStatements } from './statement.js'
import { bySideAndDemand, countedStances, stanceRow } from './support/counted-stances.js'
import { compareKeys, takePage } from './support/paging.js'
import { asOf, cursor, limit, pageOf, question } from './support/question.js'
import { requireDemand, requireSide } from './support/require-known.js'

const query = questionQuery('contradictions')

export const contradictions = question({
  summary: 'Where a side contradicts itself: two statements on one demand, few days apart, in opposite directions.',
  params: z.object({
    side: id.optional().describe('only this side'),
    demand: id.optional().describe('only this demand'),
    days: z.coerce
      .number()
      .pipe(z.int().min(0).max(366))
      .default(14)
      .describe('latest days at most so many days apart, up to 366'),
    sameSpeaker: z
      .enum(['include', 'exclude'])
      .default('exclude')
      .describe('include pairs by one speaker too, after those of different speakers'),
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
    requireDemand(demands, params.demand)
    if (params.side) await requireSide(graph, params.side)
    const rows = await ask(graph, query, params)
    const speakers = new Map(rows.map((row) => [String(row.statement), String(row.speaker)]))
    const stands = countedStances(rows.map(stanceRow), { ...params, hedged: 'include' })
      .filter((stand) => stand.counts)
      .map((stand) => ({ ...stand, speaker: speakers.get(stand.statement) ?? '' }))
    const pairs = [...bySideAndDemand(stands).values()].flatMap((voices) => {
      const [voice] = voices
      const demand = demands.find((known) => known.id === voice?.demand)
      if (!voice || !demand) return []
      const role = roleOf(demand, voice.side)
      return opposedPairs(role, voices, params.days).map((pair) => {
        const sameSpeaker = pair.first.speaker === pair.second.speaker
        return { side: voice.side, demand: demand.id, role, sameSpeaker, ...pair }
      })
    })
    const wanted = pairs.filter((pair) => params.sameSpeaker === 'include' || !pair.sameSpeaker)
    const keyOf = ({ sameSpeaker, side, demand, first, second }: (typeof wanted)[number]) => [
      sameSpeaker ? '2' : '1',
      ...[side, demand, first.latest, first.statement, second.latest, second.statement],
    ]
    wanted.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
    const page = takePage(wanted, keyOf, params.limit, params.cursor)
    const ids = page.items.flatMap(({ first, second }) => [first.statement, second.statement])
    const told = new Map((await readStatements(graph, ids)).map((statement) => [statement.id, statement]))
    const items = page.items.flatMap(({ first: one, second: other, ...pair }) => {
      const [first, second] = [told.get(one.statement), told.get(other.statement)]
      if (!first || !second) return []
      const disputed = [first, second].some((statement) => statement.certainty === 'disputed')
      return [{ ...pair, outranks: higherOf(first, second), disputed, first, second }]
    })
    return { items, next: page.next }
  },
})
