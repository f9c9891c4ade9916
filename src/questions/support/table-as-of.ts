/** The table as of a day: where every side stands on every demand, what was raised and what was assessed. */
import type { Table } from '../../codebook/answers.js'
import { type DatedStance, type Raised, raisedBy } from '../../codebook/raised.js'
import { marks } from '../../codebook/readings.js'
import { roleOf } from '../../codebook/role.js'
import {
  certainties,
  extents,
  type ReadingName,
  type Stance,
  type Status,
  stances,
  statuses,
} from '../../codebook/words.js'
import { at } from '../../positions/columns.js'
import { mostListed, type Position, positionOf, readingIn } from '../../positions/position-of.js'
import type { View } from '../../positions/view.js'
import type { Demand } from '../demands.js'

export interface TableAsOf extends Table {
  view: View
  positionOf(side: string, demand: string): Position
  /** When the demand was raised, and by which statements, the first ones of many; null where it is not raised yet. */
  raised(demand: Demand): (Raised & { statements: string[] }) | null
  /** The statements of the side's latest assessments of the demand. */
  assessing(side: string, demand: string): string[]
}

const disputed = certainties.indexOf('disputed')

export function tableAsOf(view: View, demands: readonly Demand[]): TableAsOf {
  const { positions } = view
  const { assessment, statement } = positions.columns
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]))
  const read = new Map<number, ReadingName>()
  const roleFor = (side: string, demand: string) => {
    const sides = demandOf.get(demand)
    return sides ? roleOf(sides, side) : 'third'
  }
  const readingOf = (side: string, demand: string): ReadingName => {
    const row = positions.trajectoryOf(side, demand)
    if (row < 0) return 'silent'
    const before = read.get(row)
    if (before) return before
    const reading = readingIn(view, roleFor(side, demand), row)
    read.set(row, reading)
    return reading
  }
  /** Those of the last day that count, by a statement that nobody denies. */
  const latest = (side: string, demand: string): number[] => {
    const rows = positions
      .assessmentsOf(side, demand)
      .filter((row) => !isDenied(at(assessment.statement, row)) && view.countsAssessment(row))
    const dayOf = (row: number) => at(statement.latest, at(assessment.statement, row))
    const last = rows.at(-1)
    return last === undefined ? [] : rows.filter((row) => dayOf(row) === dayOf(last))
  }
  const isDenied = (row: number) => at(statement.certainty, row) === disputed
  return {
    view,
    readingOf,
    positionOf: (side, demand) => positionOf(view, roleFor(side, demand), positions.trajectoryOf(side, demand)),
    latestAssessment(side, demand) {
      const all = latest(side, demand).map((row) => statuses[at(assessment.status, row)] as Status)
      return all.includes('unanswered') ? 'unanswered' : (all[0] ?? null)
    },
    assessing: (side, demand) =>
      latest(side, demand).map((row) => positions.statementId(at(assessment.statement, row))),
    related: demands.flatMap(({ id, relations }) => relations.map(({ demand }) => ({ from: id, to: demand }))),
    raised: (demand) => raisedIn(view, demand),
  }
}

/** The rows of a trajectory that count, first one first, until `visit` says that it has seen enough. */
function eachCounted(view: View, trajectory: number, visit: (row: number) => boolean): void {
  const { from, to } = view.runOf(trajectory)
  for (let row = from; row < to; row++) if (view.markOf(row) & marks.counts && visit(row)) return
}

const stanceAt = (act: number) => Math.floor(act / extents.length)

/** Of each stance of a side on the demand, the first day on which it counts: no other day can be the first. */
function firstDays(view: View, trajectory: number): DatedStance[] {
  const { positions, filter } = view
  const first = stances.map(() => -1)
  eachCounted(view, trajectory, (row) => {
    const which = stanceAt(at(positions.columns.stance.act, row))
    const day = view.dayOfStance(row)
    if (first[which] === -1 || day < at(first, which)) first[which] = day
    return filter.clock === 'said' && !first.includes(-1)
  })
  const side = positions.sideOf(trajectory)
  return first.flatMap((day, which) =>
    day < 0 ? [] : [{ side, stance: stances[which] as Stance, day: positions.dayOf(day) }],
  )
}

function raisedIn(view: View, demand: Demand): (Raised & { statements: string[] }) | null {
  const { positions } = view
  // A third side neither raises a demand nor shows that it was asked.
  const on = positions.trajectoriesOn(demand.id).filter((row) => roleOf(demand, positions.sideOf(row)) !== 'third')
  const raised = raisedBy(
    demand,
    on.flatMap((trajectory) => firstDays(view, trajectory)),
  )
  if (!raised) return null
  const statements = new Set<string>()
  for (const trajectory of on.filter((row) => raised.by.includes(positions.sideOf(row)))) {
    eachCounted(view, trajectory, (row) => {
      if (positions.dayOf(view.dayOfStance(row)) === raised.day)
        statements.add(positions.statementId(at(positions.columns.stance.statement, row)))
      return statements.size === mostListed
    })
  }
  return { ...raised, statements: [...statements] }
}
