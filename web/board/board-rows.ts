/** The board's answer as rows and columns: an issue a row, a state a column, its demands in the cells. Pure. */
import { boardOrder } from '../../src/codebook/board-words.js'
import { groupBy } from '../../src/codebook/group-by.js'
import { type BoardState, boardStates } from '../../src/codebook/words.js'
import type { Item } from '../state/ask.js'
import type { Demand } from '../state/catalog.js'
import { restsOn } from '../state/evidence.js'
import { tally } from '../state/tally.js'
import type { ViewState } from '../state/url-state.js'

export type BoardItem = Item<'board'>

/** How the state of a demand differs from the day of comparison. */
export interface BoardChange {
  was: BoardState
  /** Toward agreement or away from it; null where the states do not say. */
  direction: 'closer' | 'apart' | null
}

export interface BoardEntry {
  demand: Demand
  item: BoardItem
  change: BoardChange | null
}

export interface BoardRow {
  issue: string
  name: string
  /** By state; a state without an entry has no demand of this issue. */
  cells: Map<BoardState, BoardEntry[]>
}

export interface Board {
  /** The states that any demand shown is in, in the order of the columns. */
  states: BoardState[]
  rows: BoardRow[]
  entries: BoardEntry[]
  /** The same with what did not change since the day of comparison. */
  standing: BoardEntry[]
  /** How many demands each choice of a filter would show, given the other filters. */
  counts: { states: ReadonlyMap<BoardState, number>; issues: ReadonlyMap<string, number> }
}

/** A picture leaves out what nobody had asked for, where it shows anything else. */
export const isLeftOut = (state: BoardState | undefined, { states }: Pick<Board, 'states'>) =>
  state === 'not-yet-raised' && states.length > 1 ? true : undefined

type Filters = Pick<ViewState, 'issue' | 'state' | 'moved'> & Partial<Pick<ViewState, 'evidence'>>

/** @param before the items of the day of comparison; null without one */
export function toBoard(
  items: readonly BoardItem[],
  before: readonly BoardItem[] | null,
  demands: ReadonlyMap<string, Demand>,
  { issue, state, moved, evidence = [] }: Filters,
): Board {
  const was = before && new Map(before.map((it) => [it.demand, it.state]))
  const all = items.flatMap((item) => {
    const demand = demands.get(item.demand)
    return demand
      ? [{ demand, item, change: was ? changeOf(was.get(item.demand) ?? 'not-yet-raised', item.state) : null }]
      : []
  })
  const isMoved = ({ change }: BoardEntry) => before === null || moved === 'all' || change !== null
  const isOfIssue = ({ item }: BoardEntry) =>
    (issue === null || item.issue === issue) &&
    (evidence.length === 0 || item.readings.some((it) => restsOn(it, evidence)))
  const isOfState = ({ item }: BoardEntry) => state.length === 0 || state.includes(item.state)
  const standing = all.filter((it) => isOfIssue(it) && isOfState(it))
  const entries = standing.filter(isMoved)
  const shown = new Set(entries.map(({ item }) => item.state))
  return {
    states: boardOrder.filter((it) => shown.has(it)),
    rows: [...groupBy(entries, ({ item }) => item.issue)].map(([id, under]) => ({
      issue: id,
      name: under[0]?.demand.issueName ?? id,
      cells: new Map(groupBy(under, ({ item }) => item.state)),
    })),
    entries,
    standing,
    counts: {
      states: tally(all.filter((it) => isMoved(it) && isOfIssue(it)).map(({ item }) => item.state)),
      issues: tally(all.filter((it) => isMoved(it) && isOfState(it)).map(({ item }) => item.issue)),
    },
  }
}

/** States that stand on the way from refusal to agreement; the others say nothing of the distance. */
const onTheWay: readonly BoardState[] = boardStates.filter(
  (it) => it !== 'unclear' && it !== 'given-up' && it !== 'not-yet-raised',
)

export function changeOf(was: BoardState, now: BoardState): BoardChange | null {
  if (was === now) return null
  const [from, to] = [onTheWay.indexOf(was), onTheWay.indexOf(now)]
  return { was, direction: from < 0 || to < 0 ? null : to > from ? 'closer' : 'apart' }
}
