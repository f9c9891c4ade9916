/** Section 5: the steps of a trajectory that are moves, and which way they lead. */
import { addresseeGrants, raiserAsks } from './asked-and-granted.js'
import { isRobust, type Judgement } from './readings.js'
import type { ReadingName, Role } from './words.js'

export const directionsOfMoves = ['closer', 'apart'] as const
export type Direction = (typeof directionsOfMoves)[number]

export interface Move<Day> {
  before: Day
  after: Day
  /** Toward the other side or away from it; null where the readings do not say. */
  direction: Direction | null
}

/** Which way a side goes from one reading to another: a raiser that asks for less and an addressee that grants more come closer. */
export function directionOf(role: Role, before: ReadingName, after: ReadingName): Direction | null {
  const [scale, sign] = role === 'raiser' ? [raiserAsks, -1] : [addresseeGrants, 1]
  const [from, to] = [scale[before], scale[after]]
  if (from === undefined || to === undefined || from === to) return null
  return sign * (to - from) > 0 ? 'closer' : 'apart'
}

/** A step to another reading. */
interface Change<Day> extends Move<Day> {
  /** It leads back to what the side itself had said, after an outsider alone had reported more. */
  isChangeOfWitness: boolean
}

/** The steps of a trajectory whose reading differs from the one before, by the judgements after each of its days. */
export function changesOf<Day extends Judgement>(role: Role, steps: readonly Day[]): Change<Day>[] {
  const changes: Change<Day>[] = []
  for (const [index, after] of steps.entries()) {
    const before = steps[index - 1]
    if (!before || before.reading === after.reading) continue
    const direction = directionOf(role, before.reading, after.reading)
    changes.push({ before, after, direction, isChangeOfWitness: isChangeOfWitness(steps, index) })
  }
  return changes
}

/** The moves among them: a change of witness is none. */
export const movesOf = <Day extends Judgement>(role: Role, steps: readonly Day[]): Move<Day>[] =>
  changesOf(role, steps).filter((step) => !step.isChangeOfWitness)

const isOutsiders = (step: Judgement) => !isRobust(step) && step.fromOutsiders

/** Whether the step returns to the last reading that did not hang on outsiders. */
function isChangeOfWitness(steps: readonly Judgement[], index: number): boolean {
  const [before, after] = [steps[index - 1], steps[index]]
  if (!before || !after || !isOutsiders(before) || isOutsiders(after)) return false
  let own = index - 1
  while (own >= 0 && isOutsiders(steps[own] as Judgement)) own--
  return steps[own]?.reading === after.reading
}
