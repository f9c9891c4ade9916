/** Where each side stands on each demand as of a day, and the statements that each reading rests on. */
import { z } from 'zod'
import { roleOf } from '../codebook/role.js'
import { id, type Reading, reading, readingName, role } from '../codebook/schemas.js'
import { pauses } from '../pauses.js'
import { readingIn } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { type View, viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { allDemands, type Demand } from './demands.js'
import { actorNames } from './support/actor-names.js'
import { compareKeys, cutPage, decodeCursor, pageOf } from './support/paging.js'
import { commaList, cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { tellPosition } from './support/tell-position.js'

export const ledgerItem = z.object({
  side: id,
  demand: id,
  issue: id,
  role,
  ...reading.shape,
})

const params = z.object({
  ...viewParams,
  sides: commaList(id).describe('only these sides'),
  issue: id.optional().describe('only demands of this issue'),
  demand: id.optional().describe('only this demand'),
  reading: commaList(readingName).describe('only these readings, such as softened,dropped'),
  limit: limit(2000, 1000),
  cursor,
})

export const ledger = question({
  summary: 'Where each side stands on each demand as of a day, with the statements each reading rests on.',
  params,
  result: pageOf(ledgerItem),
  columns: ['demand', 'side', 'role', 'reading', 'since', 'lastHeard', 'word', 'onWordOf', 'robust', 'statements'],
  async answer(graph, asked) {
    const items = await ledgerItems(graph, asked, asked.limit + 1, decodeCursor(asked.cursor))
    const rankOf = new Map((await allDemands(graph)).map(({ id, rank }) => [id, rank]))
    return cutPage(items, (item) => keyOf({ ...item, rank: rankOf.get(item.demand) ?? 0 }), asked.limit)
  },
})

type Asked = Omit<z.output<typeof params>, 'limit' | 'cursor'>
type LedgerItem = z.output<typeof ledgerItem>
/** A cell of the ledger, before it is judged. */
type Cell = Pick<LedgerItem, 'issue' | 'demand' | 'side' | 'role'> & { rank: number }

/**
 * The items after a key, in the codebook's order, at most `most` of them.
 *
 * @throws Problem 404 for an issue, a demand or a side that does not exist
 */
export async function ledgerItems(
  graph: Graph,
  params: Asked,
  most = Number.POSITIVE_INFINITY,
  after: readonly string[] = [],
): Promise<LedgerItem[]> {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const [positions, nameOf] = await Promise.all([positionsIn(graph), actorNames(graph)])
  const view = viewOf(positions, params)
  const cells = demands
    .filter(({ id, issue }) => (!params.issue || issue === params.issue) && (!params.demand || id === params.demand))
    .flatMap((demand) => cellsOf(view, demand))
    .filter(({ side }) => params.sides?.includes(side) ?? true)
    .map((cell) => ({ cell, key: keyOf(cell) }))
    .filter(({ key }) => after.length === 0 || compareKeys(key, after) > 0)
    .sort((a, b) => compareKeys(a.key, b.key))
  const pause = pauses()
  const items: LedgerItem[] = []
  for (const { cell } of cells) {
    if (items.length >= most) break
    await pause()
    const { side, demand, role } = cell
    const isParty = role !== 'third'
    const trajectory = positions.trajectoryOf(side, demand)
    if (!isParty && !isHeard(view, trajectory)) continue
    if (params.reading && !params.reading.includes(readingIn(view, role, trajectory))) continue
    items.push(itemOf(cell, tellPosition(view, role, cell, nameOf)))
  }
  return items
}

/** One literal: spread, an item takes many times the memory, and to let go of it takes longer than to judge it. */
function itemOf({ side, demand, issue, role }: Cell, told: Reading): LedgerItem {
  const item: LedgerItem = {
    side,
    demand,
    issue,
    role,
    reading: told.reading,
    robust: told.robust,
    word: told.word,
    onWordOf: told.onWordOf,
    hedged: told.hedged,
    since: told.since,
    sinceEarliest: told.sinceEarliest,
    lastHeard: told.lastHeard,
    lastHeardEarliest: told.lastHeardEarliest,
    why: told.why,
    statements: told.statements,
    places: told.places,
    sources: told.sources,
    beside: told.beside,
  }
  if (told.more) item.more = told.more
  return item
}

/** Whether any of its stances counts, or may. */
function isHeard({ markOf, runOf, perhapsIn }: View, trajectory: number): boolean {
  const { from, to } = runOf(trajectory)
  // The last day is the likeliest to count.
  for (let row = to - 1; row >= from; row--) if (markOf(row) !== 0) return true
  return perhapsIn(trajectory).length > 0
}

/** The sides whose demand it is or that have to answer it, and those that spoke on it. */
function cellsOf({ positions }: View, demand: Demand): Cell[] {
  const spoke = positions.trajectoriesOn(demand.id).map(positions.sideOf)
  return [...new Set([...demand.raisedBy, ...demand.addressedTo, ...spoke])].map((side) => ({
    ...{ rank: demand.rank, issue: demand.issue, demand: demand.id, side, role: roleOf(demand, side) },
  }))
}

const keyOf = (item: Cell) => [String(item.rank).padStart(4, '0'), item.issue, item.demand, item.side]
