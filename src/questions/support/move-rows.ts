/** All moves of a record, in a few bytes each: a million statements make 300,000 of them. */
import { type Direction, directionsOfMoves } from '../../codebook/moves.js'
import { readingNames } from '../../codebook/words.js'
import { countingSort, indexes } from '../../networks/counting-sort.js'
import { at } from '../../positions/columns.js'
import { growing } from '../../positions/growing.js'
import type { KnownDay } from '../../positions/position-of.js'

export interface MoveInBrief {
  trajectory: number
  before: KnownDay
  after: KnownDay
  direction: Direction | null
  isChangeOfWitness: boolean
}

/** Numbers a move. */
const width = 9
const [robust, witness] = [1, 2]

export function moveRows() {
  const all = growing(Uint32Array)
  const days = growing(Uint32Array)
  let lastDay = 0
  const addDay = ({ reading, last }: KnownDay) => {
    for (const value of [readingNames.indexOf(reading), last.from, last.to]) all.push(value)
  }
  return {
    /** @param day its number; moves of one day have to be added in their order */
    add({ trajectory, before, after, direction, isChangeOfWitness }: MoveInBrief, day: number): void {
      all.push(trajectory)
      addDay(before)
      addDay(after)
      all.push(direction === null ? 0 : directionsOfMoves.indexOf(direction) + 1)
      all.push((after.robust ? robust : 0) | (isChangeOfWitness ? witness : 0))
      days.push(day)
      lastDay = Math.max(lastDay, day)
    },
    /** Where each stands, in the order of days, and what reads one there; nothing can be added any more. */
    done(): { rows: Int32Array; read(row: number): MoveInBrief } {
      const numbers = all.done()
      const groups = new Int32Array(days.done())
      const dayAt = (first: number, isRobust: boolean): KnownDay => ({
        reading: readingNames[at(numbers, first)] as (typeof readingNames)[number],
        last: { from: at(numbers, first + 1), to: at(numbers, first + 2) },
        robust: isRobust,
      })
      return {
        rows: countingSort(indexes(groups.length), groups, lastDay + 1),
        read(row) {
          const first = row * width
          const facts = at(numbers, first + 8)
          return {
            trajectory: at(numbers, first),
            // Nothing is told of it but who said it.
            before: dayAt(first + 1, true),
            after: dayAt(first + 4, (facts & robust) !== 0),
            direction: directionsOfMoves[at(numbers, first + 7) - 1] ?? null,
            isChangeOfWitness: (facts & witness) !== 0,
          }
        },
      }
    },
  }
}
