/** Packages: stances that depend on another demand, as an exchange, a precondition or a sequence. */
import { z } from 'zod'
import { countingBy } from '../codebook/clock.js'
import { certainty, day, exchangeKind, extent, id, relation, stance } from '../codebook/schemas.js'
import { pageOf, sortedPage } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { typedQuery } from './support/typed-query.js'

const packageRow = z.object({
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
  summary: z.string(),
  relays: z.array(relation),
  sources: z.array(id),
  publishedEarliest: day,
  publishedLatest: day,
})
/** What the clocks and the filters look at, which the answer leaves out. */
const inner = { relays: true, sources: true, publishedEarliest: true, publishedLatest: true } as const
const packageItem = z.object({
  ...packageRow.omit({ ...inner, summary: true }).shape,
  counts: z.boolean().describe('false where it may or may not have been said by then'),
  summary: packageRow.shape.summary,
})

const query = typedQuery('packages', packageRow)

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
    await requireKnown(graph, params)
    const counting = countingBy(params)
    const items = (await query(graph, params)).flatMap((row) => {
      const counts = counting(row)
      const { relays, sources, publishedEarliest, publishedLatest, ...item } = row
      return counts === null ? [] : [{ ...item, counts }]
    })
    return sortedPage(items, ({ latest, statement, demand, other }) => [latest, statement, demand, other], params)
  },
})
