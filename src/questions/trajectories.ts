/** All trajectories on one demand, or of one side: every stance in order, and its side's reading after it. */
import { z } from 'zod'
import { dayBy } from '../codebook/clock.js'
import { readSteps } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { certainty, day, exchange, extent, id, place, reading, relay, role, stance } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import type { PositionStance, Positions } from '../positions/positions.js'
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
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { withSummaries } from './support/summaries.js'
import { relaysOf, tellPlace } from './support/tell-position.js'

const after = reading.pick({ reading: true, robust: true, word: true, onWordOf: true, hedged: true })

const stanceItem = z.object({
  side: id,
  demand: id,
  issue: id,
  role,
  statement: id,
  speaker: id,
  stance,
  extent,
  exchange: z.array(exchange).describe('demands that this stance depends on'),
  earliest: day,
  latest: day,
  certainty,
  counts: z.boolean().describe('false where it may or may not have been said by then'),
  relayedBy: z.array(relay).describe('who relays it; empty where a place that tells it has no relay'),
  reading: after.shape.reading
    .nullable()
    .describe('of its side after that day; null where the stance is disputed or does not count'),
  robust: after.shape.robust.nullable().describe('of that reading, as are the next three'),
  word: after.shape.word,
  onWordOf: after.shape.onWordOf,
  hedged: after.shape.hedged.nullable(),
  summary: z.string(),
  places: z.array(place).describe('the places that tell it and count'),
  sources: z.array(id).describe('the sources that tell it'),
  publishedLatest: day,
})

const params = z.object({
  demand: id.optional().describe('on this demand, of every side'),
  side: id.optional().describe('of this side, on every demand'),
  speaker: id.optional().describe('only what this actor said; the readings stay those of its side'),
  ...viewParams,
  limit: limit(1000, 500),
  cursor,
})

export const trajectories = question({
  summary: "All trajectories on a demand, or of a side: every stance in order, and its side's reading after it.",
  params,
  needsOneOf: ['demand', 'side', 'speaker'],
  result: pageOf(stanceItem),
  columns: ['latest', 'demand', 'side', 'speaker', 'stance', 'extent', 'reading', 'word', 'statement'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const positions = await positionsIn(graph)
    const rankOf = new Map(demands.map(({ id }, rank) => [id, String(rank).padStart(6, '0')]))
    const items = [...bySideAndDemand(countedStances(stancesFor(positions, params), params)).values()].flatMap(
      (stances) => {
        const demand = demands.find(({ id }) => id === stances[0]?.demand)
        return demand ? toItems(stances, demand) : []
      },
    )
    const page = sortedPage(
      items.filter(({ speaker }) => !params.speaker || speaker === params.speaker),
      ({ demand, side, latest, statement }) => [rankOf.get(demand) ?? '', side, latest, statement],
      params,
    )
    return { items: await withSummaries(graph, page.items), next: page.next }
  },
})

/** One trajectory: the stances of a side on a demand, each with the reading after its day. */
function toItems(stances: readonly SideStance[], demand: Demand) {
  const side = stances[0]?.side ?? ''
  const role = roleOf(demand, side)
  const stepOn = new Map(readSteps(role, stances).map((step) => [step.day, step]))
  return stances.map(({ counts, places, ...stance }) => {
    const { statement, speaker, exchange, earliest, latest, certainty } = stance
    const step = counts && certainty !== 'disputed' ? stepOn.get(latest) : undefined
    return {
      ...{ side, demand: demand.id, issue: demand.issue, role, statement, speaker },
      ...{ stance: stance.stance, extent: stance.extent, exchange: [...exchange], earliest, latest, certainty, counts },
      relayedBy: relaysOf(places),
      ...{ reading: step?.reading ?? null, robust: step?.robust ?? null, word: step?.word ?? null },
      ...{ onWordOf: step?.onWordOf ?? [], hedged: step?.hedged ?? null },
      places: places.map(tellPlace),
      sources: sourcesOf(places),
      publishedLatest: dayBy('published', latest, places),
    }
  })
}

/** Only sides have readings: a speaker's stances are read with all those of the sides it spoke for. */
function stancesFor(positions: Positions, asked: z.output<typeof params>): readonly PositionStance[] {
  const { demand, side, speaker } = asked
  if (demand !== undefined || side !== undefined) return chosenStances(positions, asked)
  if (speaker === undefined) throw badRequest('Give a demand, a side or a speaker whose stances you want.')
  const sides = new Set(positions.stances.filter((stance) => stance.speaker === speaker).map((stance) => stance.side))
  return [...sides].flatMap((of) => positions.ofSide(of))
}
