/** The stances of the graph as discourse networks need them: who, for whom, on what, for or against, where and when. */
import { z } from 'zod'
import { agrees } from '../../codebook/agreement.js'
import { byText } from '../../codebook/by-text.js'
import { dayBy, type StanceFilter } from '../../codebook/clock.js'
import { roleOf } from '../../codebook/role.js'
import { id } from '../../codebook/schemas.js'
import type { Stance } from '../../codebook/words.js'
import type { NetworkStance } from '../../networks/network-stance.js'
import { positionsIn } from '../../positions/read-positions.js'
import type { Graph } from '../../store/graph-store.js'
import { onceAGeneration } from '../../store/once-a-generation.js'
import { type ActorItem, allActors } from '../actors.js'
import type { Demand } from '../demands.js'
import { countedStances, type SideStance } from './counted-stances.js'
import type { Inclusion } from './params.js'
import { typedQuery } from './typed-query.js'

const coding = z.object({ statement: id, organization: z.string().nullable(), moment: z.string().nullable() })
const query = typedQuery('network-codings', coding)
const codingsIn = onceAGeneration(async (graph) => new Map((await query(graph, {})).map((row) => [row.statement, row])))

export interface WantedStances extends StanceFilter {
  issue?: string | undefined
  stances?: readonly Stance[] | undefined
  disputed: Inclusion
}

/**
 * Every stance that the filters let through. Person is the speaker, concept the demand; organization is the side on that
 * day, or what the statement itself names (imported codings name one, or none). The document is the source that was
 * published first. Agreement is what an export to DNA says too.
 */
export async function networkStances(
  graph: Graph,
  demands: readonly Demand[],
  wanted: WantedStances,
): Promise<NetworkStance[]> {
  const [positions, codings] = await Promise.all([positionsIn(graph), codingsIn(graph)])
  const isNamed = [...codings.values()].some(({ organization }) => organization !== null)
  const named = isNamed ? idsByName(await allActors(graph)) : new Map<string, string>()
  const demandOf = new Map(
    demands.filter(({ issue }) => wanted.issue === undefined || issue === wanted.issue).map((it) => [it.id, it]),
  )
  const found: NetworkStance[] = []
  for (const counted of countedStances(positions.stances, wanted)) {
    const { statement, side, demand: concept, stance, extent, counts, certainty } = counted
    const demand = demandOf.get(concept)
    if (!demand || !counts || (wanted.stances && !wanted.stances.includes(stance))) continue
    if (wanted.disputed === 'exclude' && certainty === 'disputed') continue
    const own = codings.get(statement)?.organization ?? undefined
    const organization = own === undefined ? side : (named.get(own) ?? own)
    // Where a coding names an organization and no person, the organization speaks.
    const person = own !== undefined && organization === counted.speaker ? '' : counted.speaker
    const role = roleOf(demand, organization === '' ? side : organization)
    const qualifier = agrees(role, stance, extent) ? 1 : 0
    const where = placeAndTime(counted, codings.get(statement)?.moment ?? null, wanted.clock)
    found.push({ ...where, id: statement, person, organization, concept, qualifier })
  }
  return found
}

/** Statements name organizations by name; where a person has the same name, the organization is meant. */
function idsByName(actors: readonly ActorItem[]): Map<string, string> {
  const persons = actors.filter(({ kind }) => kind === 'person')
  const others = actors.filter(({ kind }) => kind !== 'person')
  return new Map([...persons, ...others].map(({ id, name }) => [name, id]))
}

/** The source that was published first, and where in it; the moment of a coding stands where it is of the stance's day. */
function placeAndTime({ earliest, latest, places }: SideStance, moment: string | null, clock: StanceFilter['clock']) {
  const [first] = [...places].sort(
    (a, b) => byText(a.publishedLatest, b.publishedLatest) || byText(a.source, b.source) || a.start - b.start,
  )
  const day = dayBy(clock, latest, places)
  const firstDay = clock === 'said' ? earliest : (first?.publishedEarliest ?? day)
  return {
    ...{ document: first?.source ?? '', place: first?.start ?? 0, time: moment?.startsWith(day) ? moment : day },
    ...(firstDay < day && { earliest: firstDay }),
  }
}
