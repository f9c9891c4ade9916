/** Bounds what one answer may compute: networks run in the server's own thread, and windows times pairs grow fast. */
import { OptionsError } from '../errors.js'
import type { Slice } from './slice.js'
import type { Tallies } from './tallies.js'

/** Steps of the innermost loops: some ten seconds. A network of 100,000 stances of 1,000 actors takes 20 million. */
export const mostSteps = 1_000_000_000
/** A stance that is sorted and tallied, beside a pair that is multiplied. */
const stepsAStance = 8
/** DNA's own average with a kernel looks every concept of a pair up. */
const stepsADnaPair = 20

export interface ComputeLimit {
  /** @throws OptionsError when this slice comes on top of too many. */
  add(slice: Slice, tallies: Tallies, onemode: boolean, dna: boolean): void
}

export function computeLimit(most = mostSteps): ComputeLimit {
  let steps = 0
  return {
    add(slice, { columns, columnStart }, onemode, dna) {
      steps += (slice.to - slice.from) * stepsAStance
      for (let column = 0; onemode && column < columns; column++) {
        const spoke = (columnStart[column + 1] as number) - (columnStart[column] as number)
        steps += ((spoke * spoke) / 2) * (dna ? stepsADnaPair : 1)
      }
      if (steps > most)
        throw new OptionsError(
          'These networks take too long to compute in one answer. Take a longer unit of timeWindow, narrow start and ' +
            'stop, or leave out sides or demands.',
        )
    },
  }
}
