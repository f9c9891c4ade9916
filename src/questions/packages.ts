/** Packages: stances that depend on another demand, as an exchange, a precondition or a sequence. */
import { z } from 'zod'
import { countingBy } from '../codebook/clock.js'
import { certainty, day, exchangeKind, extent, id, stance } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { ask } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { filterable } from './support/counted-stances.js'
import { compareKeys, takePage } from './support/paging.js'
import { cursor, limit, pageOf, question, viewParams } from './support/question.js'
import { requireDemand, requireSide } from './support/require-known.js'

const query = questionQuery('packages')

const packageItem = z.object({
  side: id,
  speaker: id,
  statement: id,
  demand: id.describe('the demand whose stance depends on the other'),
  stance,
  extent,
  kind: exchangeKind.describe('exchange: each for the other; precondition: the other first; sequence: first in time'),
  other: id.describe('the demand it depends on'),
  earliest: day,
  latest: day,
  certainty,
  counts: z.boolean().describe('false where it may only have been said by then'),
  summary: z.string(),
})

export const packages = question({
  summary: 'What was tied to what: which stance depends on which other demand, in which way, by whom and when.',
  params: z.object({
    demand: id.optional().describe('only where this demand is at either end'),
    side: id.optional().describe('only ties by speakers of this side'),
    ...viewParams,
    limit: limit(500, 100),
    cursor,
  }),
  result: pageOf(packageItem),
  columns: ['latest', 'side', 'speaker', 'stance', 'demand', 'kind', 'other', 'statement'],
  async answer(graph, params) {
    if (params.demand) requireDemand(await allDemands(graph), params.demand)
    if (params.side) await requireSide(graph, params.side)
    const counting = countingBy(params)
    const items = (await ask(graph, query, params)).flatMap((row) => {
      const counts = counting(filterable(row))
      const { relays: _, sources: __, publishedEarliest: ___, publishedLatest: ____, ...told } = row
      return counts === null ? [] : [{ ...told, counts } as unknown as z.infer<typeof packageItem>]
    })
    const keyOf = (item: (typeof items)[number]) => [item.latest, item.statement, item.demand, item.other]
    items.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
    return takePage(items, keyOf, params.limit, params.cursor)
  },
})
