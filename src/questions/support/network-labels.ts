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
  const used = (variable: Variable) => stances.map((stance) => stance[variable])
  const labels = {
    person: labelsByName(used('person'), actors),
    organization: labelsByName(used('organization'), actors),
    concept: labelsByName(used('concept'), demands),
  }
  const label = (variable: Variable, id: string) => labels[variable](id)
  return stances.map((stance) => ({
    ...stance,
    person: label('person', stance.person),
    organization: label('organization', stance.organization),
    concept: label('concept', stance.concept),
  }))
}

/** The labels of the ids that are used: an id without a name stands for itself. */
export function labelsByName(ids: readonly string[], all: readonly Named[]): (id: string) => string {
  const used = new Set(ids)
  const named = all.filter(({ id }) => used.has(id))
  const bearers = new Map<string, number>()
  for (const { name } of named) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  const labels = new Map(named.map(({ id, name }) => [id, bearers.get(name) === 1 ? name : `${name} (${id})`]))
  return (id) => labels.get(id) ?? id
}

/** Whether `labelsByName` never gives two of these ids one label, whichever of them are used. */
export function hasLabelForEach(ids: readonly string[], all: readonly Named[]): boolean {
  const nameOf = new Map(all.map(({ id, name }) => [id, name]))
  const names = new Set(nameOf.values())
  // Where two share a name and both are used, each has its id behind it.
  const others = new Set(ids.map((id) => (nameOf.has(id) ? `${nameOf.get(id)} (${id})` : id)))
  return others.size === new Set(ids).size && [...others].every((label) => !names.has(label))
}
