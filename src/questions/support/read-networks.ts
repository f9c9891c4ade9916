/** Computes the networks that parameters ask for: those of the question `network`, and of the files that contain one. */

import { variables } from '../../codebook/network-words.js'
import { badRequest, OptionsError } from '../../errors.js'
import { type DiscourseNetworks, discourseNetworks } from '../../networks/discourse-networks.js'
import type { Variable } from '../../networks/network-options.js'
import { inSteps, pauses } from '../../pauses.js'
import type { Graph } from '../../store/graph-store.js'
import { allActors } from '../actors.js'
import { allDemands, type Demand } from '../demands.js'
import { leaving } from './count-pairs.js'
import { countedNetwork, countIfMany, isCountable } from './counted-network.js'
import { cellFilter } from './network-cells.js'
import { labelByName } from './network-labels.js'
import type { NetworkParams } from './network-params.js'
import { networkStances } from './network-stances.js'
import { refuseEarly } from './refuse-early.js'
import { requireKnown } from './require-known.js'

/** Of very many stances, not all statements are listed: `more` are left out. */
export type Networks = DiscourseNetworks & { more?: number }

/**
 * What `use` makes of the networks. They are computed as they are taken.
 *
 * @throws Problem 400 when the parameters do not go together or make too much; 404 for an unknown id
 */
export async function readNetworks<T>(
  graph: Graph,
  params: NetworkParams,
  use: (networks: Networks) => T | Promise<T>,
): Promise<T> {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const count = await countIfMany(graph, demands, params)
  try {
    if (count === null) return await use(await networksOf(graph, demands, params))
    const ofCell = countsForCell(params)
    if (ofCell) return await use(await networksOf(graph, demands, params, ofCell))
    const countable = isCountable(params, count)
    await requireAll(graph, demands, excludedValues(params))
    if (!countable) {
      await refuseEarly(graph, demands, params, count)
      return await use(await networksOf(graph, demands, params))
    }
    const { more, matrices, statements } = await countedNetwork(graph, demands, params)
    const one = { count: 1, pieces: matrices, at: (index: number) => matrices[index], perhaps: () => [] }
    return await use({ ...one, statements, more })
  } catch (error) {
    throw error instanceof OptionsError ? badRequest(error.message) : error
  }
}

/** Looks at each stance by itself. */
async function networksOf(
  graph: Graph,
  demands: readonly Demand[],
  params: NetworkParams,
  isWanted?: (labels: Record<Variable, string>) => boolean,
): Promise<Networks> {
  const { sides, demands: only } = params
  const isLeft = leaving(params.excludeValues ?? [])
  const unseen = new Map(excludedValues(params).map((it) => [`${it.variable}:${it.value}`, it]))
  const stances = await networkStances(graph, demands, params, (labels) => {
    if (!(isWanted?.(labels) ?? true)) return false
    if (!isLeft(labels))
      return (sides?.includes(labels.organization) ?? true) && (only?.includes(labels.concept) ?? true)
    for (const variable of variables) unseen.delete(`${variable}:${labels[variable]}`)
    return false
  })
  await requireAll(graph, demands, [...unseen.values()])
  const labelled = params.labels === 'id' ? stances : labelByName(stances, await allActors(graph), demands)
  return inSteps(discourseNetworks(labelled, params, cellFilter(params)), pauses())
}

/** Of one cell, only the stances of its two labels count: what a pair has in common, or a row with a column. */
export function countsForCell(params: NetworkParams): ((labels: Record<Variable, string>) => boolean) | null {
  const { row, column, networkType, variable1, variable2, minStatements1, minStatements2 } = params
  if (row === undefined || column === undefined || params.labels !== 'id') return null
  if (minStatements1 > 1 || minStatements2 > 1) return null
  if (networkType === 'onemode') return (labels) => labels[variable1] === row || labels[variable1] === column
  return (labels) => labels[variable1] === row || labels[variable2] === column
}

const namedBy = { person: 'speaker', organization: 'side', concept: 'demand' } as const satisfies Record<
  Variable,
  string
>

interface Excluded {
  variable: Variable
  value: string
}

const excludedValues = ({ excludeValues = [] }: NetworkParams): Excluded[] =>
  excludeValues.map((text) => {
    const [variable = '', ...value] = text.split(':')
    return { variable: variable as Variable, value: value.join(':') }
  })

/** @throws Problem 404 when a value to be left out does not exist */
async function requireAll(graph: Graph, demands: readonly Demand[], values: readonly Excluded[]): Promise<void> {
  for (const { variable, value } of values) await requireKnown(graph, { [namedBy[variable]]: value }, demands)
}
