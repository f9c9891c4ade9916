/** One statement whole: speaker, side, days, stances, relays, denials and places. */
import { z } from 'zod'
import { id } from '../codebook/schemas.js'
import { unknownName } from '../errors.js'
import { positionsIn } from '../positions/read-positions.js'
import { question } from './support/question.js'
import { fullStatement, wholeStatement } from './support/whole-statement.js'

export const statement = question({
  summary: 'One statement: who said it for whom and when, on what, who relays or denies it, and where it is written.',
  params: z.object({ id }),
  result: fullStatement,
  columns: [],
  async answer(graph, params) {
    const positions = await positionsIn(graph)
    const row = positions.statementRow(params.id)
    if (row < 0) throw unknownName('statement', params.id, [], 'trace')
    return wholeStatement(positions, row)
  },
})
