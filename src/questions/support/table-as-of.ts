/** The table as of a day: where every side stands on every demand, what was raised and what was assessed. */
import type { Table } from '../../codebook/answers.js'
import { countingBy, dayBy, type StanceFilter } from '../../codebook/clock.js'
import { groupBy } from '../../codebook/group-by.js'
import { type Raised, raisedBy } from '../../codebook/raised.js'
import { type Position, readPosition } from '../../codebook/readings.js'
import { roleOf } from '../../codebook/role.js'
import type { Assessment, Positions } from '../../positions/positions.js'
import type { Demand } from '../demands.js'
import { bySideAndDemand, countedStances, type SideStance, trajectoryKey } from './counted-stances.js'

export interface TableAsOf extends Table {
  positionOf(side: string, demand: string): Position
  stancesOf(side: string, demand: string): readonly SideStance[]
  /** When the demand was raised, and by which statements; null where it is not raised yet. */
  raised(demand: Demand): (Raised & { statements: string[] }) | null
  /** The statements of the side's latest assessments of the demand. */
  assessing(side: string, demand: string): string[]
}

export function tableAsOf(positions: Positions, demands: readonly Demand[], filter: StanceFilter): TableAsOf {
  const counted = countedStances(positions.stances, filter)
  const trajectories = bySideAndDemand(counted)
  const onDemand = groupBy(
    counted.filter(({ counts }) => counts),
    ({ demand }) => demand,
  )
  const counting = countingBy(filter)
  const assessed = groupBy(
    positions.assessments.filter((assessment) => assessment.certainty !== 'disputed' && counting(assessment)?.counts),
    ({ side, demand }) => trajectoryKey(side, demand),
  )
  const demandOf = new Map(demands.map((demand) => [demand.id, demand]))
  const read = new Map<string, Position>()
  const stancesOf = (side: string, demand: string) => trajectories.get(trajectoryKey(side, demand)) ?? []
  const positionOf = (side: string, demand: string): Position => {
    const key = trajectoryKey(side, demand)
    const before = read.get(key)
    if (before) return before
    const sides = demandOf.get(demand)
    const position = readPosition(sides ? roleOf(sides, side) : 'third', stancesOf(side, demand))
    read.set(key, position)
    return position
  }
  const latest = (side: string, demand: string) => latestOf(assessed.get(trajectoryKey(side, demand)) ?? [])
  return {
    stancesOf,
    positionOf,
    readingOf: (side, demand) => positionOf(side, demand).reading,
    latestAssessment(side, demand) {
      const all = latest(side, demand).map(({ status }) => status)
      return all.includes('unanswered') ? 'unanswered' : (all[0] ?? null)
    },
    assessing: (side, demand) => latest(side, demand).map(({ statement }) => statement),
    related: demands.flatMap(({ id, relations }) => relations.map(({ demand }) => ({ from: id, to: demand }))),
    raised(demand) {
      const dated = (onDemand.get(demand.id) ?? []).map((stance) => ({
        ...{ side: stance.side, stance: stance.stance, statement: stance.statement },
        day: dayBy(filter.clock, stance.latest, stance.places),
      }))
      const raised = raisedBy(demand, dated)
      if (!raised) return null
      const first = dated.filter(({ day, side }) => day === raised.day && raised.by.includes(side))
      return { ...raised, statements: [...new Set(first.map(({ statement }) => statement))] }
    },
  }
}

/** All of the last day. */
function latestOf(assessments: readonly Assessment[]): readonly Assessment[] {
  const last = assessments.at(-1)?.latest
  return assessments.filter(({ latest }) => latest === last)
}
