/** Computes the networks that parameters ask for: those of the question `network`, and of the files that contain one. */
import type { z } from 'zod'
import { badRequest, OptionsError } from '../../errors.js'
import { type DiscourseNetworks, discourseNetworks } from '../../networks/discourse-networks.js'
import type { Variable } from '../../networks/network-options.js'
import type { NetworkStance } from '../../networks/network-stance.js'
import type { Graph } from '../../store/graph-store.js'
import { allActors } from '../actors.js'
import { allDemands, type Demand } from '../demands.js'
import { cellFilter } from './network-cells.js'
import { labelByName } from './network-labels.js'
import type { networkParams } from './network-params.js'
import { networkStances } from './network-stances.js'
import { requireKnown } from './require-known.js'

export type NetworkParams = z.output<typeof networkParams>

/**
 * What `use` makes of the networks. They are computed as they are taken.
 *
 * @throws Problem 400 when the parameters do not go together or make too much; 404 for an unknown id
 */
export async function readNetworks<T>(
  graph: Graph,
  params: NetworkParams,
  use: (networks: DiscourseNetworks) => T | Promise<T>,
): Promise<T> {
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
    return await use(discourseNetworks(labelled, params, cellFilter(params)))
  } catch (error) {
    throw error instanceof OptionsError ? badRequest(error.message) : error
  }
}

const namedBy = { person: 'speaker', organization: 'side', concept: 'demand' } as const satisfies Record<
  Variable,
  string
>

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
    await requireKnown(graph, { [namedBy[variable]]: value }, demands)
  }
  return stances.filter((stance) => !values.some(({ variable, value }) => stance[variable] === value))
}
