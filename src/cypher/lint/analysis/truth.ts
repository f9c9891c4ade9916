/** Finds where null and false make no difference: where only what is true is kept. */
import type { Seen } from './analysis.js'

/**
 * Whether all that matters of this condition is whether it is true: it is what a WHERE or a CASE asks for, by itself or
 * joined with others by AND and OR.
 */
export function onlyTruthMatters({ it, parent, clause, inPath }: Seen): boolean {
  if (parent === null) return inPath || clause.keyword === 'WHERE'
  const outer = parent.it
  if (outer.kind === 'logic' && outer.operator !== 'XOR') return onlyTruthMatters(parent)
  if (outer.kind === 'case') return outer.tested === null && outer.branches.some(({ condition }) => condition === it)
  if (outer.kind === 'iteration') return outer.name === 'list' && outer.where === it
  return outer.kind === 'pattern-comprehension' && outer.where === it
}
