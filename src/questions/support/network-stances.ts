/** The stances of the graph as discourse networks need them: who, for whom, on what, for or against, where and when. */
import { agrees } from '../../codebook/agreement.js'
import { byText } from '../../codebook/by-text.js'
import { dayBy, type StanceFilter } from '../../codebook/clock.js'
import { roleOf } from '../../codebook/role.js'
import type { Stance } from '../../codebook/words.js'
import type { NetworkStance } from '../../networks/network-stance.js'
import { at, textAt } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { type SideStance, sideStances } from '../../positions/side-stance.js'
import { viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { type ActorItem, allActors } from '../actors.js'
import type { Demand } from '../demands.js'
import type { Inclusion } from './params.js'
import { pauses } from './pauses.js'

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
  const view = viewOf(await positionsIn(graph), wanted)
  const { positions } = view
  const { statement: said, organizations, stance } = positions.columns
  const named = organizations.length > 0 ? idsByName(await allActors(graph)) : new Map<string, string>()
  const found: NetworkStance[] = []
  const pause = pauses()
  for (const demand of demands) {
    if (wanted.issue !== undefined && demand.issue !== wanted.issue) continue
    for (const trajectory of positions.trajectoriesOn(demand.id)) {
      await pause()
      for (const counted of sideStances(view, trajectory)) {
        const { statement, side, demand: concept, stance: act, extent, counts, certainty } = counted
        if (!counts || (wanted.stances && !wanted.stances.includes(act))) continue
        if (wanted.disputed === 'exclude' && certainty === 'disputed') continue
        const row = at(stance.statement, counted.row)
        const coded = at(said.organization, row)
        const own = coded === 0 ? undefined : (organizations[coded - 1] as string)
        const organization = own === undefined ? side : (named.get(own) ?? own)
        // Where a coding names an organization and no person, the organization speaks.
        const person = own !== undefined && organization === counted.speaker ? '' : counted.speaker
        const role = roleOf(demand, organization === '' ? side : organization)
        const qualifier = agrees(role, act, extent) ? 1 : 0
        const where = placeAndTime(counted, textAt(said.moment, row) || null, wanted.clock)
        found.push({ ...where, id: statement, person, organization, concept, qualifier })
      }
    }
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
