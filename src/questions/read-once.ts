/** What a generation fixes and most questions need: read once, when the generation begins to be served. */
import { messageOf } from '../errors.js'
import { keepPositions, positionsIn } from '../positions/read-positions.js'
import type { Graph, Staging } from '../store/graph-store.js'
import { allActors } from './actors.js'
import { daysIn } from './days.js'
import { allDemands } from './demands.js'
import { propertiesIn } from './schema.js'
import { allSources } from './sources.js'
import { countsIn } from './stats.js'

export async function readOnce(graph: Graph): Promise<void> {
  // One after the other: each lets other work in, and side by side they would take a turn of the loop together.
  for (const read of [positionsIn, daysIn, allActors, allDemands, allSources]) await read(graph)
}

/** Keeps what readers will ask first of a generation that is about to be published. */
export async function keepAhead(staging: Staging): Promise<void> {
  const { cache } = staging
  if (!cache) return
  // The embedded engine gives up a query after 30 s: then the first reader waits, but the load does not fail for it.
  for (const kept of await Promise.allSettled([countsIn(staging), propertiesIn(staging)])) {
    if (kept.status === 'fulfilled') continue
    cache.say(`Not kept ahead, so that the first question for it takes longer: ${messageOf(kept.reason)}`)
  }
  // Last, since they are most of all that is read: what can be read aside needs the memory of the graph.
  await keepPositions(staging)
}
