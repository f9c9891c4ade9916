/** Names instead of ids for the rows and columns of a network. */
import type { Variable } from '../../networks/network-options.js'
import type { NetworkStance } from '../../networks/network-stance.js'

interface Named {
  id: string
  name: string
}

/** The same stances labelled by name, with the id added where two share one. */
export function labelByName(
  stances: readonly NetworkStance[],
  actors: readonly Named[],
  demands: readonly Named[],
): NetworkStance[] {
  const names: Record<Variable, Map<string, string>> = {
    person: namesOf(stances, 'person', actors),
    organization: namesOf(stances, 'organization', actors),
    concept: namesOf(stances, 'concept', demands),
  }
  const label = (variable: Variable, id: string) => names[variable].get(id) ?? id
  return stances.map((stance) => ({
    ...stance,
    person: label('person', stance.person),
    organization: label('organization', stance.organization),
    concept: label('concept', stance.concept),
  }))
}

function namesOf(stances: readonly NetworkStance[], variable: Variable, all: readonly Named[]): Map<string, string> {
  const used = new Set(stances.map((stance) => stance[variable]))
  const named = all.filter(({ id }) => used.has(id))
  const bearers = new Map<string, number>()
  for (const { name } of named) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  return new Map(named.map(({ id, name }) => [id, bearers.get(name) === 1 ? name : `${name} (${id})`]))
}
