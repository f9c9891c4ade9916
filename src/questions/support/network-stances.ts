/** The stances of the graph as networks take them: who, for whom, on what, for or against, where and when. */

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
import { stancesFromFacts } from './stances-from-facts.js'

const query = questionQuery('network')

export interface WantedStances extends StanceFilter {
  source?: string | undefined
  issue?: string | undefined
  stances?: readonly Stance[] | undefined
  disputed: 'include' | 'exclude'
}

/**
 * Every stance that the filters let through. Person is the speaker, concept the demand, organization the side on that
 * day, or what the statement names itself (imported codings do, and some name none). Its document is the source that
 * was published first. Whether it agrees is what the export to DNA says too.
 */
export async function networkStances(
  graph: Graph,
  demands: readonly Demand[],
  wanted: WantedStances,
): Promise<NetworkStance[]> {
  const rows = await ask(graph, query, { ...wanted })
  const details = detailsOf(rows)
  const named = rows.some(({ fact }) => fact === 'organization') ? idsByName(await allActors(graph)) : new Map()
  const byId = new Map(demands.map((demand) => [demand.id, demand]))
  const found: NetworkStance[] = []
  for (const stand of countedStances(stancesFromFacts(rows), wanted)) {
    const demand = byId.get(stand.demand)
    if (!demand || !stand.counts || (wanted.stances && !wanted.stances.includes(stand.stance))) continue
    if (wanted.disputed === 'exclude' && stand.certainty === 'disputed') continue
    const { organization: own, ...detail } = details.of(stand, wanted.clock)
    const organization = own === undefined ? stand.side : (named.get(own) ?? own)
    // Where a coding names an organization and no person, the organization speaks.
    const person = own !== undefined && organization === detail.person ? '' : detail.person
    const role = roleOf(demand, organization === '' ? stand.side : organization)
    const qualifier = agrees(role, stand.stance, stand.extent) ? 1 : 0
    found.push({ ...detail, id: stand.statement, person, organization, concept: stand.demand, qualifier })
  }
  return found
}

/** An organization is named by its name; where a person has the same one, the organization is meant. */
function idsByName(actors: readonly ActorItem[]): Map<string, string> {
  const persons = actors.filter(({ kind }) => kind === 'person')
  const others = actors.filter(({ kind }) => kind !== 'person')
  return new Map([...persons, ...others].map(({ id, name }) => [name, id]))
}

/** What the rows tell of a statement beside its stances. */
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
