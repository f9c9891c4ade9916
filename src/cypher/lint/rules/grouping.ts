/** Rules about what stands beside an aggregate: Neo4j wants to know by what the rows are grouped. */
import { aggregateIn, allPartsOf, isAggregate } from '../analysis/aggregates.js'
import type { Expression } from '../syntax/expression.js'
import { type Node, textOf } from '../syntax/tree.js'
import type { Scope } from '../types/scope.js'
import { dottedName } from '../types/sure-names.js'
import { type Advice, finding, type Rule } from '../warning.js'

const implicit: Rule = ({ projections }) =>
  projections.flatMap((projection) => {
    const keys = new Set(projection.items.filter(({ it }) => !aggregateIn(it)).map(({ nodes }) => textOf(nodes)))
    return projection.items.flatMap(({ it }) => {
      const at = aggregateIn(it) ? ungroupedIn(it, keys, projection.scope) : null
      return at ? [finding(at.at, ungrouped)] : []
    })
  })

/** A variable outside the aggregates that is neither a key nor part of one. */
function ungroupedIn(it: Expression, keys: ReadonlySet<string>, scope: Scope): Expression | null {
  if (isAggregate(it) || isKey(it, keys)) return null
  if (it.kind === 'variable') return scope.variables.has(it.name) ? it : null
  if (it.kind === 'path') return it.path.nodes.some(({ variable }) => scope.variables.has(variable ?? '')) ? it : null
  if (it.kind === 'subquery') return mentions(it.body.items, scope) ? it : null
  for (const part of allPartsOf(it)) {
    const found = ungroupedIn(part, keys, scope)
    if (found) return found
  }
  return null
}

const isKey = (it: Expression, keys: ReadonlySet<string>): boolean => {
  const name = dottedName(it)
  return name !== null && (keys.has(name.replaceAll('.', ' . ')) || (it.kind === 'property' && isKey(it.of, keys)))
}

/** Whether a body names a variable of the rows. */
const mentions = (nodes: readonly Node[], scope: Scope): boolean =>
  nodes.some((node) => (node.kind === 'group' ? mentions(node.items, scope) : scope.variables.has(node.text)))

const ungrouped: Advice = {
  rule: 'implicit-grouping',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses an aggregate beside a variable by which the rows are not grouped.',
  rewrite: 'Make it a column of its own, or aggregate it too: WITH a, count(*) AS n RETURN a.rank + n AS sum.',
}

export const groupingRules: Rule[] = [implicit]
