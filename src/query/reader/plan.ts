/** The plan of a query, as EXPLAIN gives it, in one shape for both engines. */
import { z } from 'zod'
import { tokenize } from '../../cypher/tokens.js'

export const planOperator = z.object({
  depth: z.int().describe('0 for the last operator; the operators it takes rows from follow it, one deeper'),
  operator: z.string(),
  details: z.string().describe("what it works on, in the engine's words"),
  estimatedRows: z.number().nullable().describe('rows the engine expects; null where it does not say'),
})

/** An operator; those it takes rows from follow it. */
export type PlanOperator = z.infer<typeof planOperator>

/** EXPLAIN before a query asks for its plan, as `explain` does. Blanks replace it, so positions stay the same. */
export function withoutExplain(text: string): { text: string; explain: boolean } {
  const tokens = tokenize(text)
  const first = tokens.findIndex(({ kind, text: word }) => kind !== 'word' || !/^explain$/i.test(word))
  const last = tokens[(first < 0 ? tokens.length : first) - 1]
  if (!last) return { text, explain: false }
  return { text: text.slice(0, last.end).replace(/[^\n]/g, ' ') + text.slice(last.end), explain: true }
}

/** A plan as an answer: a row of text for each operator. */
export function planAnswer(plan: PlanOperator[]) {
  const rows = plan.map(({ depth, operator, details }) =>
    JSON.stringify({ plan: `${'  '.repeat(depth)}${operator}${details ? ` (${details})` : ''}` }),
  )
  const columns = [{ name: 'plan', type: 'STRING' }]
  return { columns, rows, graph: null, plan, total: rows.length, truncated: false }
}
