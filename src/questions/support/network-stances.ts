/** The graph's stances as discourse networks need them: who, for whom, on what, for or against, where and when. */

import { agrees } from '../../codebook/agreement.js'
import { dayBy, type StanceFilter } from '../../codebook/clock.js'
import { roleOf } from '../../codebook/role.js'
import type { Stance } from '../../codebook/words.js'
import { questionQuery } from '../../cypher/shipped-queries.js'
import type { NetworkStance } from '../../networks/network-stance.js'
import { ask, type Graph, type Row } from '../../store/graph-store.js'
import { type ActorItem, allActors } from '../actors.js'
import type { Demand } from '../demands.js'
import { countedStances, type SideStance } from './counted-stances.js'
import type { Inclusion } from './params.js'
import { stancesFromFacts } from './stances-from-facts.js'

const query = questionQuery('network')

export interface WantedStances extends StanceFilter {
  source?: string | undefined
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
  const rows = await ask(graph, query, { ...wanted })
  const details = detailsOf(rows)
  const named = rows.some(({ fact }) => fact === 'organization') ? idsByName(await allActors(graph)) : new Map()
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]))
  const found: NetworkStance[] = []
  for (const counted of countedStances(stancesFromFacts(rows), wanted)) {
    const { statement: id, side, demand: concept, stance, extent, counts, certainty } = counted
    const demand = demandOf.get(concept)
    if (!demand || !counts || (wanted.stances && !wanted.stances.includes(stance))) continue
    if (wanted.disputed === 'exclude' && certainty === 'disputed') continue
    const { organization: own, ...detail } = details.of(counted, wanted.clock)
    const organization = own === undefined ? side : (named.get(own) ?? own)
    // Where a coding names an organization and no person, the organization speaks.
    const person = own !== undefined && organization === detail.person ? '' : detail.person
    const role = roleOf(demand, organization === '' ? side : organization)
    const qualifier = agrees(role, stance, extent) ? 1 : 0
    found.push({ ...detail, id, person, organization, concept, qualifier })
  }
  return found
}

/** Statements name organizations by name; where a person has the same name, the organization is meant. */
function idsByName(actors: readonly ActorItem[]): Map<string, string> {
  const persons = actors.filter(({ kind }) => kind === 'person')
  const others = actors.filter(({ kind }) => kind !== 'person')
  return new Map([...persons, ...others].map(({ id, name }) => [name, id]))
}

/** What the rows say of a statement apart from its stances. */
function detailsOf(rows: readonly Row[]) {
  const [speakers, organizations, moments] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ]
  const documents = new Map<string, { document: string; place: number; published: string }>()
  for (const row of rows) {
    const ids = row.statements as string[]
    if (row.fact === 'side') for (const id of ids) speakers.set(id, String(row.speaker))
    else if (row.fact === 'organization') for (const id of ids) organizations.set(id, String(row.of))
    else if (row.fact === 'moment') for (const id of ids) moments.set(id, String(row.of))
    else if (row.fact === 'source') {
      const [document, published] = [String(row.of), String((row.latest as string[])[0])]
      for (const [index, id] of ids.entries()) {
        const known = documents.get(id)
        if (known && `${known.published} ${known.document}` < `${published} ${document}`) continue
        documents.set(id, { document, place: Number((row.places as number[])[index]), published })
      }
    }
  }
  return {
    of(stance: SideStance, clock: StanceFilter['clock']) {
      const { statement } = stance
      const { document = '', place = 0 } = documents.get(statement) ?? {}
      const day = dayBy(clock, stance)
      const moment = moments.get(statement)
      const time = moment?.startsWith(day) ? moment : day
      return {
        person: speakers.get(statement) ?? '',
        organization: organizations.get(statement),
        document,
        place,
        time,
      }
    },
  }
}
