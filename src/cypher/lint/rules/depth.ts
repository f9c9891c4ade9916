/** Rules about how deep a query may be nested. */
import { allPartsOf } from '../analysis/aggregates.js'
import type { Expression } from '../syntax/expression.js'
import { type Advice, finding, type Rule } from '../warning.js'

/** Levels as the embedded engine counts them: a call or a CASE is two, an operator of a chain is one. */
const deepest = 60

export const nestedTooDeep: Advice = {
  rule: 'too-deep',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses brackets, CASEs and chains of + that are nested deeper than 64.',
  rewrite: 'Name the inner part in a WITH first, or sum up a list: reduce(sum = 0, x IN [1, 2, 3] | sum + x).',
}

const depth: Rule = ({ seen }) =>
  seen.flatMap(({ it, parent }) => (!parent && depthOf(it) > deepest ? [finding(it.at, nestedTooDeep)] : []))

function depthOf(it: Expression): number {
  const own = it.kind === 'call' || it.kind === 'case' ? 2 : 1
  return own + Math.max(0, ...allPartsOf(it).map(depthOf))
}

export const depthRules: Rule[] = [depth]
