/** Who said what: statements of any side, on any demand, in the order of days. */
import { z } from 'zod'
import { at } from '../positions/columns.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { type Matching, matching, traceView } from './support/match-statements.js'
import { cutPage, decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit } from './support/params.js'
import { pauses } from './support/pauses.js'
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
    const rows = await findStatements(positions, await matching(graph, positions, params, view), params)
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
})

/** The rows of the statements behind the cursor that the filters let through: one more than asked for, if there is one. */
async function findStatements(
  positions: Positions,
  { matches }: Matching,
  asked: TraceFilters & { limit: number; cursor?: string | undefined },
): Promise<number[]> {
  const { columns, count } = positions
  const [afterDay, afterId] = decodeCursor(asked.cursor)
  const behindCursor = afterDay === undefined ? 0 : positions.statementBehind(afterDay, afterId ?? '')
  // No id comes before the empty text.
  const first = asked.from === undefined ? 0 : positions.statementBehind(asked.from, '')
  const bySaid = asked.clock === 'said' ? asked.asOf : undefined
  const last = [asked.to, bySaid].flatMap((day) => (day === undefined ? [] : [positions.lastDayUpTo(day)]))
  const pause = pauses()
  const rows: number[] = []
  for (let row = Math.max(first, behindCursor); row < count && rows.length <= asked.limit; row++) {
    if (row % 4096 === 0) await pause()
    // Statements are in the order of their days.
    if (last.some((day) => at(columns.statement.latest, row) > day)) break
    if (matches(row)) rows.push(row)
  }
  return rows
}
