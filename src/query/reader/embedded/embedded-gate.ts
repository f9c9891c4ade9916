/** The gate of the embedded engine: refuses a plan with an operator or a procedure that is not on a list. */
import type { PlanOperator } from '../plan.js'
import { namingProcedures, refuseOperator, refuseProcedure } from '../refusals.js'

/** The engine prints `Discriminant(51)` for the operator that passes a row to a subquery. */
const allowed: readonly string[] = [
  'Aggregate',
  'Apply',
  'Discriminant(51)',
  'Distinct',
  'Empty',
  'Expand',
  'Filter',
  'Join',
  'LeftJoin',
  'Limit',
  'NodeScan',
  'Project',
  'Return',
  'ShortestPath',
  'Skip',
  'Sort',
  'Union',
  'Unwind',
]

/**
 * Judges the output of EXPLAIN, which has an operator on each line. A line break in a text of the query begins a line
 * too, so this may refuse more than it must, never less.
 *
 * @throws Problem 422 that names the rule.
 */
export function judgeEmbeddedPlan(plan: string): PlanOperator[] {
  const lines = plan.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw refuseOperator('no operator')
  return lines.map((line) => {
    const [, indent = '', operator = line.trim(), details = ''] = shape.exec(line) ?? []
    const argument = details.replace(/^\((.*)\)$/, '$1')
    if (operator === 'CallProcedure') {
      if (!namingProcedures.includes(argument)) throw refuseProcedure(argument, namingProcedures)
    } else if (!allowed.includes(operator)) throw refuseOperator(operator)
    return { depth: indent.length / 2, operator, details: argument, estimatedRows: null }
  })
}

const shape = /^( *)(Discriminant\(\d+\)|\w+) ?(.*)$/
