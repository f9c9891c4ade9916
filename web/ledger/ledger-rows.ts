/** The ledger's answer as rows and columns: which sides stand side by side, which demands under which issue. Pure. */

import { byText } from '../../src/codebook/by-text.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { isStale } from '../../src/codebook/stale-reading.js'
import type { ReadingName } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'
import type { ViewState } from '../state/url-state.js'
import { cellKey, type Move, type Moves } from './moves.js'

export type LedgerItem = Item<'ledger'>

export interface LedgerCell extends LedgerItem {
  stale: boolean
  /** Only one source tells it. */
  single: boolean
  /** How it moved since the day it is compared with. */
  move?: Move | undefined
}

export interface LedgerRow {
  demand: Demand
  /** By side; a side without an entry is silent, or left out by the filter. */
  cells: Map<string, LedgerCell>
}

export interface LedgerGroup {
  issue: string
  name: string
  rows: LedgerRow[]
  /** Demands of the issue on which none of the sides had been heard; empty while a filter leaves cells out. */
  unheard: Demand[]
}

export interface Ledger {
  sides: string[]
  groups: LedgerGroup[]
  /** Readings shown, and the demands, sides and sources they are of. */
  shown: { readings: number; demands: number; sides: number; sources: number }
}

type Filters = Pick<ViewState, 'sides' | 'issue' | 'reading'> & Partial<Pick<ViewState, 'moved'>>

/**
 * Rows and columns for a day, after the filters of the view.
 * @param moves what moved since the day it is compared with; null where it is not compared
 */
export function toLedger(
  items: readonly LedgerItem[],
  demands: Iterable<Demand>,
  filters: Filters,
  asOf: string,
  moves: Moves | null = null,
): Ledger {
  const { reading, issue } = filters
  const all = [...demands]
  const movedOnly = moves !== null && filters.moved === 'only'
  const shown = items.filter(
    (item) =>
      (filters.sides.length === 0 || filters.sides.includes(item.side)) &&
      (issue === null || item.issue === issue) &&
      (!movedOnly || moves.has(cellKey(item))) &&
      (reading.length > 0 ? reading.includes(item.reading) : item.reading !== 'silent' || item.beside.length > 0),
  )
  const cells = groupBy(shown, (item) => item.demand)
  const cell = (item: LedgerItem) => [item.side, { ...cellOf(item, asOf), move: moves?.get(cellKey(item)) }] as const
  const rows = all
    .filter((demand) => issue === null || demand.issue === issue)
    .map((demand) => ({ demand, cells: new Map(cells.get(demand.id)?.map(cell)) }))
  const groups = [...groupBy(rows, ({ demand }) => demand.issue)].map(([id, under]) => ({
    issue: id,
    name: under[0]?.demand.issueName ?? id,
    rows: under.filter((row) => row.cells.size > 0),
    unheard:
      reading.length > 0 || movedOnly ? [] : under.filter((row) => row.cells.size === 0).map((row) => row.demand),
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

/** Sides with a reading to show: whoever is party to most demands first, whatever the day, then whoever has most. */
export function orderSides(
  shown: readonly LedgerItem[],
  wanted: readonly string[],
  demands: Iterable<Pick<Demand, 'raisedBy' | 'addressedTo'>>,
): string[] {
  const counts = new Map<string, number>(wanted.map((side) => [side, 0]))
  for (const { side } of shown) counts.set(side, (counts.get(side) ?? 0) + 1)
  const party = new Map<string, number>()
  for (const { raisedBy, addressedTo } of demands)
    for (const side of new Set([...raisedBy, ...addressedTo])) party.set(side, (party.get(side) ?? 0) + 1)
  return [...counts]
    .sort(([a, many], [b, more]) => (party.get(b) ?? 0) - (party.get(a) ?? 0) || more - many || byText(a, b))
    .map(([side]) => side)
}

function cellOf(item: LedgerItem, asOf: string): LedgerCell {
  return { ...item, stale: isStale(item.lastHeard, asOf), single: item.sources.length === 1 }
}

/** How many items each choice of a filter would show, given the other filters. */
export function countChoices(items: readonly LedgerItem[], filters: Filters) {
  const heard = items.filter((item) => item.reading !== 'silent')
  const fits = {
    side: (item: LedgerItem) => filters.sides.length === 0 || filters.sides.includes(item.side),
    issue: (item: LedgerItem) => filters.issue === null || filters.issue === item.issue,
    reading: (item: LedgerItem) => filters.reading.length === 0 || filters.reading.includes(item.reading),
  }
  const count = <K extends string>(all: readonly LedgerItem[], keyOf: (item: LedgerItem) => K) => {
    const counts = new Map<K, number>()
    for (const item of all) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
    return counts
  }
  return {
    sides: count(
      heard.filter((it) => fits.issue(it) && fits.reading(it)),
      (it) => it.side,
    ),
    issues: count(
      heard.filter((it) => fits.side(it) && fits.reading(it)),
      (it) => it.issue,
    ),
    readings: count<ReadingName>(
      items.filter((it) => fits.side(it) && fits.issue(it)),
      (it) => it.reading,
    ),
  }
}
