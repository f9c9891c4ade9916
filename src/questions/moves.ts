/** Every move of the record: a day on which a side's reading on a demand changed, and on whose word. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { dayBy } from '../codebook/clock.js'
import { changesOf } from '../codebook/moves.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, readingName, role } from '../codebook/schemas.js'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import { judgedDays, knownDay, stepOn } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { everAfter, type View, viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { allDemands, type Demand } from './demands.js'
import { type MoveInBrief, moveRows } from './support/move-rows.js'
import { compareKeys, cutPage, decodeCursor, pageOf } from './support/paging.js'
import { commaList, cursor, inclusion, limit, viewParams } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { evidenceOf } from './support/tell-position.js'
import { rowsInPieces, tellRows } from './support/tell-rows.js'

const item = z.object({
  day: day.describe('the latest day of the statements that moved it'),
  earliest: day.describe('the first day that they allow; equal where their day is known'),
  known: day.describe('the first day on which a reader of the sources could know'),
  side: id,
  demand: id,
  issue: id,
  role,
  before: readingName,
  after: readingName,
  direction: z
    .enum(['closer', 'apart'])
    .nullable()
    .describe('toward the other side or away from it; null where the readings do not say'),
  ...reading.pick({ robust: true, word: true, onWordOf: true, hedged: true }).shape,
  witnesses: z
    .array(id)
    .describe('for a change of witness, which is no move, those who alone had told the reading before; else empty'),
  statements: z.array(id).describe('the statements of that day'),
  places: z.array(place).describe('the places that count and tell them'),
  sources: z.array(id).describe('the sources of these places'),
})

const moveParams = z.object({
  ...viewParams,
  sides: commaList(id).describe('only moves of these sides'),
  issue: id.optional().describe('only on demands of this issue'),
  demand: id.optional().describe('only on this demand'),
  from: day.optional().describe('only moves on this day or later'),
  witness: inclusion('exclude').describe(
    'include lists changes of witness too: back to what a side itself had said, after outsiders alone had reported more',
  ),
  limit: limit(1000, 200),
  cursor,
})

export const moves = question({
  summary: 'Every move: when a side changed its reading on a demand, from what to what, which way, and on whose word.',
  params: moveParams,
  result: pageOf(item),
  columns: ['day', 'side', 'demand', 'before', 'after', 'direction', 'word', 'onWordOf', 'statements'],
  async answer(graph, params) {
    const found = firstMoves(params.limit + 1)
    const { tell } = await findMoves(graph, params, found)
    const page = cutPage(found.all(), ({ key }) => key, params.limit)
    return { items: await tellRows(page.items, tell), next: page.next }
  },
  async pieces(graph, params) {
    const pause = pauses()
    const found = moveRows()
    const add = (move: Found) => found.add(move, move.number)
    const { tell } = await findMoves(graph, params, { end: everAfter, add })
    await pause()
    const { rows, read } = found.done()
    await pause()
    return rowsInPieces(rows, 0, (row) => tell(read(row)))
  },
})

interface Found extends MoveInBrief {
  /** The number of its day. */
  number: number
  key: readonly string[]
}

/** Gives `into` the moves behind the cursor, by demand and side; those of one trajectory in the order of days. */
async function findMoves(
  graph: Graph,
  params: z.output<typeof moveParams>,
  into: {
    /** The day, as a number, before which all that is still to come has to lie. */
    readonly end: number
    add(move: Found): void
  },
): Promise<{ tell(move: MoveInBrief): z.output<typeof item> }> {
  const demands = await allDemands(graph)
  await requireKnown(graph, params, demands)
  const view = viewOf(await positionsIn(graph), params)
  const pause = pauses()
  const { columns, dayOf, sideOf } = view.positions
  const after = decodeCursor(params.cursor)
  // In this order, moves only have to be brought into that of their days.
  for (const demand of [...demands].sort((a, b) => byText(a.id, b.id))) {
    if ((params.issue ?? demand.issue) !== demand.issue || (params.demand ?? demand.id) !== demand.id) continue
    for (const trajectory of view.positions.trajectoriesOn(demand.id)) {
      await pause()
      const side = sideOf(trajectory)
      if (!(params.sides?.includes(side) ?? true)) continue
      const role = roleOf(demand, side)
      for (const { before, after: now, ...move } of changesOf(role, judgedDays(view, role, trajectory, into.end))) {
        if (move.isChangeOfWitness && params.witness === 'exclude') continue
        const number = at(columns.stance.latest, now.last.from)
        const key = [dayOf(number), demand.id, side]
        if (dayOf(number) < (params.from ?? '') || compareKeys(key, after) <= 0) continue
        into.add({ ...move, trajectory, before: knownDay(before), after: knownDay(now), number, key })
      }
    }
  }
  const named = new Map(demands.map((demand) => [demand.id, demand]))
  return { tell: (move) => tellMove(view, named, move) }
}

/** Keeps the moves of the first days: a record of many statements has hundreds of thousands, and a page a few. */
function firstMoves(most: number) {
  const kept: Found[] = []
  let end = everAfter
  const cut = () => {
    // Those of one day stay in the order in which they came.
    kept.sort((a, b) => a.number - b.number)
    kept.length = Math.min(kept.length, most)
    // What comes later stands behind them, unless it is of an earlier day than the last.
    if (kept.length === most) end = kept.at(-1)?.number ?? end
  }
  return {
    get end() {
      return end
    },
    add(move: Found): void {
      kept.push(move)
      if (kept.length >= 2 * most) cut()
    },
    all(): Found[] {
      cut()
      return kept
    },
  }
}

function tellMove(
  view: View,
  demands: ReadonlyMap<string, Demand>,
  { before, after, direction, isChangeOfWitness, trajectory }: MoveInBrief,
): z.output<typeof item> {
  const [side, demand] = [view.positions.sideOf(trajectory), view.positions.demandOf(trajectory)]
  const of = demands.get(demand) as Demand
  const { day, earliest, reading: now, robust, word, onWordOf, hedged, deciding } = stepOn(view, trajectory, after)
  const { statements, places, sources } = evidenceOf({ deciding })
  const witnesses = isChangeOfWitness ? stepOn(view, trajectory, before).onWordOf : []
  const known = dayBy(
    'published',
    day,
    deciding.flatMap((stance) => stance.places),
  )
  return {
    ...{ day, earliest, known, side, demand, issue: of.issue, role: roleOf(of, side) },
    ...{ before: before.reading, after: now, direction, robust, word, onWordOf, hedged, witnesses },
    ...{ statements, places, sources },
  }
}
