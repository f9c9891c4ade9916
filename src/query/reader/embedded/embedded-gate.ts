/** The gate of the embedded engine: every operator of the plan is on a list, and every procedure; unknown is refused. */
import type { PlanOperator } from '../plan.js'
import { allowedProcedures, refuseOperator, refuseProcedure } from '../plan-refusals.js'

/** `Discriminant(51)` is how the engine prints the operator that hands a row to a subquery. */
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
 * Judges what EXPLAIN printed: an operator a line. Text of the query that holds a line break may begin a line too;
 * then this refuses more than it must, never less.
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
      if (!allowedProcedures.includes(argument)) throw refuseProcedure(argument)
    } else if (!allowed.includes(operator)) throw refuseOperator(operator)
    return { depth: indent.length / 2, operator, details: argument, estimatedRows: null }
  })
}

const shape = /^( *)(Discriminant\(\d+\)|\w+) ?(.*)$/
