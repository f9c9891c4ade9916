/** The stances of one generation, found by the ids of sides, demands and sources: what every question about positions asks. */

import { firstPast } from '../codebook/first-past.js'
import { at, type Columns, listAt, type Run, rowsOf, textAt } from './columns.js'
import { type DeniedStances, deniedAmong } from './denied-stances.js'
import { gather } from './gather.js'
import { type StanceIndex, stanceIndex } from './stance-index.js'

export interface Positions {
  columns: Columns
  /** What views look up. */
  index: StanceIndex
  /** How many statements there are. */
  count: number
  /** The numbers of ids; -1 for an id that occurs nowhere. */
  numberOf: Record<'actors' | 'targets' | 'sources', (id: string) => number>
  /** The row of the trajectory of a side on a demand; -1 where it never spoke on it. */
  trajectoryOf(side: string, demand: string): number
  /** Rows of trajectories, in the order of sides and demands. */
  trajectoriesOn(demand: string): readonly number[]
  trajectoriesOf(side: string): readonly number[]
  sideOf(trajectory: number): string
  demandOf(trajectory: number): string
  /** Its rows of stances. */
  stancesOf(trajectory: number): Run
  /** Those of its stances that somebody denies. */
  deniedIn(trajectory: number): DeniedStances
  /** Rows of assessments of a demand by a side, in the order of days. */
  assessmentsOf(side: string, demand: string): readonly number[]
  /** The last day that is not after this one, and the last before it; -1 where none is. */
  lastDayUpTo(day: string): number
  lastDayBefore(day: string): number
  statementId(statement: number): string
  /** The row of the statement with this id; -1 where there is none. */
  statementRow(id: string): number
  /** The first statement behind this latest day and id. */
  statementBehind(latest: string, id: string): number
  dayOf(day: number): string
}

export function positionsOf(columns: Columns, index: StanceIndex = stanceIndex(columns)): Positions {
  const { days, actors, targets, sources, trajectory, assessment, statement } = columns
  const numberOf = { actors: numbersIn(actors), targets: numbersIn(targets), sources: numbersIn(sources) }
  const key = (side: number, demand: number) => side * targets.length + demand
  const rows = trajectory.side.length
  const known = new Map(
    Array.from({ length: rows }, (_, row) => [key(at(trajectory.side, row), at(trajectory.demand, row)), row]),
  )
  const [bySide, byDemand] = [gather(trajectory.side, actors.length), gather(trajectory.demand, targets.length)]
  const assessed = new Map<number, number[]>()
  for (let row = 0; row < assessment.statement.length; row++) {
    const of = key(at(statement.side, at(assessment.statement, row)), at(assessment.target, row))
    const others = assessed.get(of)
    if (others) others.push(row)
    else assessed.set(of, [row])
  }
  const keyOf = (side: string, demand: string) => {
    const [a, d] = [numberOf.actors(side), numberOf.targets(demand)]
    return a < 0 || d < 0 ? -1 : key(a, d)
  }
  const stancesOf = (row: number): Run => ({ from: at(trajectory.from, row), to: at(trajectory.from, row + 1) })
  const statementId = (row: number) => textAt(statement.id, row)
  const count = rowsOf(statement.id)
  /** Statements are in the order of latest day and id. */
  function statementBehind(latest: string, id: string): number {
    return firstPast(0, count, (row) => {
      const day = days[at(statement.latest, row)] as string
      return day > latest || (day === latest && statementId(row) > id)
    })
  }
  /** They stand beside every later reading, so that each list is made once. */
  const denied: DeniedStances[] = []
  function deniedIn(trajectory: number): DeniedStances {
    denied[trajectory] ??= deniedAmong(index.disputed, stancesOf(trajectory), (row) =>
      statementId(at(columns.stance.statement, row)),
    )
    return denied[trajectory]
  }
  const listOf = (lists: typeof bySide, number: number) => (number < 0 ? [] : [...listAt(lists, number)])
  return {
    columns,
    index,
    count,
    numberOf,
    trajectoryOf: (side, demand) => known.get(keyOf(side, demand)) ?? -1,
    trajectoriesOn: (demand) => listOf(byDemand, numberOf.targets(demand)),
    trajectoriesOf: (side) => listOf(bySide, numberOf.actors(side)),
    sideOf: (row) => actors[at(trajectory.side, row)] as string,
    demandOf: (row) => targets[at(trajectory.demand, row)] as string,
    stancesOf,
    deniedIn,
    assessmentsOf: (side, demand) => assessed.get(keyOf(side, demand)) ?? [],
    lastDayUpTo: (day) => firstPast(0, days.length, (it) => (days[it] as string) > day) - 1,
    lastDayBefore: (day) => firstPast(0, days.length, (it) => (days[it] as string) >= day) - 1,
    statementId,
    statementRow(id) {
      const found = firstPast(0, count, (place) => statementId(at(statement.byId, place)) >= id)
      const row = found < count ? at(statement.byId, found) : -1
      return row >= 0 && statementId(row) === id ? row : -1
    },
    statementBehind,
    dayOf: (day) => days[day] as string,
  }
}

function numbersIn(texts: readonly string[]): (text: string) => number {
  const numbers = new Map(texts.map((text, number) => [text, number]))
  return (text) => numbers.get(text) ?? -1
}
