/** Packages: stances that depend on another demand, as an exchange, a precondition or a sequence. */
import { z } from 'zod'
import { certainty, day, exchangeKind, extent, id, place, reading, relay, stance } from '../codebook/schemas.js'
import { wordOf } from '../codebook/word.js'
import { type ExchangeKind, exchangeKinds } from '../codebook/words.js'
import { pauses } from '../pauses.js'
import { at, textAt } from '../positions/columns.js'
import { positionsIn } from '../positions/read-positions.js'
import { sideStance } from '../positions/side-stance.js'
import { type View, viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { firstBehind, rowsPage } from './support/rows-page.js'
import { sortWithPauses } from './support/sort-with-pauses.js'
import { relaysOf, sourcesOf, tellPlace } from './support/tell-position.js'
import { rowsInPieces, tellRows } from './support/tell-rows.js'

const packageItem = z.object({
  side: id,
  speaker: id,
  statement: id,
  demand: id.describe('the demand whose stance depends on the other'),
  stance,
  extent,
  kind: exchangeKind.describe('exchange: each for the other; precondition: the other first; sequence: first in time'),
  other: id.describe('the demand it depends on'),
  earliest: day,
  latest: day,
  certainty,
  counts: z.boolean().describe('false where it may or may not have been said by then'),
  relayedBy: z.array(relay).describe('who relays it; empty where a place that tells it has no relay'),
  ...reading.pick({ word: true, onWordOf: true, hedged: true }).shape,
  summary: z.string(),
  places: z.array(place).describe('the places that tell the stance and count'),
  sources: z.array(id).describe('the sources of these places'),
})

const packageParams = z.object({
  demand: id.optional().describe('only where this demand is at either end'),
  side: id.optional().describe('only ties by speakers of this side'),
  from: day.optional().describe('only in statements of this day or later'),
  ...viewParams,
  limit: limit(500, 100),
  cursor,
})

export const packages = question({
  summary: 'What was tied to what: which stance depends on which other demand, in which way, by whom and when.',
  params: packageParams,
  result: pageOf(packageItem),
  columns: ['latest', 'side', 'speaker', 'stance', 'demand', 'kind', 'other', 'word', 'onWordOf', 'statement'],
  async answer(graph, params) {
    const { ties, keyOf, tell } = await findTies(graph, params)
    const page = rowsPage(ties, keyOf, params)
    return { items: await tellRows(page.items, tell), next: page.next }
  },
  async pieces(graph, params) {
    const { ties, keyOf, tell } = await findTies(graph, params)
    return rowsInPieces(ties, firstBehind(ties, keyOf, decodeCursor(params.cursor)), tell)
  },
})

/** All ties that are asked for, in the order of statements. */
async function findTies(graph: Graph, params: z.output<typeof packageParams>) {
  await requireKnown(graph, params)
  const view = viewOf(await positionsIn(graph), params)
  const pause = pauses()
  const first = params.from === undefined ? 0 : view.positions.lastDayBefore(params.from) + 1
  const found: Tie[] = []
  for (let trajectory = 0; trajectory < view.positions.columns.trajectory.side.length; trajectory++) {
    await pause()
    if (params.side === undefined || view.positions.sideOf(trajectory) === params.side)
      found.push(...tiesIn(view, trajectory, params.demand, first))
  }
  const inOrder = (a: Tie, b: Tie) => a.statement - b.statement || a.demand - b.demand || a.other - b.other
  const ties = await sortWithPauses(found, inOrder, pause)
  return { ties, keyOf: (tie: Tie) => keyOf(view, tie), tell: (tie: Tie) => tellTie(view, tie) }
}

/** A dependence of a stance on another demand, in numbers. */
interface Tie {
  trajectory: number
  row: number
  mark: number
  statement: number
  demand: number
  other: number
  kind: ExchangeKind
}

function tiesIn({ positions, markOf }: View, trajectory: number, only: string | undefined, firstDay: number): Tie[] {
  const { stance, trajectory: of, statement: said } = positions.columns
  const demand = at(of.demand, trajectory)
  const wanted = only === undefined ? null : positions.numberOf.targets(only)
  const { from, to } = positions.stancesOf(trajectory)
  const ties: Tie[] = []
  for (let row = from; row < to; row++) {
    const [first, end] = [at(stance.ties.from, row), at(stance.ties.from, row + 1)]
    if (first === end) continue
    const mark = markOf(row)
    if (mark === 0) continue
    for (let tie = first; tie < end; tie++) {
      const other = at(stance.ties.values, tie)
      const kind = exchangeKinds[at(stance.tie, tie)] as ExchangeKind
      const statement = at(stance.statement, row)
      if (at(said.latest, statement) < firstDay) continue
      if (wanted === null || demand === wanted || other === wanted)
        ties.push({ trajectory, row, mark, statement, demand, other, kind })
    }
  }
  return ties
}

const keyOf = ({ positions }: View, { statement, demand, other }: Tie) => {
  const { columns, dayOf, statementId } = positions
  const [id, latest] = [statementId(statement), dayOf(at(columns.statement.latest, statement))]
  return [latest, id, columns.targets[demand] as string, columns.targets[other] as string]
}

function tellTie(view: View, { trajectory, row, mark, statement, other, kind }: Tie) {
  const { exchange: _, outside: _o, row: _r, places, ...stance } = sideStance(view, trajectory, row, mark)
  return {
    ...stance,
    summary: textAt(view.positions.columns.statement.summary, statement),
    ...{ kind, other: view.positions.columns.targets[other] as string, ...wordOf([{ ...stance, places }]) },
    relayedBy: relaysOf(places),
    places: places.map(tellPlace),
    sources: sourcesOf(places),
  }
}
