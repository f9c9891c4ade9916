/** Who said what: statements of any side, on any demand, in the order of days. */
import { z } from 'zod'
import { pauses } from '../pauses.js'
import { at } from '../positions/columns.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { type Matching, matching, traceView } from './support/match-statements.js'
import { cutPage, decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnownFilters, type TraceFilters, traceFilters } from './support/trace-filters.js'
import { fullStatement, statementIn } from './support/whole-statement.js'

export const trace = question({
  summary:
    'Who said what: statements on a demand or an issue, of a side or a person, at an event or in a source, oldest first.',
  params: z.object({ ...traceFilters, limit: limit(200, 50), cursor }),
  result: pageOf(fullStatement),
  columns: ['latest', 'side', 'speaker', 'stances', 'assesses', 'certainty', 'summary', 'id'],
  async answer(graph, params) {
    const positions = await positionsIn(graph)
    const view = traceView(positions, params)
    const matches = await matching(graph, positions, params, view)
    const rows = await findStatements(positions, matches, params, behind(positions, params.cursor), params.limit + 1)
    // An unknown id finds nothing, so that ids are only looked up for an empty answer.
    if (rows.length === 0) await requireKnownFilters(graph, params)
    const keyOf = (row: number) => [
      positions.dayOf(at(positions.columns.statement.latest, row)),
      positions.statementId(row),
    ]
    const page = cutPage(rows, keyOf, params.limit)
    // Each as the source tells it, or as a reader could know it by the day.
    return { items: page.items.map((row) => statementIn(view, row)), next: page.next }
  },
  async pieces(graph, params) {
    const positions = await positionsIn(graph)
    const view = traceView(positions, params)
    const matches = await matching(graph, positions, params, view)
    return async function* () {
      let [next, found] = [behind(positions, params.cursor), false]
      while (next < positions.count) {
        const rows = await findStatements(positions, matches, params, next, aPiece)
        if (rows.length === 0) break
        found = true
        yield rows.map((row) => statementIn(view, row))
        next = at(rows, rows.length - 1) + 1
      }
      if (!found) await requireKnownFilters(graph, params)
    }
  },
})

/** How many statements are told in one go. */
const aPiece = 32

/** The first row behind a cursor. */
function behind(positions: Positions, cursor: string | undefined): number {
  const [day, id] = decodeCursor(cursor)
  return day === undefined ? 0 : positions.statementBehind(day, id ?? '')
}

/** The first rows from `begin` on that the filters let through, at most `most` of them. */
async function findStatements(
  positions: Positions,
  { matches, isEmpty }: Matching,
  asked: TraceFilters,
  begin: number,
  most: number,
): Promise<number[]> {
  if (isEmpty) return []
  const { columns, count } = positions
  // No id comes before the empty text.
  const first = asked.from === undefined ? 0 : positions.statementBehind(asked.from, '')
  const bySaid = asked.clock === 'said' ? asked.asOf : undefined
  const last = [asked.to, bySaid].flatMap((day) => (day === undefined ? [] : [positions.lastDayUpTo(day)]))
  const pause = pauses()
  const rows: number[] = []
  for (let row = Math.max(first, begin); row < count && rows.length < most; row++) {
    if (row % 4096 === 0) await pause()
    // Statements are in the order of their days.
    if (last.some((day) => at(columns.statement.latest, row) > day)) break
    if (matches(row)) rows.push(row)
  }
  return rows
}
