/** What the people of a side said on one demand, with their refusals to discuss it: the rows in which contradictions are found. */
import { actCount, actOfNumber } from '../codebook/acts.js'
import { direction, directions, type SpokenRows } from '../codebook/contradictions.js'
import { marks } from '../codebook/readings.js'
import { type Role, roles, statuses } from '../codebook/words.js'
import { at } from './columns.js'
import type { View } from './view.js'

export interface SpokenOnDemand extends SpokenRows {
  trajectory: number
  /** Rows of stances; for a refusal, less than 0: the complement of the row of the assessment. */
  row: Int32Array
  /** The actors that the numbers of speakers stand for, in the order of text. */
  actors: readonly number[]
}

const refusing = statuses.indexOf('unanswered')
const away = directions.indexOf('away')
const directionsOfActs = roles.map((role) =>
  Uint8Array.from({ length: actCount }, (_, act) => directions.indexOf(direction(role, actOfNumber(act).stance))),
)

/** Reads trajectories one after the other; null where the people of a side all point in one direction. */
export function spokenIn(view: View): (trajectory: number, role: Role) => SpokenOnDemand | null {
  const { positions } = view
  const { statement, stance, assessment, days, actors } = positions.columns
  const { speaker: speakerOf } = positions.index
  const dayNumbers = Int32Array.from(days, (day) => Date.parse(day) / 86_400_000)
  const numbers = new Int32Array(actors.length).fill(-1)

  return (trajectory, role) => {
    const { from, to } = view.runOf(trajectory)
    const directionOf = directionsOfActs[roles.indexOf(role)] as Uint8Array
    const refusals = refusalsIn(trajectory)
    const most = to - from + refusals.length
    const [row, day, speaker, points] = [
      new Int32Array(most),
      new Int32Array(most),
      new Uint32Array(most),
      new Uint8Array(most),
    ]
    let [length, next, turnedAway] = [0, 0, 0]
    for (let it = from; it < to; it++) {
      if (!(view.markOf(it) & marks.counts)) continue
      if (next < refusals.length) addRefusals(stance.statement[it] as number)
      add(it, stance.latest[it] as number, speakerOf[it] as number, directionOf[stance.act[it] as number] as number)
    }
    addRefusals(Number.POSITIVE_INFINITY)
    if (turnedAway === 0 || turnedAway === length) return null
    const found = numberSpeakers(speaker, length)
    return {
      ...{ trajectory, row: row.subarray(0, length), day: day.subarray(0, length) },
      ...{ direction: points.subarray(0, length), speaker: speaker.subarray(0, length) },
      ...{ speakers: found.length, actors: found },
    }

    function add(of: number, latest: number, by: number, which: number): void {
      row[length] = of
      day[length] = dayNumbers[latest] as number
      speaker[length] = by
      points[length++] = which
      turnedAway += which
    }

    /** Those that come before a statement; one that takes a stance as well is no refusal. */
    function addRefusals(before: number): void {
      for (; next < refusals.length; next++) {
        const [refusal, said] = [at(refusals, next), at(assessment.statement, at(refusals, next))]
        if (said > before) return
        if (said < before) add(~refusal, at(statement.latest, said), at(statement.speaker, said), away)
      }
    }
  }

  function refusalsIn(trajectory: number): number[] {
    return positions
      .assessmentsOf(positions.sideOf(trajectory), positions.demandOf(trajectory))
      .filter((row) => at(assessment.status, row) === refusing && view.countsAssessment(row))
  }

  /** Numbers the first speakers from 0 on, in their place. @returns the actors by their numbers */
  function numberSpeakers(speaker: Uint32Array, length: number): number[] {
    const found: number[] = []
    for (let it = 0; it < length; it++) {
      const actor = speaker[it] as number
      if (numbers[actor] === -1) numbers[actor] = found.push(actor)
    }
    found.sort((a, b) => a - b)
    for (const [number, actor] of found.entries()) numbers[actor] = number
    for (let it = 0; it < length; it++) speaker[it] = numbers[speaker[it] as number] as number
    for (const actor of found) numbers[actor] = -1
    return found
  }
}
