/** All trajectories on one demand, or of one side: every stance in order, and its side's reading after it. */
import { z } from 'zod'
import { readSteps } from '../codebook/readings.js'
import { roleOf } from '../codebook/role.js'
import { certainty, day, exchange, extent, id, readingName, role, stance } from '../codebook/schemas.js'
import { questionQuery } from '../cypher/shipped-queries.js'
import { badRequest } from '../errors.js'
import { ask, type Graph, type Row } from '../store/graph-store.js'
import { allActors } from './actors.js'
import { allDemands, type Demand } from './demands.js'
import { bySideAndDemand, countedStances, type SideStance, stanceRow } from './support/counted-stances.js'
import { pageOf, sortedPage } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'

const query = questionQuery('trajectories')

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
  reading: readingName
    .nullable()
    .describe('of its side after that day; null where the stance is disputed or does not count'),
  summary: z.string(),
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
  columns: ['latest', 'demand', 'side', 'speaker', 'stance', 'extent', 'reading', 'statement'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const rows = await rowsOf(graph, params)
    const rowOf = new Map(rows.map((row) => [`${row.statement} ${row.demand}`, row]))
    const rankOf = new Map(demands.map(({ id }, rank) => [id, String(rank).padStart(6, '0')]))
    const items = [...bySideAndDemand(countedStances(rows.map(stanceRow), params)).values()].flatMap((stances) => {
      const demand = demands.find(({ id }) => id === stances[0]?.demand)
      return demand ? toItems(stances, demand, rowOf) : []
    })
    return sortedPage(
      items.filter(({ speaker }) => !params.speaker || speaker === params.speaker),
      ({ demand, side, latest, statement }) => [rankOf.get(demand) ?? '', side, latest, statement],
      params,
    )
  },
})

/** One trajectory: the stances of a side on a demand, each with the reading after its day. */
function toItems(stances: readonly SideStance[], demand: Demand, rowOf: ReadonlyMap<string, Row>) {
  const side = stances[0]?.side ?? ''
  const role = roleOf(demand, side)
  const readingAfter = new Map(readSteps(role, stances).map(({ day, reading }) => [day, reading]))
  return stances.map(({ statement, stance, extent, latest, certainty, counts, sources, publishedLatest }) => {
    const row = rowOf.get(`${statement} ${demand.id}`)
    const decides = counts && certainty !== 'disputed'
    return {
      ...{ side, demand: demand.id, issue: demand.issue, role, statement },
      speaker: String(row?.speaker),
      ...{ stance, extent },
      exchange: (row?.exchange ?? []) as z.infer<typeof exchange>[],
      earliest: String(row?.earliest),
      ...{ latest, certainty, counts },
      reading: decides ? (readingAfter.get(latest) ?? null) : null,
      summary: String(row?.summary),
      sources: [...sources].sort(),
      publishedLatest,
    }
  })
}

/** Only sides have readings: a speaker's stances are read with all those of the sides it spoke for. */
async function rowsOf(graph: Graph, asked: z.output<typeof params>): Promise<Row[]> {
  const { demand, side, speaker } = asked
  if (demand || side) return ask(graph, query, asked)
  if (!speaker) throw badRequest('Give a demand, a side or a speaker whose stances you want.')
  const actor = (await allActors(graph)).find(({ id }) => id === speaker)
  const sides = new Set([speaker, ...(actor?.represents ?? []).map((it) => it.side)])
  return (await Promise.all([...sides].map((of) => ask(graph, query, { ...asked, side: of })))).flat()
}
