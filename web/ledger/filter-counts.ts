/** How many readings each choice of a filter would show, given the other filters. Pure. */
import { tally } from '../state/tally.js'
import type { ViewState } from '../state/url-state.js'
import type { LedgerItem } from './ledger-rows.js'

export function filterCounts(items: readonly LedgerItem[], filters: Pick<ViewState, 'sides' | 'issue' | 'reading'>) {
  const side = (it: LedgerItem) => filters.sides.length === 0 || filters.sides.includes(it.side)
  const issue = (it: LedgerItem) => filters.issue === null || filters.issue === it.issue
  const reading = (it: LedgerItem) => filters.reading.length === 0 || filters.reading.includes(it.reading)
  const heard = items.filter((it) => it.reading !== 'silent')
  return {
    sides: tally(heard.filter((it) => issue(it) && reading(it)).map((it) => it.side)),
    issues: tally(heard.filter((it) => side(it) && reading(it)).map((it) => it.issue)),
    readings: tally(items.filter((it) => side(it) && issue(it)).map((it) => it.reading)),
  }
}
