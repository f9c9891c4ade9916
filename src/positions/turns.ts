/** Lets other work in while all rows of a large generation are counted. */
import { setImmediate } from 'node:timers/promises'

/** How many rows are counted in one go: up to 20 ms. */
const rowsInOneTurn = 2 ** 17

/** Call it with each row, in order; it is time for a turn of the loop when it answers something to wait for. */
export const turnAt = (row: number): Promise<void> | undefined =>
  row % rowsInOneTurn === rowsInOneTurn - 1 ? setImmediate() : undefined
