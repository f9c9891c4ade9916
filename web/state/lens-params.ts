/** What a reader carries from view to view, as the parameters that every question about a day takes. */
import type { ViewState } from './url-state.js'

export function lensParams(state: ViewState, asOf: string | undefined) {
  return {
    asOf,
    clock: state.clock,
    source: state.source ?? undefined,
    withoutRelays: state.withoutRelays.join(',') || undefined,
    hedged: state.hedged,
  }
}

/** What the ledger asks; without a day, for the whole record, which needs to know no last day. */
export const ledgerParams = (state: ViewState) => lensParams(state, state.asOf ?? undefined)
