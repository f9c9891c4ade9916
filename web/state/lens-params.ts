/** The lens: the day, clock and filters that a reader carries from view to view, in the address and in questions. */
import { clocks, relations } from '../../src/codebook/words.js'
import { oneOf, someOf, textParam, type ValuesOf } from './params.js'

export const lens = {
  /** As written in the address; null is the day that the record suggests. */
  asOf: textParam(),
  clock: oneOf(clocks),
  source: textParam(),
  /** What only these relays report is left out. */
  withoutRelays: someOf(relations),
  hedged: oneOf(['include', 'exclude']),
}

export type Lens = ValuesOf<typeof lens>

export function lensParams(state: Lens, asOf: string | undefined) {
  return {
    asOf,
    clock: state.clock,
    source: state.source ?? undefined,
    withoutRelays: state.withoutRelays.join(',') || undefined,
    hedged: state.hedged,
  }
}
