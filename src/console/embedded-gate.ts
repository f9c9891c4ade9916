/** The gate of the embedded engine: every operator of the plan is on a list, and every procedure; unknown is refused. */
import { allowedProcedures, refuseOperator, refuseProcedure } from './plan-rules.js'

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
export function judgeEmbeddedPlan(plan: string): void {
  const lines = plan.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw refuseOperator('no operator')
  for (const line of lines) {
    const [, name = line.trim(), argument = ''] = /^\s*(Discriminant\(\d+\)|\w+)(?: \((.*)\))?/.exec(line) ?? []
    if (name === 'CallProcedure') {
      if (!allowedProcedures.includes(argument)) throw refuseProcedure(argument)
    } else if (!allowed.includes(name)) throw refuseOperator(name)
  }
}
