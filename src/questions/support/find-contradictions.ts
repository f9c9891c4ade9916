/** Finds the sides that contradict themselves, demand by demand: those with most people in it first. */

import type { StanceFilter } from '../../codebook/clock.js'
import { type Contradiction, contradictionIn, type Opposing } from '../../codebook/contradictions.js'
import { roleOf } from '../../codebook/role.js'
import type { Role } from '../../codebook/words.js'
import { pauses } from '../../pauses.js'
import { positionsIn } from '../../positions/read-positions.js'
import { type SpokenOnDemand, spokenIn } from '../../positions/spoken-rows.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { latelyAsked } from '../../store/lately-asked.js'
import { type ActorItem, allActors } from '../actors.js'
import { allDemands, type Demand } from '../demands.js'
import { compareKeys } from './paging.js'
import type { Inclusion } from './params.js'
import { requireKnown } from './require-known.js'

interface Asked extends StanceFilter {
  side?: string | undefined
  issue?: string | undefined
  demand?: string | undefined
  speaker?: string | undefined
  days: number
  sameSpeaker: Inclusion
}

/** A side and a demand on which it contradicts itself; its statements are read again where they are told. */
export interface FoundContradiction {
  side: string
  demand: Demand
  role: Role
  trajectory: number
  /** How many speakers take part. */
  people: number
  pairs: number
  key: readonly string[]
}

/** What is read of one: its statements, and which of them contradict which. */
export interface ReadContradiction {
  rows: SpokenOnDemand
  contradiction: Contradiction
  /** With speakers as these rows number them. */
  opposing: Opposing
}

export interface FoundContradictions {
  view: View
  actors: readonly ActorItem[]
  found: readonly FoundContradiction[]
  read(trajectory: number, role: Role): Promise<ReadContradiction | null>
}

/** @throws Problem 404 for an id that does not exist */
export async function findContradictions(graph: Graph, params: Asked): Promise<FoundContradictions> {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const [positions, actors] = await Promise.all([positionsIn(graph), allActors(graph)])
  const { asOf, clock, source, withoutRelays, hedged } = params
  const view = viewOf(positions, { asOf, clock, source, withoutRelays, hedged })
  const opposing: Opposing = { days: params.days, sameSpeaker: params.sameSpeaker === 'include' }
  const only = params.speaker === undefined ? undefined : positions.numberOf.actors(params.speaker)
  const spokenBy = spokenIn(view)
  const pause = pauses()
  const read: FoundContradictions['read'] = async (trajectory, role) => {
    await pause()
    const rows = spokenBy(trajectory, role)
    if (!rows) return null
    const own = only === undefined ? opposing : { ...opposing, speaker: rows.actors.indexOf(only) }
    if (own.speaker === -1) return null
    await pause()
    const contradiction = contradictionIn(rows, own)
    return contradiction && { rows, contradiction, opposing: own }
  }
  const key = JSON.stringify([view.filter, opposing, params.side, params.issue, params.demand, params.speaker])
  return { view, actors, found: await kept(graph, key, () => findIn(view, demands, params, read)), read }
}

/** A list of some thousand items at most, and the next page needs it again. */
const kept = latelyAsked<readonly FoundContradiction[]>(8)

async function findIn(
  { positions }: View,
  demands: readonly Demand[],
  params: Asked,
  read: FoundContradictions['read'],
) {
  const found: FoundContradiction[] = []
  for (const demand of demands) {
    if ((params.issue ?? demand.issue) !== demand.issue || (params.demand ?? demand.id) !== demand.id) continue
    for (const trajectory of positions.trajectoriesOn(demand.id)) {
      const side = positions.sideOf(trajectory)
      if ((params.side ?? side) !== side) continue
      const role = roleOf(demand, side)
      const it = await read(trajectory, role)
      if (!it) continue
      const people = peopleIn(it.rows, it.contradiction)
      const { pairs } = it.contradiction
      const key = [descending(people), descending(pairs), side, demand.id]
      found.push({ side, demand, role, trajectory, people, pairs, key })
    }
  }
  return found.sort((a, b) => compareKeys(a.key, b.key))
}

function peopleIn({ speaker, speakers }: SpokenOnDemand, { takesPart }: Contradiction): number {
  const taking = new Uint8Array(speakers)
  for (let row = 0; row < takesPart.length; row++) if (takesPart[row]) taking[speaker[row] as number] = 1
  return taking.reduce((sum, one) => sum + one, 0)
}

/** Of two counts the greater comes first in the order of text. */
const descending = (count: number) => String(Number.MAX_SAFE_INTEGER - count).padStart(16, '0')
