/** The nodes and edges around an id, up to a cap, with counts of the rest: what a drawing of the graph needs. */
import { z } from 'zod'
import { relationshipTypes } from '../codebook/graph-schema.js'
import { groupBy } from '../codebook/group-by.js'
import { id } from '../codebook/schemas.js'
import { Problem } from '../errors.js'
import { eachOf, type Pause, pauses } from '../pauses.js'
import {
  type Edge,
  type EdgeFilter,
  edge,
  edgeSizes,
  edgesAmong,
  type Incident,
  leads,
  mostRelationships,
  node,
  nodesNamed,
  passes,
  type Size,
  unknownNode,
  withSpeakers,
} from './support/incident-edges.js'
import { asOf, commaList, count } from './support/params.js'
import { question } from './support/question.js'
import { sortedIncidents } from './support/sorted-incidents.js'

export const neighborhood = question({
  summary: 'The nodes and edges around anything, up to a cap, with counts of the rest.',
  params: z.object({
    id,
    depth: count(1, 2, 1).describe('1: its neighbours; 2: their neighbours too'),
    types: commaList(z.enum(relationshipTypes)).describe('only relationships of these types, such as ASSERTS,MADE'),
    direction: z
      .enum(['both', 'out', 'in'])
      .default('both')
      .describe('only relationships that lead away from the node in the middle (out), or to it (in)'),
    asOf,
    offset: count(0, Number.MAX_SAFE_INTEGER, 0).describe(
      'skip this many of its neighbours: actors and demands come first, by number of statements, then the newest statements',
    ),
    limit: count(1, 500, 80).describe('the most nodes, up to 500'),
  }),
  result: z.object({
    center: id,
    nodes: z.array(node),
    edges: z.array(edge),
    leftOut: z
      .array(z.object({ node: id, type: z.string(), outgoing: z.boolean(), count: z.int() }))
      .describe('relationships of drawn nodes whose other end is not drawn'),
    others: z
      .object({ count: z.int(), ids: z.array(id).describe('the first of them') })
      .describe('the neighbours that there is no room for'),
  }),
  columns: [],
  async answer(graph, params) {
    const drawn = new Set([params.id])
    const found: Incident[] = []
    const crowded: Size[] = []
    const skipped = new Set<string>()
    const pause = pauses()
    if ((await nodesNamed(graph, [params.id])).size === 0) await unknownNode(graph, params.id)
    let frontier = [params.id]
    for (let step = 0; step < params.depth && frontier.length > 0; step++) {
      const { few, many } = parted(frontier, await edgeSizes(graph, frontier, params))
      if (step === 0 && many.length > 0) throw tooMany(many)
      crowded.push(...many)
      frontier = []
      await eachOf(await sortedIncidents(graph, few, params), pause, (row) => {
        const { other } = row
        const isSkipped = step === 0 && !drawn.has(other) && (skipped.has(other) || skipped.size < params.offset)
        if (isSkipped) skipped.add(other)
        else if (!drawn.has(other) && drawn.size < params.limit) {
          drawn.add(other)
          frontier.push(other)
        }
        found.push(row)
      })
    }
    const ids = [...drawn]
    const known = await nodesNamed(graph, ids)
    const nodes = ids.map((id) => known.get(id)).filter((it) => it !== undefined)
    const edges = await edgesOf(
      await edgesAmong(graph, ids),
      found,
      new Set(crowded.map(({ id }) => id)),
      params,
      pause,
    )
    return {
      center: params.id,
      nodes: await withSpeakers(graph, nodes),
      edges,
      leftOut: await leftOut(found, drawn, crowded, edges, pause),
      others: await othersOf(found, new Set([...drawn, ...skipped]), pause),
    }
  },
})

/** The first nodes whose relationships can all be looked at, and the sizes of the others. */
function parted(ids: readonly string[], sizes: readonly Size[]): { few: string[]; many: Size[] } {
  const few: string[] = []
  const many: Size[] = []
  let room = mostRelationships
  for (const id of ids) {
    const own = sizes.filter((size) => size.id === id)
    const total = own.reduce((sum, { count }) => sum + count, 0)
    if (total > room) many.push(...own)
    else {
      room -= total
      few.push(id)
    }
  }
  return { few, many }
}

function tooMany(sizes: readonly Size[]): Problem {
  const largest = [...sizes]
    .sort((a, b) => b.count - a.count)
    .map(({ type, count }) => `${type} ${count.toLocaleString('en')}`)
  const message = `"${sizes[0]?.id}" has more than ${mostRelationships.toLocaleString('en')} relationships: ${largest.join(', ')}. Ask for some with types, direction or an earlier asOf, or GET /api/v1/trace for its statements page by page.`
  return new Problem(422, 'Too many relationships', message, { limit: { relationships: mostRelationships } })
}

const keyOf = (from: string, type: string, to: string) => `${from} ${type} ${to}`
const keyOfRow = ({ id, type, outgoing, other }: Incident) =>
  outgoing ? keyOf(id, type, other) : keyOf(other, type, id)

/** Edges between drawn nodes that were found, in that order; then those of nodes that were not looked at. */
async function edgesOf(
  among: readonly Edge[],
  found: readonly Incident[],
  crowded: ReadonlySet<string>,
  filter: EdgeFilter,
  pause: Pause,
): Promise<Edge[]> {
  const byKey = groupBy(among, ({ from, type, to }) => keyOf(from, type, to))
  const edges = new Map<string, Edge>()
  await eachOf(found, pause, (row) => {
    for (const edge of byKey.get(keyOfRow(row)) ?? []) edges.set(edge.id, edge)
  })
  const isOfCrowded = ({ from, to }: Edge) =>
    (crowded.has(from) && leads({ outgoing: true }, filter)) || (crowded.has(to) && leads({ outgoing: false }, filter))
  for (const edge of among) if (isOfCrowded(edge) && passes(edge.type, filter)) edges.set(edge.id, edge)
  return [...edges.values()]
}

/** Of the neighbours that are not drawn, so many are named. */
const mostNamed = 100

async function othersOf(found: readonly Incident[], without: ReadonlySet<string>, pause: Pause) {
  const ids = new Set<string>()
  await eachOf(found, pause, ({ other }) => {
    if (!without.has(other)) ids.add(other)
  })
  return { count: ids.size, ids: [...ids].slice(0, mostNamed) }
}

/** How many relationships of drawn nodes lead to nodes that are not, by node, type and direction. */
async function leftOut(
  found: readonly Incident[],
  drawn: ReadonlySet<string>,
  crowded: readonly Size[],
  edges: readonly Edge[],
  pause: Pause,
) {
  const counts = new Map<string, { node: string; type: string; outgoing: boolean; count: number }>()
  await eachOf(found, pause, ({ id: node, type, outgoing, other }) => {
    if (drawn.has(other)) return
    const key = keyOf(node, type, String(outgoing))
    counts.set(key, { node, type, outgoing, count: (counts.get(key)?.count ?? 0) + 1 })
  })
  const hidden = crowded.map(({ id, type, outgoing, count }) => {
    const shown = edges.filter((it) => it.type === type && (outgoing ? it.from : it.to) === id).length
    return { node: id, type, outgoing, count: count - shown }
  })
  return [...counts.values(), ...hidden.filter(({ count }) => count > 0)]
}
