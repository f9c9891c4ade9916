/** Every place of a source at which a statement is cited, to compare the graph with the texts. */
import { z } from 'zod'
import { citation, day, id } from '../codebook/schemas.js'
import { badRequest } from '../errors.js'
import { pauses } from '../pauses.js'
import { at, mapListAt } from '../positions/columns.js'
import { type PlacesInText, placesInText } from '../positions/places-in-text.js'
import type { Positions } from '../positions/positions.js'
import { positionsIn } from '../positions/read-positions.js'
import { toldPlace } from '../positions/side-stance.js'
import { cutPage, decodeCursor, pageOf } from './support/paging.js'
import { cursor, limit } from './support/params.js'
import { question } from './support/question.js'
import { requireKnown } from './support/require-known.js'
import { firstBehind } from './support/rows-page.js'

const citationItem = z.object({ statement: id, ...citation.shape, earliest: day, latest: day })
type Citation = z.infer<typeof citationItem>

export const citations = question({
  summary: 'Every place that is cited, source by source in the order of the text, with the statement that cites it.',
  params: z.object({ source: id.optional().describe('only places in this source'), limit: limit(1000, 200), cursor }),
  result: pageOf(citationItem),
  columns: ['source', 'paragraph', 'start', 'end', 'statement', 'phrase'],
  async answer(graph, params) {
    const after = decodeCursor(params.cursor)
    if (Number.isNaN(Number(after[1] ?? 0)))
      throw badRequest('cursor is not one that this question gave. Leave it out.')
    const rows = citedBehind(
      await positionsIn(graph),
      await placesInText(graph),
      params.source,
      after,
      params.limit + 1,
    )
    if (rows.length === 0) await requireKnown(graph, params)
    return cutPage(rows, keyOfCitation, params.limit)
  },
  async pieces(graph, params) {
    const [positions, places] = await Promise.all([positionsIn(graph), placesInText(graph)])
    const first = decodeCursor(params.cursor)
    return async function* () {
      const pause = pauses()
      for (let after = first; ; ) {
        await pause()
        const rows = citedBehind(positions, places, params.source, after, aPiece)
        const last = rows.at(-1)
        if (last === undefined && after === first) await requireKnown(graph, params)
        if (last === undefined) return
        yield rows
        after = keyOfCitation(last)
      }
    }
  },
})

/** How many places are told in one go. */
const aPiece = 200

const keyOfCitation = ({ source, start, statement }: Citation) => [source, String(start), statement]

/** The next places behind a key of source, start and statement; of one source, or of all. */
function citedBehind(
  positions: Positions,
  { placesIn, statementAt }: PlacesInText,
  only: string | undefined,
  after: readonly string[],
  most: number,
): Citation[] {
  const { sources } = positions.columns
  const [afterSource = '', ...within] = after
  const found: Citation[] = []
  for (const [number, source] of sources.entries()) {
    if (found.length === most) break
    if (source < afterSource || (only !== undefined && source !== only)) continue
    const rows = placesIn(number)
    const keyOf = (row: number) => [
      startKey(at(positions.columns.place.start, row)),
      positions.statementId(statementAt(row)),
    ]
    const first = source === afterSource ? firstBehind(rows, keyOf, withStartKey(within)) : 0
    for (const row of rows.subarray(first, first + most - found.length))
      found.push(told(positions, row, statementAt(row)))
  }
  return found
}

/** Starts in the order of numbers, as text. */
const startKey = (start: number) => String(start).padStart(10, '0')
const withStartKey = ([start = '', statement = '']: readonly string[]) => [startKey(Number(start)), statement]

function told(positions: Positions, row: number, statement: number): Citation {
  const { columns, statementId, dayOf } = positions
  const { targets, place, statement: of } = columns
  const { source, paragraph, start, end, phrase, relays } = toldPlace(positions, row, statement)
  return {
    statement: statementId(statement),
    ...{ source, paragraph, start, end, phrase },
    tells: mapListAt(place.tells, row, (target) => targets[target] as string),
    relays: relays.map(({ actor }) => actor),
    earliest: dayOf(at(of.earliest, statement)),
    latest: dayOf(at(of.latest, statement)),
  }
}
