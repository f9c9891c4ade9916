/** The ledger's answer as rows and columns: a column per side, demands under their issues. Pure. */
import { byText } from '../../src/codebook/by-text.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { isStale } from '../../src/codebook/stale-reading.js'
import { isOthers } from '../shell/on-word.js'
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'
import { restsOn } from '../state/evidence.js'
import { tally } from '../state/tally.js'
import type { ViewState } from '../state/url-state.js'
import { type ChangesByCell, cellKey, type ReadingChange } from './changes.js'

export type LedgerItem = Item<'ledger'>

export interface LedgerCell extends LedgerItem {
  stale: boolean
  /** Only others say so: an ally, a mediator, the adversary, the press or an author. */
  others: boolean
  /** How it changed since the day of comparison. */
  change?: ReadingChange | undefined
}

export interface LedgerRow {
  demand: Demand
  /** By side; a side without an entry is silent or filtered out. */
  cells: Map<string, LedgerCell>
}

export interface LedgerGroup {
  issue: string
  name: string
  rows: LedgerRow[]
  /** Demands on which no side had spoken; empty while a filter hides cells. */
  unheard: Demand[]
}

export interface Ledger {
  sides: string[]
  groups: LedgerGroup[]
  /** Numbers of readings shown, and of their demands, sides and sources. */
  shown: { readings: number; demands: number; sides: number; sources: number }
}

type Filters = Pick<ViewState, 'sides' | 'issue' | 'reading'> & Partial<Pick<ViewState, 'moved' | 'evidence'>>

/**
 * Rows and columns of a day, filtered.
 * @param changes since the day of comparison; null without one
 */
export function toLedger(
  items: readonly LedgerItem[],
  demands: Iterable<Demand>,
  filters: Filters,
  asOf: string,
  changes: ChangesByCell | null = null,
): Ledger {
  const { reading, issue, evidence = [] } = filters
  const all = [...demands]
  const changedOnly = changes !== null && filters.moved === 'only'
  const shown = items.filter(
    (item) =>
      (filters.sides.length === 0 || filters.sides.includes(item.side)) &&
      (issue === null || item.issue === issue) &&
      restsOn(item, evidence) &&
      (!changedOnly || changes.has(cellKey(item))) &&
      (reading.length > 0 ? reading.includes(item.reading) : item.reading !== 'silent' || item.beside.length > 0),
  )
  const cells = groupBy(shown, (item) => item.demand)
  const cell = (item: LedgerItem) =>
    [item.side, { ...cellOf(item, asOf), change: changes?.get(cellKey(item)) }] as const
  const rows = all
    .filter((demand) => issue === null || demand.issue === issue)
    .map((demand) => ({ demand, cells: new Map(cells.get(demand.id)?.map(cell)) }))
  const groups = [...groupBy(rows, ({ demand }) => demand.issue)].map(([id, under]) => ({
    issue: id,
    name: under[0]?.demand.issueName ?? id,
    rows: under.filter((row) => row.cells.size > 0),
    unheard:
      reading.length + evidence.length > 0 || changedOnly
        ? []
        : under.filter((row) => row.cells.size === 0).map((row) => row.demand),
  }))
  return {
    sides: orderSides(shown, filters.sides, all),
    groups: groups.filter((group) => group.rows.length + group.unheard.length > 0),
    shown: {
      readings: shown.filter((item) => item.reading !== 'silent' || reading.length > 0).length,
      demands: cells.size,
      sides: new Set(shown.map((item) => item.side)).size,
      sources: new Set(shown.flatMap((item) => item.sources)).size,
    },
  }
}

/** Sides by the number of demands they are party to, whatever the day, then by the number of readings shown. */
export function orderSides(
  shown: readonly LedgerItem[],
  wanted: readonly string[],
  demands: Iterable<Pick<Demand, 'raisedBy' | 'addressedTo'>>,
): string[] {
  const readings = tally(shown.map(({ side }) => side))
  const party = tally([...demands].flatMap(({ raisedBy, addressedTo }) => [...new Set([...raisedBy, ...addressedTo])]))
  const more = (counts: Map<string, number>, a: string, b: string) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)
  return [...new Set([...wanted, ...readings.keys()])].sort(
    (a, b) => more(party, a, b) || more(readings, a, b) || byText(a, b),
  )
}

function cellOf(item: LedgerItem, asOf: string): LedgerCell {
  return { ...item, stale: isStale(item.lastHeard, asOf), others: isOthers(item.word) }
}
