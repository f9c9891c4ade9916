/** What there is to choose from: the actors, demands, events and drafts of the dataset, and those that the pass adds. Pure. */
import { shortDay } from '../../time/days.js'
import type { CodingMatter } from '../coding-api.js'
import type { Kept } from './pass/items.js'
import type { Choice } from './statement/rank-choices.js'
import type { Work } from './statement/work.js'

const dated = (name: string, date: string | null) => (date ? `${name}, ${shortDay(date)}` : name)

type Added = Pick<Kept, 'actor' | 'demand' | 'event' | 'draft'>

const withAdded = (known: readonly Choice[], added: readonly Choice[]): Choice[] => [
  ...new Map([...known, ...added].map((it) => [it.id, it])).values(),
]

export function choicesOf(matter: CodingMatter, added: Added): Work['choices'] {
  const actors = withAdded(
    matter.actors.map(({ id, name, aliases }) => ({ id, name, also: aliases })),
    [...added.actor.values()].map(({ id, name = id, aliases = [] }) => ({ id, name, also: aliases })),
  )
  const demands = withAdded(
    matter.demands.map(({ id, name, proposition }) => ({ id, name, also: [proposition] })),
    [...added.demand.values()].map(({ id, name = id, proposition = '' }) => ({ id, name, also: [proposition] })),
  )
  const events = withAdded(
    matter.events.map(({ id, name, date }) => ({ id, name: dated(name, date) })),
    [...added.event.values()].map(({ id, name = id, date = null }) => ({ id, name: dated(name, date) })),
  )
  const drafts = withAdded(
    matter.drafts,
    [...added.draft.values()].map(({ id, name = id }) => ({ id, name })),
  )
  return { actors, demands, events, told: [...demands, ...drafts] }
}

export const idsIn = ({ actors, told, events }: Work['choices']) => [...events, ...told, ...actors].map(({ id }) => id)

/** The name of any of them; an id that names nothing stays as it is. */
export function namesIn({ actors, told, events }: Work['choices']): (id: string) => string {
  const names = new Map([...events, ...told, ...actors].map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
