/** What a generation fixes and most questions need: read once, when the generation begins to be served. */
import { positionsIn } from '../positions/read-positions.js'
import type { Graph } from '../store/graph-store.js'
import { allActors } from './actors.js'
import { allDemands } from './demands.js'
import { allSources } from './sources.js'

export async function readOnce(graph: Graph): Promise<void> {
  await Promise.all([positionsIn(graph), allActors(graph), allDemands(graph), allSources(graph)])
}
