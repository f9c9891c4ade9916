/** The filters that choose statements of the whole graph: those of a view, and what the stances are on. */
import { z } from 'zod'
import { id } from '../../codebook/schemas.js'
import { commaList, viewParams } from './question.js'

export const statementFilters = {
  ...viewParams,
  sides: commaList(id).describe('only statements of these sides'),
  issue: id.optional().describe('only stances on demands of this issue'),
  demand: id.optional().describe('only stances on this demand'),
}
const schema = z.object(statementFilters)
export type StatementFilters = z.output<typeof schema>
