/** Section 5: the steps of a trajectory that are moves, and which way they lead. */
import { addresseeGrants, raiserAsks } from './gap.js'
import type { Step } from './readings.js'
import { outsideRelations, type ReadingName, type Role } from './words.js'

export type Direction = 'closer' | 'apart'

export interface Move {
  before: Step
  after: Step
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

/**
 * The moves of a trajectory: each step whose reading differs from the one before it. A step back to what the side itself
 * had said, after an outsider alone had reported more, is a change of witness and no move.
 */
export function movesOf(role: Role, steps: readonly Step[]): Move[] {
  const moves: Move[] = []
  for (const [index, after] of steps.entries()) {
    const before = steps[index - 1]
    if (!before || before.reading === after.reading || isChangeOfWitness(steps, index)) continue
    moves.push({ before, after, direction: directionOf(role, before.reading, after.reading) })
  }
  return moves
}

const isOutsiders = ({ word, robust }: Step) => !robust && word !== null && outsideRelations.includes(word)

/** Whether the step returns to the last reading that did not hang on outsiders. */
function isChangeOfWitness(steps: readonly Step[], index: number): boolean {
  const [before, after] = [steps[index - 1], steps[index]]
  if (!before || !after || !isOutsiders(before) || isOutsiders(after)) return false
  const own = steps.slice(0, index).findLast((step) => !isOutsiders(step))
  return own?.reading === after.reading
}
