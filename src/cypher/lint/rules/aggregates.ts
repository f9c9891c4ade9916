/** Rules about count, sum, collect and their kin. */

import type { Analysis, Expression } from '../analysis.js'
import { aggregateIn, holdsAggregate, isAggregate } from '../is-aggregate.js'
import { kindOf } from '../kind-of.js'
import { literalOf } from '../literal-of.js'
import { type Rule, warning } from '../rule.js'
import { isEntity } from '../scope.js'
import { callAt, isGroup, isWord, type Node } from '../tree.js'

interface Call {
  at: Node
  name: string
  args: Node[][]
  /** What follows the closing bracket. */
  next: Node | undefined
  /** Whether the call is all there is at its level. */
  alone: boolean
  expression: Expression
}

/** Every call of an aggregate; DISTINCT stays the first item of its argument. */
function aggregateCalls(analysis: Analysis): Call[] {
  return analysis.expressions.flatMap((expression) =>
    expression.nodes.flatMap((at, index) => {
      const call = callAt(expression.nodes, index)
      if (!call || !isAggregate(call.name)) return []
      const next = expression.nodes[index + 2]
      const alone = index === 0 && (next === undefined || (next.kind === 'symbol' && next.text === ','))
      return [{ at, name: call.name, args: call.args, next, alone, expression }]
    }),
  )
}

const countDistinct: Rule = (analysis) =>
  aggregateCalls(analysis).flatMap(({ at, name, args: [first], expression }) => {
    if (name !== 'count' || !first || !isWord(first[0], 'DISTINCT')) return []
    if (!isEntity(kindOf(first.slice(1), expression.scope))) return []
    return [
      warning(
        at,
        'count-distinct-entity',
        'The embedded engine ignores the DISTINCT of nodes and relationships that a path of several hops finds.',
        'Count a key: count(DISTINCT d.id); or WITH DISTINCT d RETURN count(d.id) AS n.',
      ),
    ]
  })

const sumOfNothing: Rule = (analysis) =>
  aggregateCalls(analysis).flatMap(({ at, name, alone, expression }) => {
    if (name !== 'sum' || (alone && expression.inside.at(-1) === 'call:coalesce')) return []
    const message = 'The sum of no rows, or of nulls only, is null on the embedded engine and 0 on Neo4j.'
    return [warning(at, 'sum-of-nothing', message, 'Write coalesce(sum(x), 0).')]
  })

const deviation: Rule = (analysis) =>
  aggregateCalls(analysis).flatMap(({ at, name, alone, expression }) => {
    if (name !== 'stdev' || (alone && expression.inside.at(-1) === 'call:coalesce')) return []
    const message = 'stDev() of one value, or of none, is null on the embedded engine and 0 on Neo4j.'
    return [warning(at, 'deviation-of-one', message, 'Write coalesce(stDev(x), 0).')]
  })

const percentile: Rule = (analysis) =>
  aggregateCalls(analysis).flatMap(({ at, name, args: [, second] }) => {
    if (!name.startsWith('percentile') || (second?.length === 1 && second[0]?.kind === 'number')) return []
    return [
      warning(
        at,
        'percentile-not-literal',
        'The embedded engine takes the median, 0.5, whenever the percentile is not written as a number.',
        'Write the number: percentileCont(n.x, 0.9).',
      ),
    ]
  })

/** What the embedded engine cannot do with an aggregate in the clause that makes it. */
const aggregateInside: Rule = (analysis) =>
  aggregateCalls(analysis).flatMap(({ at, name, next, expression: { inside } }) => {
    const last = inside.at(-1)
    const wrapped =
      isGroup(next, '[') || last === 'map' || last === 'list' || inside.some((where) => where.startsWith('iterated:'))
    if (!wrapped) return []
    return [
      warning(
        at,
        'aggregate-inside-expression',
        `The embedded engine refuses ${name}() inside a map, a list or a comprehension, or with an index after it.`,
        'Name it in a WITH first: WITH collect(n.id) AS ids RETURN ids[0] AS first; head(collect(n.id)) is fine.',
      ),
    ]
  })

const parameterInKey: Rule = ({ projections }) =>
  projections.flatMap(({ items }) => {
    if (!items.some(({ nodes }) => holdsAggregate(nodes))) return []
    return items.flatMap(({ nodes }) => {
      const parameter = holdsAggregate(nodes) || nodes.length === 1 ? undefined : parameterIn(nodes)
      if (!parameter) return []
      const message = 'The embedded engine refuses a parameter inside an expression that rows are grouped by.'
      const rewrite = 'Name the expression first: WITH *, coalesce(n.kind, $kind) AS kind RETURN kind, count(*) AS n.'
      return [warning(parameter, 'parameter-in-grouping-key', message, rewrite)]
    })
  })

function parameterIn(nodes: readonly Node[]): Node | undefined {
  for (const node of nodes) {
    const found = node.kind === 'group' ? parameterIn(node.items) : node.kind === 'parameter' ? node : undefined
    if (found) return found
  }
  return undefined
}

const entityExtreme: Rule = (analysis) =>
  aggregateCalls(analysis).flatMap(({ at, name, args: [first], expression }) => {
    if ((name !== 'min' && name !== 'max') || !first || literalOf(first) !== undefined) return []
    if (!isEntity(kindOf(first, expression.scope))) return []
    const message = 'The embedded engine turns a node or a relationship in min() or max() into a number of its own.'
    return [warning(at, 'entity-in-expression', message, 'Sort and take one: WITH n ORDER BY n.id LIMIT 1.')]
  })

const sortByAggregate: Rule = (analysis) =>
  analysis.clauses.flatMap(({ clause, previous }) => {
    const found = clause.keyword === 'ORDER BY' ? aggregateIn(clause.items) : undefined
    if (!found || !previous || holdsAggregate(previous.items)) return []
    const message = 'Both engines refuse to sort by an aggregate that the RETURN or WITH before does not make.'
    return [warning(found, 'sort-by-aggregate', message, 'RETURN n.kind AS kind, count(*) AS n ORDER BY n.')]
  })

export const aggregateRules: Rule[] = [
  countDistinct,
  sumOfNothing,
  deviation,
  percentile,
  aggregateInside,
  parameterInKey,
  entityExtreme,
  sortByAggregate,
]
