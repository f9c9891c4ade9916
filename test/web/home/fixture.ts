/** A record about emissions: three actors, three demands, three rounds of talks. */
import { type Actor, catalogOf, type Demand, type Source } from '../../../web/state/catalog.js'
import type { StatementDay } from '../../../web/time/use-days.js'

const actor = (id: string, name: string, aliases: string[] = []) =>
  ({ id, name, kind: 'organisation', aliases, represents: [], memberOf: [], statements: 1 }) as Actor
const demand = (id: string, name: string, statements: number, raisedBy: string[], addressedTo: string[]) =>
  ({
    id,
    name,
    proposition: `${name} is had`,
    issue: 'air',
    issueName: 'Air',
    statements,
    raisedBy,
    addressedTo,
  }) as unknown as Demand
export const dayOf = (day: string, statements: number, ...events: StatementDay['events']): StatementDay => ({
  day,
  statements,
  certain: statements,
  earliest: day,
  events,
})
const talks = (name: string, date: string, statements = 1) => ({
  id: name,
  name,
  kind: 'round',
  date,
  place: 'Geneva',
  statements,
})

export const demands = [
  demand('caps', 'Emission caps', 9, ['epa'], ['senate']),
  demand('delay', 'Delay', 3, ['senate'], ['epa']),
  demand('trading', 'Trading of caps', 4, ['epa'], ['senate', 'industry']),
]
export const catalog = catalogOf(
  [
    actor('epa', 'Environmental Protection Agency', ['EPA']),
    actor('senate', 'Senate'),
    actor('cop', 'Conférence des Parties'),
  ],
  demands,
  [] as Source[],
  null,
  [{ id: 'protocol', name: 'Protocol of Genève', date: null, covers: ['caps'], producedBy: [], statements: 1 }],
)
export const days = [
  dayOf('2001-01-01', 1),
  dayOf('2001-06-01', 2, talks('First round', '2001-06-01')),
  dayOf('2001-06-10', 7, talks('Second round', '2001-06-10')),
  dayOf('2001-06-12', 9),
  dayOf('2001-06-20', 3, talks('Third round', '2001-06-20')),
  dayOf('2001-06-30', 1, talks('Rounds of June', '2001-06-15')),
]
