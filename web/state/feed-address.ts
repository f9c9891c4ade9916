/** The address of the feed of who moved, with the filters of a view. Pure. */
import { underBase } from './base-path.js'
import type { ViewState } from './url-state.js'

export type FeedFormat = 'atom' | 'json'

/**
 * Of a view without a feed of its own, that of all who move through the same lens.
 *
 * @param isSide whether an actor is a side: only sides move
 */
export function feedParamsOf(state: ViewState, isSide: (id: string) => boolean): Record<string, string> {
  const { source, withoutRelays, hedged, clock } = state
  const params: Record<string, string | null> = {
    ...movers(state, isSide),
    ...{ source, withoutRelays: withoutRelays.join(','), hedged: hedged === 'include' ? null : hedged },
    clock: clock === 'said' ? null : clock,
  }
  return Object.fromEntries(Object.entries(params).filter((it): it is [string, string] => Boolean(it[1])))
}

function movers(state: ViewState, isSide: (id: string) => boolean): Record<string, string | null> {
  const { view, id, sides, issue, demand, side, reading, between } = state
  const of = (ids: readonly (string | null)[]) => ids.filter((it) => it !== null && isSide(it)).join(',')
  if (view === 'demand') return { demand: id, sides: of([side]) }
  if (view === 'issue') return { issue: id, sides: of([side]) }
  if (view === 'actor') return { sides: of([id]), demand }
  if (view === 'ledger')
    return {
      sides: side && demand ? of([side]) : of(sides),
      issue,
      demand: side ? demand : null,
      reading: reading.join(','),
    }
  if (view === 'board') return { issue, demand }
  if (view === 'gap') return { sides: of(between), issue }
  if (view === 'brief') return { sides: of(sides) }
  return {}
}

export function feedAddress(format: FeedFormat, params: Record<string, string> = {}): string {
  const query = new URLSearchParams(params).toString().replaceAll('%2C', ',')
  return underBase(`/feed.${format}${query === '' ? '' : `?${query}`}`)
}
