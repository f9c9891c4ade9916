/** All trajectories on one demand, or of one side: every stance in order, and the reading of its side after it. */
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
import { compareKeys, takePage } from './support/paging.js'
import { cursor, limit, pageOf, question, viewParams } from './support/question.js'
import { requireDemand, requireSide } from './support/require-known.js'

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
  counts: z.boolean().describe('false where it may only have been said by then'),
  reading: readingName
    .nullable()
    .describe('of its side after that day; null where the stance is disputed or does not count'),
  summary: z.string(),
  sources: z.array(id).describe('the sources that tell it'),
  publishedLatest: day,
})

export const trajectories = question({
  summary: 'All trajectories on a demand, or of a side: every stance in order, and the reading of its side after it.',
  params: z.object({
    demand: id.optional().describe('on this demand, of every side'),
    side: id.optional().describe('of this side, on every demand'),
    speaker: id.optional().describe('only what this actor said; the readings stay those of its side'),
    ...viewParams,
    limit: limit(1000, 500),
    cursor,
  }),
  result: pageOf(stanceItem),
  columns: ['latest', 'demand', 'side', 'speaker', 'stance', 'extent', 'reading', 'statement'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    requireDemand(demands, params.demand)
    const rows = await rowsOf(graph, params)
    const told = new Map(rows.map((row) => [`${row.statement} ${row.demand}`, row]))
    const ranked = new Map(demands.map((demand, rank) => [demand.id, { demand, rank: String(rank).padStart(6, '0') }]))
    const items = [...bySideAndDemand(countedStances(rows.map(stanceRow), params)).values()].flatMap((stands) => {
      const known = ranked.get(stands[0]?.demand ?? '')
      return known ? toItems(stands, known.demand, told) : []
    })
    const wanted = items.filter(({ speaker }) => !params.speaker || speaker === params.speaker)
    const keyOf = (item: (typeof items)[number]) => [
      ranked.get(item.demand)?.rank ?? '',
      item.side,
      item.latest,
      item.statement,
    ]
    wanted.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
    return takePage(wanted, keyOf, params.limit, params.cursor)
  },
})

/** One lane: the stances of a side on a demand, each with the reading after its day. */
function toItems(stands: readonly SideStance[], demand: Demand, told: ReadonlyMap<string, Row>) {
  const side = stands[0]?.side ?? ''
  const role = roleOf(demand, side)
  const after = new Map(readSteps(role, stands).map((step) => [step.day, step.reading]))
  return stands.map((stand) => {
    const row = told.get(`${stand.statement} ${stand.demand}`)
    const decides = stand.counts && stand.certainty !== 'disputed'
    return {
      side,
      demand: demand.id,
      issue: demand.issue,
      role,
      statement: stand.statement,
      speaker: String(row?.speaker),
      stance: stand.stance,
      extent: stand.extent,
      exchange: (row?.exchange ?? []) as z.infer<typeof exchange>[],
      earliest: String(row?.earliest),
      latest: stand.latest,
      certainty: stand.certainty,
      counts: stand.counts,
      reading: decides ? (after.get(stand.latest) ?? null) : null,
      summary: String(row?.summary),
      sources: [...stand.sources].sort(),
      publishedLatest: stand.publishedLatest,
    }
  })
}

/** A speaker's own stances stand among those of the sides he spoke for, as only these have readings. */
async function rowsOf(
  graph: Graph,
  asked: { demand?: string | undefined; side?: string | undefined; speaker?: string | undefined },
): Promise<Row[]> {
  const { demand, side, speaker } = asked
  if (side) await requireSide(graph, side)
  if (speaker) await requireSide(graph, speaker)
  if (demand || side) return ask(graph, query, asked)
  if (!speaker) throw badRequest('Give a demand, a side or a speaker whose stances you want.')
  const actor = (await allActors(graph)).find((known) => known.id === speaker)
  const sides = new Set([speaker, ...(actor?.represents ?? []).map((it) => it.side)])
  return (await Promise.all([...sides].map((of) => ask(graph, query, { ...asked, side: of })))).flat()
}
