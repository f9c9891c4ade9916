/** Packages: stances that depend on another demand, as an exchange, a precondition or a sequence. */
import { z } from 'zod'
import { certainty, day, exchangeKind, extent, id, place, reading, relay, stance } from '../codebook/schemas.js'
import { wordOf } from '../codebook/word.js'
import { positionsIn } from '../positions/read-positions.js'
import { countedStances, sourcesOf } from './support/counted-stances.js'
import { pageOf, sortedPage } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { withSummaries } from './support/summaries.js'
import { relaysOf, tellPlace } from './support/tell-position.js'

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
  counts: z.boolean().describe('false where it may or may not have been said by then'),
  relayedBy: z.array(relay).describe('who relays it; empty where a place that tells it has no relay'),
  ...reading.pick({ word: true, onWordOf: true, hedged: true }).shape,
  summary: z.string(),
  places: z.array(place).describe('the places that tell the stance and count'),
  sources: z.array(id).describe('the sources of these places'),
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
  columns: ['latest', 'side', 'speaker', 'stance', 'demand', 'kind', 'other', 'word', 'onWordOf', 'statement'],
  async answer(graph, params) {
    await requireKnown(graph, params)
    const positions = await positionsIn(graph)
    const tied = positions.stances.filter(({ side, exchange }) => exchange.length > 0 && (params.side ?? side) === side)
    const items = countedStances(tied, params).flatMap(({ exchange, places, ...stance }) => {
      const { word, onWordOf, hedged } = wordOf([{ ...stance, places }])
      return exchange
        .filter(({ demand: other }) => !params.demand || [stance.demand, other].includes(params.demand))
        .map(({ demand: other, kind }) => ({
          ...stance,
          ...{ kind, other, word, onWordOf, hedged },
          relayedBy: relaysOf(places),
          places: places.map(tellPlace),
          sources: sourcesOf(places),
        }))
    })
    const page = sortedPage(items, ({ latest, statement, demand, other }) => [latest, statement, demand, other], params)
    return { items: await withSummaries(graph, page.items), next: page.next }
  },
})
