/** Every move of the record: a day on which a side's reading on a demand changed, and on whose word. */
import { z } from 'zod'
import { byText } from '../codebook/by-text.js'
import { dayBy } from '../codebook/clock.js'
import { changesOf, type Move } from '../codebook/moves.js'
import { roleOf } from '../codebook/role.js'
import { day, id, place, reading, readingName, role } from '../codebook/schemas.js'
import type { Role } from '../codebook/words.js'
import { at } from '../positions/columns.js'
import { type JudgedDay, judgedDays, stepOf } from '../positions/position-of.js'
import { positionsIn } from '../positions/read-positions.js'
import { everAfter, type View, viewOf } from '../positions/view.js'
import { allDemands, type Demand } from './demands.js'
import { compareKeys, cutPage, decodeCursor, pageOf } from './support/paging.js'
import { commaList, cursor, inclusion, limit, viewParams } from './support/params.js'
import { pauses } from './support/pauses.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { evidenceOf } from './support/tell-position.js'

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

export const moves = question({
  summary: 'Every move: when a side changed its reading on a demand, from what to what, which way, and on whose word.',
  params: z.object({
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
  }),
  result: pageOf(item),
  columns: ['day', 'side', 'demand', 'before', 'after', 'direction', 'word', 'onWordOf', 'statements'],
  async answer(graph, params) {
    const demands = await allDemands(graph)
    await requireKnown(graph, params, demands)
    const view = viewOf(await positionsIn(graph), params)
    const pause = pauses()
    const { columns, dayOf } = view.positions
    const after = decodeCursor(params.cursor)
    const found = firstMoves(params.limit + 1)
    // In this order, moves only have to be brought into that of their days.
    for (const demand of [...demands].sort((a, b) => byText(a.id, b.id))) {
      if ((params.issue ?? demand.issue) !== demand.issue || (params.demand ?? demand.id) !== demand.id) continue
      for (const trajectory of view.positions.trajectoriesOn(demand.id)) {
        await pause()
        const side = view.positions.sideOf(trajectory)
        if (!(params.sides?.includes(side) ?? true)) continue
        const role = roleOf(demand, side)
        for (const move of changesOf(role, judgedDays(view, role, trajectory, found.end))) {
          if (move.isChangeOfWitness && params.witness === 'exclude') continue
          const number = at(columns.stance.latest, move.after.last.from)
          const day = dayOf(number)
          if (day < (params.from ?? day) || compareKeys([day, demand.id, side], after) <= 0) continue
          found.add({ ...move, side, role, demand, trajectory, number, key: [day, demand.id, side] })
        }
      }
    }
    const page = cutPage(found.all(), ({ key }) => key, params.limit)
    const items = []
    for (const move of page.items) {
      await pause()
      items.push(tellMove(view, move))
    }
    return { items, next: page.next }
  },
})

interface Found extends Move<JudgedDay> {
  isChangeOfWitness: boolean
  side: string
  role: Role
  demand: Demand
  trajectory: number
  /** The number of its day. */
  number: number
  key: readonly string[]
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
    /** The day, as a number, before which all that is still to come has to lie. */
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
  { before, after, direction, isChangeOfWitness, side, role, demand, trajectory }: Found,
): z.output<typeof item> {
  const { day, earliest, reading: now, robust, word, onWordOf, hedged, deciding } = stepOf(view, trajectory, after)
  const { statements, places, sources } = evidenceOf({ deciding })
  const witnesses = isChangeOfWitness ? stepOf(view, trajectory, before).onWordOf : []
  const known = dayBy(
    'published',
    day,
    deciding.flatMap((stance) => stance.places),
  )
  return {
    ...{ day, earliest, known, side, demand: demand.id, issue: demand.issue, role },
    ...{ before: before.reading, after: now, direction, robust, word, onWordOf, hedged, witnesses },
    ...{ statements, places, sources },
  }
}
