/** Discourse networks: who speaks on what, who agrees with whom, and by which statements. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { badRequest, OptionsError } from '../errors.js'
import { discourseNetworks } from '../networks/discourse-networks.js'
import type { Variable } from '../networks/network-options.js'
import type { NetworkStance } from '../networks/network-stance.js'
import type { Graph } from '../store/graph-store.js'
import { allActors } from './actors.js'
import { allDemands, type Demand } from './demands.js'
import { cellFilter, withEvidence } from './support/network-cells.js'
import { labelByName } from './support/network-labels.js'
import { networkParams } from './support/network-params.js'
import { networkStances } from './support/network-stances.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'

const item = z.object({
  start: z.string(),
  stop: z.string(),
  row: z.string(),
  column: z.string(),
  value: z.number(),
  statements: z.array(id).optional().describe('the statements it came from, in the order of time'),
})

export const network = question({
  summary: 'Discourse networks: who speaks on what, or who agrees with whom, each cell with its statements.',
  params: networkParams,
  result: z.object({
    matrices: z.array(
      z.object({
        start: z.string().describe('the first day that counts, or moment'),
        stop: z.string().describe('the last'),
        middle: z.string().nullable().describe('the middle of its window; null without timeWindow'),
        rows: z.array(z.string()).describe('labels, in order'),
        columns: z.array(z.string()).describe('of a onemode network, the rows again'),
        cells: z
          .array(item.omit({ start: true, stop: true }))
          .describe('all that are not 0, by row and column; of a onemode network each tie once'),
      }),
    ),
    statements: z.array(id).describe('all that count, in the order of time'),
  }),
  columns: ['start', 'stop', 'row', 'column', 'value', 'statements'],
  list: {
    item,
    of: ({ matrices }) => matrices.flatMap(({ start, stop, cells }) => cells.map((cell) => ({ start, stop, ...cell }))),
  },
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const all = await networkStances(graph, demands, params)
    const some = await withoutExcluded(graph, demands, all, params.excludeValues ?? [])
    const stances = some.filter(
      ({ organization, concept }) =>
        (params.sides?.includes(organization) ?? true) && (params.demands?.includes(concept) ?? true),
    )
    const labelled = params.labels === 'id' ? stances : labelByName(stances, await allActors(graph), demands)
    try {
      const { matrices, statements } = discourseNetworks(labelled, params, cellFilter(params))
      return { matrices: await withEvidence(matrices, params.evidence), statements }
    } catch (error) {
      throw error instanceof OptionsError ? badRequest(error.message) : error
    }
  },
})

/** @throws Problem 404 when a value to be left out does not exist */
async function withoutExcluded(
  graph: Graph,
  demands: readonly Demand[],
  stances: NetworkStance[],
  excluded: readonly string[],
): Promise<NetworkStance[]> {
  const values = excluded.map((text) => {
    const [variable = '', ...value] = text.split(':')
    return { variable: variable as Variable, value: value.join(':') }
  })
  for (const { variable, value } of values) {
    if (stances.some((stance) => stance[variable] === value)) continue
    await requireKnown(graph, variable === 'concept' ? { demand: value } : { side: value }, demands)
  }
  return stances.filter((stance) => !values.some(({ variable, value }) => stance[variable] === value))
}
