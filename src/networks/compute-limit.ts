/** Limits the work for one answer: networks are computed in the server's own thread, and windows times pairs add up fast. */
import { OptionsError } from '../errors.js'
import type { Slice } from './slice.js'
import type { Tallies } from './tallies.js'

/** Steps of the innermost loops, some ten seconds of them. 100,000 stances of 1,000 actors take 20 million. */
export const mostComputed = 1_000_000_000
/** To sort and tally a stance takes as long as to multiply this many pairs. */
export const stepsAStance = 8
/** DNA's average with a kernel looks up every concept of a pair. */
const stepsADnaPair = 20

export interface ComputeLimit {
  /** @throws OptionsError when this slice is one too many */
  add(slice: Slice, tallies: Tallies, onemode: boolean, dna: boolean): void
}

export const tooLong = () =>
  new OptionsError(
    'These networks take too long to compute for one answer. Choose a longer unit for timeWindow, narrow start ' +
      'and stop, or leave out sides or demands.',
  )

export function computeLimit(most = mostComputed): ComputeLimit {
  let steps = 0
  return {
    add(slice, { columns, columnStart }, onemode, dna) {
      steps += (slice.to - slice.from) * stepsAStance
      for (let column = 0; onemode && column < columns; column++) {
        const spoke = (columnStart[column + 1] as number) - (columnStart[column] as number)
        steps += ((spoke * spoke) / 2) * (dna ? stepsADnaPair : 1)
      }
      if (steps > most) throw tooLong()
    },
  }
}
