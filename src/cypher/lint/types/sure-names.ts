/** Tells what a condition shows not to be null: `x.kind IS NOT NULL`, and every `x.kind = ...` that holds. */
import type { Expression } from '../syntax/expression.js'

/** `row.id` as it stands, or null for what is more than names and dots. */
export function dottedName(it: Expression): string | null {
  if (it.kind === 'variable') return it.name
  const before = it.kind === 'property' ? dottedName(it.of) : null
  return it.kind === 'property' && before !== null ? `${before}.${it.name}` : null
}

/** The conditions that all hold where this one does. */
const conditionsOf = (it: Expression): Expression[] =>
  it.kind === 'logic' && it.operator === 'AND' ? it.operands.flatMap(conditionsOf) : [it]

/** Names that are not null where the condition holds. */
export const sureWhere = (condition: Expression): string[] => conditionsOf(condition).flatMap(askedOf)

function askedOf(it: Expression): string[] {
  if (it.kind === 'null-test') return it.negated ? namesIn(it.of) : []
  if (it.kind === 'comparison') return it.operands.flatMap(namesIn)
  if (it.kind === 'operation')
    return it.operator === 'IN' ? namesIn(it.left) : [...namesIn(it.left), ...namesIn(it.right)]
  return it.kind === 'label-test' ? namesIn(it.of) : []
}

/** Names that are not null where the condition is asked and does not hold: only for a test of null itself. */
export function sureUnless(condition: Expression): string[] {
  if (condition.kind === 'null-test') return condition.negated ? [] : namesIn(condition.of)
  return condition.kind === 'logic' && condition.operator === 'OR' ? condition.operands.flatMap(sureUnless) : []
}

/** Names whose test for null stands among the conditions by itself. */
export const testedWhere = (condition: Expression): string[] =>
  conditionsOf(condition).flatMap((it) => (it.kind === 'null-test' && it.negated ? namesIn(it.of) : []))

/** `x.y`, and `x`, which cannot be null either. */
function namesIn(it: Expression): string[] {
  const name = dottedName(it)
  if (name === null) return []
  return it.kind === 'property' ? [name, ...namesIn(it.of)] : [name]
}
