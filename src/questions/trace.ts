/** Who said what: statements of any side, on any demand, in the order of days. */
import { z } from 'zod'
import { actOfNumber } from '../codebook/acts.js'
import { clock, id, stance } from '../codebook/schemas.js'
import { at, listAt } from '../positions/columns.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { viewOf } from '../positions/view.js'
import type { Graph } from '../store/graph-store.js'
import { allDemands } from './demands.js'
import { cutPage, decodeCursor, pageOf } from './support/paging.js'
import { asOf, cursor, limit } from './support/params.js'
import { pauses } from './support/pauses.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { searchStatements } from './support/statement-search.js'
import { fullStatement, statementIn } from './support/whole-statement.js'

const params = z.object({
  demand: id.optional().describe('only on this demand'),
  issue: id.optional().describe('only on demands of this issue'),
  side: id.optional().describe('only speakers of this side'),
  speaker: id.optional().describe('only this actor'),
  stance: stance.optional().describe('only this stance'),
  text: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('only of this day, or with these words in the summary, the name of the speaker or the name of a demand'),
  source: id.optional().describe('only what this source tells'),
  asOf,
  clock: clock.default('said'),
  limit: limit(200, 50),
  cursor,
})

export const trace = question({
  summary: 'Who said what: statements on a demand or an issue, of any side, with a search for words.',
  params,
  result: pageOf(fullStatement),
  columns: ['latest', 'side', 'speaker', 'stances', 'assesses', 'certainty', 'summary', 'id'],
  async answer(graph, params) {
    const positions = await positionsIn(graph)
    const rows = await findStatements(graph, positions, params)
    // An unknown id finds nothing, so that ids are only looked up for an empty answer.
    if (rows.length === 0) await requireKnown(graph, params)
    const keyOf = (row: number) => [
      positions.dayOf(at(positions.columns.statement.latest, row)),
      positions.statementId(row),
    ]
    const page = cutPage(rows, keyOf, params.limit)
    // Each as the source tells it, or as a reader could know it by the day.
    const view = viewOf(positions, { ...params, hedged: 'include' })
    return { items: page.items.map((row) => statementIn(view, row)), next: page.next }
  },
})

type Asked = z.infer<typeof params>

/** The rows of the statements behind the cursor that the filters let through: one more than asked for, if there is one. */
async function findStatements(graph: Graph, positions: Positions, asked: Asked): Promise<number[]> {
  const { columns, count, numberOf } = positions
  const { statement } = columns
  const [afterDay, afterId] = decodeCursor(asked.cursor)
  const found = asked.text === undefined ? null : await searchStatements(graph, asked.text)
  const number = (id: string | undefined, of: 'actors' | 'sources') => (id === undefined ? null : numberOf[of](id))
  const [side, speaker] = [number(asked.side, 'actors'), number(asked.speaker, 'actors')]
  const tells = telling(positions, asked, await targetsOf(graph, positions, asked))
  const pause = pauses()
  const rows: number[] = []
  let row = afterDay === undefined ? 0 : positions.statementBehind(afterDay, afterId ?? '')
  const last = asked.asOf === undefined ? null : positions.lastDayUpTo(asked.asOf)
  for (; row < count && rows.length <= asked.limit; row++) {
    if (row % 4096 === 0) await pause()
    // Statements are in the order of their days.
    if (last !== null && asked.clock === 'said' && at(statement.latest, row) > last) break
    if (found && at(found, row) === 0) continue
    if (side !== null && at(statement.side, row) !== side) continue
    if (speaker !== null && at(statement.speaker, row) !== speaker) continue
    if (tells(row)) rows.push(row)
  }
  return rows
}

/** A mark for each demand that is asked for; null where any is, and drafts too. */
async function targetsOf(graph: Graph, positions: Positions, { demand, issue }: Asked): Promise<Uint8Array | null> {
  if (demand === undefined && issue === undefined) return null
  const wanted = (await allDemands(graph)).filter(
    (it) => (demand ?? it.id) === it.id && (issue === undefined || it.issue === issue),
  )
  const marked = new Uint8Array(positions.columns.targets.length)
  for (const { id } of wanted) {
    const number = positions.numberOf.targets(id)
    if (number >= 0) marked[number] = 1
  }
  return marked
}

/** Whether a statement says what is asked for, in the source and by the day of publication that are asked for. */
function telling(positions: Positions, asked: Asked, targets: Uint8Array | null): (statement: number) => boolean {
  const { statement, stance, assessment, place, source, trajectory } = positions.columns
  const only = asked.source === undefined ? null : positions.numberOf.sources(asked.source)
  const last = asked.asOf === undefined || asked.clock === 'said' ? null : positions.lastDayUpTo(asked.asOf)
  const demandOf = targets && stanceDemands(trajectory, stance.statement.length)
  const lets = (row: number) =>
    (only === null || at(place.source, row) === only) &&
    (last === null || at(source.publishedLatest, at(place.source, row)) <= last)
  const letsAny = (places: Uint32Array) => (only === null && last === null) || places.some(lets)
  const isStance = (row: number) =>
    asked.stance === undefined || actOfNumber(at(stance.act, row)).stance === asked.stance
  return (row) => {
    if (!targets && asked.stance === undefined) {
      const [from, to] = [at(statement.places, row), at(statement.places, row + 1)]
      for (let index = from; index < to; index++) if (lets(index)) return true
      return false
    }
    for (const index of listAt(statement.stances, row)) {
      const on = !targets || (demandOf && at(targets, at(demandOf, index)) === 1)
      if (on && isStance(index) && letsAny(listAt(stance.places, index))) return true
    }
    if (asked.stance !== undefined) return false
    for (const index of listAt(statement.assessments, row)) {
      if (targets && at(targets, at(assessment.target, index)) === 1 && letsAny(listAt(assessment.places, index)))
        return true
    }
    return false
  }
}

/** The demand of each stance. */
function stanceDemands({ demand, from }: Positions['columns']['trajectory'], count: number): Uint32Array {
  const demands = new Uint32Array(count)
  for (let row = 0; row < demand.length; row++) demands.fill(at(demand, row), at(from, row), at(from, row + 1))
  return demands
}
