/** What the home page asks of the gaps: bounded, and asked before anything is rendered. */
import type { Params } from '../state/ask.js'
import type { ViewState } from '../state/url-state.js'

/** Demands drawn at most: those on which the two sides spoke most. */
export const mostStrips = 30

/** Steps of a demand drawn at most: more would stand closer than a pixel or two. */
const mostSteps = 100

export function firstGaps({ clock, source, withoutRelays, hedged }: ViewState): Params<'gaps'> {
  return {
    clock,
    source: source ?? undefined,
    withoutRelays: withoutRelays.join(',') || undefined,
    hedged,
    most: mostStrips,
    steps: mostSteps,
  }
}
