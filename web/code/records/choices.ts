/** What the fields of a record choose from: the lists of the text that is coded, in the order of their names. Pure. */
import { byText } from '../../../src/codebook/by-text.js'
import type { CodingMatter } from '../coding-api.js'
import type { ChoiceList } from './record-fields.js'

export interface Named {
  id: string
  name: string
}
export type Choices = Readonly<Record<ChoiceList, readonly Named[]>>

const sideKinds: readonly string[] = ['state', 'organisation', 'government']

export function choicesOf(
  { actors, demands, events, drafts }: Pick<CodingMatter, 'actors' | 'demands' | 'events' | 'drafts'>,
  issues: ReadonlyMap<string, string>,
): Choices {
  const sorted = (list: readonly Named[]) =>
    list.map(({ id, name }) => ({ id, name })).sort((a, b) => byText(a.name, b.name))
  // An issue is there as soon as a demand is part of it.
  const ofDemands = demands.map(({ issue }) => issue).filter((issue) => issue !== '')
  const named = new Map([...ofDemands.map((id) => [id, id] as const), ...issues])
  return {
    actors: sorted(actors),
    sides: sorted(actors.filter(({ id, kind, side }) => sideKinds.includes(kind) || side === id)),
    organisations: sorted(actors.filter(({ kind }) => kind === 'organisation')),
    demands: sorted(demands),
    events: sorted(events),
    targets: sorted([...demands, ...drafts]),
    issues: [...named].map(([id, name]) => ({ id, name })),
  }
}
