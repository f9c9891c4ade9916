/** Rules about EXISTS {}, COUNT {}, paths as conditions, and comprehensions. */

import type { Analysis, Expression, PatternComprehension } from '../analysis.js'
import { aggregateIn } from '../is-aggregate.js'
import { kindOf } from '../kind-of.js'
import { literalOf } from '../literal-of.js'
import { subqueryIn } from '../operands.js'
import { type Rule, warning } from '../rule.js'
import { bindingAt, isEntity } from '../scope.js'
import { callAt, isSymbol, isWord, type Node } from '../tree.js'

/** A variable that is read at this level: no property, no key of a map, no function. */
export function variableIn({ nodes, scope, inside }: Expression): Node | undefined {
  return nodes.find(
    (node, index) =>
      bindingAt(scope, node) !== undefined &&
      !isSymbol(nodes[index - 1], '.') &&
      !(inside.at(-1) === 'map' && isSymbol(nodes[index + 1], ':')) &&
      !callAt(nodes, index),
  )
}

const ownLevels = (analysis: Analysis, clause: Expression['clause']) =>
  analysis.expressions.filter((expression) => expression.clause === clause && !expression.inside.includes('path'))

const subqueryOf = (levels: readonly Expression[]) => levels.map(({ nodes }) => subqueryIn(nodes)).find((at) => at)

const mixedCondition: Rule = (analysis) =>
  analysis.clauses.flatMap(({ clause }) => {
    if (clause.keyword !== 'WHERE') return []
    const levels = ownLevels(analysis, clause)
    const subquery = subqueryOf(levels)
    if (!subquery || !levels.some(variableIn)) return []
    return [
      warning(
        subquery,
        'mixed-subquery-condition',
        'When EXISTS, COUNT or a pattern shares a WHERE with another condition, the embedded engine may lose the matches of a later OPTIONAL MATCH.',
        'Let it stand alone: WHERE EXISTS { ... } WITH a, b WHERE a.id <> ..., or compute it first: WITH a, b, EXISTS { ... } AS found WHERE found AND ...',
      ),
    ]
  })

const optionalCondition: Rule = (analysis) =>
  analysis.clauses.flatMap(({ clause, previous }) => {
    const after = clause.keyword === 'WHERE' && previous?.keyword === 'OPTIONAL MATCH'
    if (!after && clause.keyword !== 'OPTIONAL MATCH') return []
    const subquery = subqueryOf(analysis.expressions.filter((expression) => expression.clause === clause))
    if (!subquery) return []
    return [
      warning(
        subquery,
        'optional-subquery-condition',
        'The embedded engine drops the rows that find nothing when the WHERE of an OPTIONAL MATCH holds EXISTS, COUNT or a pattern.',
        'Put the condition into the pattern, or ask in a subquery: CALL (a) { MATCH (a)-[:R]->(b:B) WHERE EXISTS { ... } RETURN collect(b.id) AS bs }.',
      ),
    ]
  })

const subqueryBody: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause, body }) => {
    if (body === 'COLLECT') {
      const rewrite = 'Use CALL (a) { MATCH ... RETURN collect(b.id) AS list }.'
      return [warning(clause.at, 'collect-subquery', 'The embedded engine refuses COLLECT { }.', rewrite)]
    }
    if (!['EXISTS', 'COUNT'].includes(body ?? '') || ['MATCH', 'WHERE'].includes(clause.keyword)) return []
    const message = `The embedded engine takes only MATCH and WHERE inside ${body} { }.`
    return [warning(clause.at, 'subquery-body', message, `Leave ${clause.keyword} out, or use CALL (a) { ... }.`)]
  })

const subqueryInIteration: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, inside }) => {
    const subquery = inside.includes('comprehension') ? subqueryIn(nodes) : undefined
    if (!subquery) return []
    const message =
      'The embedded engine fails on some EXISTS, COUNT and patterns inside a comprehension, and ignores what they say of a variable from outside it.'
    const rewrite = 'Compute it before, row by row: WITH x, EXISTS { ... } AS found.'
    return [warning(subquery, 'subquery-in-comprehension', message, rewrite)]
  })

const patternAsValue: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, clause, inside }) => {
    if (clause.keyword === 'WHERE' || inside.includes('condition')) return []
    const path = nodes.find((node, index) => node.kind === 'group' && node.isPath && !isCondition(nodes, index))
    if (!path || inside.some((where) => /^call:(exists|shortestpath|allshortestpaths)$/.test(where))) return []
    const message = 'Neo4j refuses a pattern as a value outside WHERE.'
    return [warning(path, 'pattern-as-value', message, 'Write EXISTS { (a)-[:R]->(:B) } or COUNT { ... }.')]
  })

/** In CASE WHEN (a)-->(b) THEN both engines take a pattern. */
const isCondition = (nodes: readonly Node[], index: number) =>
  isWord(nodes[index - 1], 'WHEN') || (isWord(nodes[index - 1], 'NOT') && isWord(nodes[index - 2], 'WHEN'))

const comprehensionPlace: Rule = (analysis) =>
  analysis.comprehensions.flatMap(({ at, clause, inside, named }) => {
    const refused = (what: string) =>
      warning(
        at,
        'pattern-comprehension-place',
        `The embedded engine refuses a pattern comprehension ${what}.`,
        'Name it in a WITH before, or use COUNT { ... }, EXISTS { ... } or CALL (a) { MATCH ... RETURN collect(b.id) AS list }.',
      )
    if (named) return [refused('that names its path')]
    if (clause.keyword !== 'RETURN' && clause.keyword !== 'WITH') return [refused(`in ${clause.keyword}`)]
    if (inside.includes('comprehension')) return [refused('inside another comprehension')]
    const levels = ownLevels(analysis, clause)
    return levels.some(({ nodes }) => aggregateIn(nodes)) ? [refused('next to an aggregate')] : []
  })

/** Whether the result of a pattern comprehension can be null. */
function mayBeNull({ result, scope }: PatternComprehension): boolean {
  const [first] = result
  if (first === undefined || literalOf(result) !== undefined || isEntity(kindOf(result, scope))) return false
  if (result.length === 1) return first.kind !== 'group'
  const call = callAt(result, 0)
  if (call && result.length === 2) return !['coalesce', 'type', 'labels', 'properties', 'elementid'].includes(call.name)
  const isMap = result.length === 2 && result[1]?.kind === 'group' && result[1].text === '{'
  return !isMap && !(result.length === 3 && isSymbol(result[1], '.') && isWord(result[2], 'ID'))
}

const comprehensionNulls: Rule = ({ comprehensions }) =>
  comprehensions.flatMap((comprehension) => {
    const [first] = comprehension.result
    if (!first || !mayBeNull(comprehension)) return []
    return [
      warning(
        first,
        'pattern-comprehension-nulls',
        'The embedded engine leaves nulls out of a pattern comprehension, Neo4j keeps them.',
        "Make the value never null: coalesce(b.name, '') or {name: b.name}; count with COUNT { ... }.",
      ),
    ]
  })

export const subqueryRules: Rule[] = [
  mixedCondition,
  optionalCondition,
  subqueryBody,
  subqueryInIteration,
  patternAsValue,
  comprehensionPlace,
  comprehensionNulls,
]
