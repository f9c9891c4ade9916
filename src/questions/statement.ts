/** One statement whole: speaker, side, days, stances, relays, denials and places. */
import { z } from 'zod'
import { id, relation, stanceOnDemand, statement as statementSchema } from '../codebook/schemas.js'
import { authorities } from '../codebook/words.js'
import { unknownName } from '../errors.js'
import { positionsIn } from '../positions/read-positions.js'
import { question } from './support/question.js'
import { wholeStatement } from './support/whole-statement.js'

const told = {
  word: relation.describe('on whose word it is, seen from the side of the speaker: the closest of its places'),
  onWordOf: z.array(id).describe('the actors whose word it is; for own, the speaker'),
}

export const fullStatement = z.object({
  ...statementSchema.shape,
  stances: z.array(stanceOnDemand.extend(told)).describe('each with the word of the places that tell it'),
  ...told,
  capacity: z.string().nullable().describe('in which capacity the speaker spoke'),
  authority: z
    .int()
    .nullable()
    .describe(
      Object.entries(authorities)
        .map(([number, who]) => `${number} ${who}`)
        .join(', '),
    ),
  coder: z.string().nullable(),
})
export type FullStatement = z.infer<typeof fullStatement>

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
