/** The stances of the graph as discourse networks need them: who, for whom, on what, for or against, where and when. */
import { actCount, actOfNumber } from '../../codebook/acts.js'
import { agrees } from '../../codebook/agreement.js'
import type { StanceFilter } from '../../codebook/clock.js'
import { marks } from '../../codebook/readings.js'
import { roleOf } from '../../codebook/role.js'
import type { Stance } from '../../codebook/words.js'
import type { Variable } from '../../networks/network-options.js'
import type { NetworkStance } from '../../networks/network-stance.js'
import { pauses } from '../../pauses.js'
import { at, listAt, textAt } from '../../positions/columns.js'
import { positionsIn } from '../../positions/read-positions.js'
import { type View, viewOf } from '../../positions/view.js'
import type { Graph } from '../../store/graph-store.js'
import { type ActorItem, allActors } from '../actors.js'
import type { Demand } from '../demands.js'
import type { Inclusion } from './params.js'

export interface WantedStances extends StanceFilter {
  issue?: string | undefined
  stances?: readonly Stance[] | undefined
  disputed: Inclusion
}

/** A stance that the filters let through, by what networks call it. */
export interface Labelled {
  /** Its row, and the marks of its view. */
  row: number
  mark: number
  trajectory: number
  person: string
  organization: string
  concept: string
  qualifier: 0 | 1
}

/**
 * Every stance that the filters let through. Person is the speaker, concept the demand; organization is the side on that
 * day, or what the statement itself names (imported codings name one, or none). Agreement is what an export to DNA says too.
 */
export async function eachLabelled(
  graph: Graph,
  view: View,
  demands: readonly Demand[],
  wanted: WantedStances,
  visit: (stance: Labelled) => void,
): Promise<void> {
  const { statement: said, organizations, stance, actors } = view.positions.columns
  const { speaker: speakerOf } = view.positions.index
  const isCoded = organizations.length > 0
  const named = isCoded ? idsByName(await allActors(graph)) : new Map<string, string>()
  const isWanted = Array.from(
    { length: actCount },
    (_, act) => wanted.stances?.includes(actOfNumber(act).stance) ?? true,
  )
  const leaves = marks.counts | (wanted.disputed === 'exclude' ? marks.disputed : 0)
  const pause = pauses()
  for (const demand of demands) {
    if (wanted.issue !== undefined && demand.issue !== wanted.issue) continue
    const agreementOf = agreements(demand)
    for (const trajectory of view.positions.trajectoriesOn(demand.id)) {
      await pause()
      const side = view.positions.sideOf(trajectory)
      const ofSide = agreementOf(side)
      const { from, to } = view.runOf(trajectory)
      for (let row = from; row < to; row++) {
        if (row % 1024 === 0) await pause()
        const mark = view.markOf(row)
        const act = stance.act[row] as number
        if ((mark & leaves) !== marks.counts || !isWanted[act]) continue
        const coded = isCoded ? (said.organization[stance.statement[row] as number] as number) : 0
        const own = coded === 0 ? undefined : (organizations[coded - 1] as string)
        const organization = own === undefined ? side : (named.get(own) ?? own)
        const speaker = actors[speakerOf[row] as number] as string
        // Where a coding names an organization and no person, the organization speaks.
        const person = own !== undefined && organization === speaker ? '' : speaker
        const agreement = own === undefined || organization === '' ? ofSide : agreementOf(organization)
        const qualifier = agreement[act] as 0 | 1
        visit({ row, mark, trajectory, person, organization, concept: demand.id, qualifier })
      }
    }
  }
}

/** Whether an act of an organization on this demand agrees, by the number of the act. */
function agreements(demand: Demand): (organization: string) => readonly (0 | 1)[] {
  const known = new Map<string, (0 | 1)[]>()
  return (organization) => {
    const before = known.get(organization)
    if (before) return before
    const role = roleOf(demand, organization)
    const all = Array.from({ length: actCount }, (_, act): 0 | 1 => {
      const { stance, extent } = actOfNumber(act)
      return agrees(role, stance, extent) ? 1 : 0
    })
    known.set(organization, all)
    return all
  }
}

/** The same with their statements: the document is the source that was published first. */
export async function networkStances(
  graph: Graph,
  demands: readonly Demand[],
  wanted: WantedStances,
  isWanted: (labels: Pick<Labelled, Variable>) => boolean = () => true,
): Promise<NetworkStance[]> {
  const view = viewOf(await positionsIn(graph), wanted)
  const told = placeAndTime(view, wanted.clock)
  const { stance } = view.positions.columns
  const found: NetworkStance[] = []
  await eachLabelled(graph, view, demands, wanted, ({ row, mark: _, trajectory: _t, ...labels }) => {
    if (!isWanted(labels)) return
    found.push({ ...told(row), id: view.positions.statementId(at(stance.statement, row)), ...labels })
  })
  return found
}

/** Statements name organizations by name; where a person has the same name, the organization is meant. */
function idsByName(actors: readonly ActorItem[]): Map<string, string> {
  const persons = actors.filter(({ kind }) => kind === 'person')
  const others = actors.filter(({ kind }) => kind !== 'person')
  return new Map([...persons, ...others].map(({ id, name }) => [name, id]))
}

/** Of a stance, the source that was published first, and where in it; the moment of a coding stands where it is of the stance's day. */
function placeAndTime({ positions, countedPlaces }: View, clock: StanceFilter['clock']) {
  const { dayOf, columns } = positions
  const { stance, statement, place, source, sources } = columns
  // The numbers of days and of sources are in the order of their texts.
  const isBefore = (one: number, other: number) => {
    const [a, b] = [at(place.source, one), at(place.source, other)]
    const days = at(source.publishedLatest, a) - at(source.publishedLatest, b)
    return (days || a - b || at(place.start, one) - at(place.start, other)) < 0
  }
  return (row: number): Pick<NetworkStance, 'document' | 'place' | 'time' | 'earliest'> => {
    const [some = 0, ...others] = countedPlaces(listAt(stance.places, row))
    const first = others.reduce((least, other) => (isBefore(other, least) ? other : least), some)
    const document = at(place.source, first)
    const [earliest, latest] =
      clock === 'said'
        ? [at(stance.earliest, row), at(stance.latest, row)]
        : [at(source.publishedEarliest, document), at(source.publishedLatest, document)]
    const day = dayOf(latest)
    const moment = textAt(statement.moment, at(stance.statement, row))
    return {
      ...{ document: sources[document] as string, place: at(place.start, first) },
      time: moment.startsWith(day) ? moment : day,
      ...(earliest < latest && { earliest: dayOf(earliest) }),
    }
  }
}
