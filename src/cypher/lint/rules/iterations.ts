/** Rules about any, all, none, single and comprehensions of lists. */
import type { Iteration } from '../analysis.js'
import { kindOf } from '../kind-of.js'
import { literalOf } from '../literal-of.js'
import { type Rule, warning } from '../rule.js'
import { elementKind, isEntity } from '../scope.js'
import { callAt, isSymbol, isWord, type Node } from '../tree.js'

const quantifiers = ['any', 'all', 'none', 'single']

/** Whether the condition can be null for some element. */
function mayBeNull({ where, list, variable }: Iteration): boolean {
  const nodes = flatten(where ?? [])
  if (
    nodes.some((node, index) => isWord(node, 'IS') && nodes.slice(index, index + 3).some((it) => isWord(it, 'NULL')))
  ) {
    return false
  }
  if (nodes.some((node) => isWord(node, 'COALESCE'))) return false
  if (nodes.some((node) => isSymbol(node, '.') || node.kind === 'parameter')) return true
  // Only the element itself is asked about: null when the list may hold nulls.
  const call = callAt(list, 0)
  const whole = call && ['labels', 'keys', 'nodes', 'relationships', 'range', 'split'].includes(call.name)
  const literal = literalOf(list)
  const full = whole || (Array.isArray(literal) && !literal.includes(null))
  return !full || nodes.some((node) => node.kind === 'word' && node.text !== variable && isOtherVariable(node))
}

const isOtherVariable = (node: Node) => !/^(and|or|xor|not|in|contains|starts|ends|with|true|false)$/i.test(node.text)

function flatten(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...flatten(node.items)] : [node]))
}

/** In a WHERE, and not turned round, null and false both leave the row out. */
function isPlainCondition({ kind, clause, inside, siblings, index }: Iteration): boolean {
  if (kind === 'none' || clause.keyword !== 'WHERE' || inside.some((where) => where !== 'brackets')) return false
  const before = siblings[index - 2]
  const after = siblings[index + 1]
  return (
    !isWord(before, 'NOT', 'XOR') &&
    !isWord(after, 'IS', 'XOR', 'IN') &&
    !isSymbol(after, '=', '<>') &&
    !isSymbol(before, '=', '<>') &&
    !siblings.some((node) => isWord(node, 'NOT') && node !== before)
  )
}

const quantifierWithNull: Rule = ({ iterations }) =>
  iterations.flatMap((iteration) => {
    if (!quantifiers.includes(iteration.kind) || isPlainCondition(iteration) || !mayBeNull(iteration)) return []
    const at = iteration.siblings[iteration.index - 1] ?? iteration.at
    return [
      warning(
        at,
        'quantifier-with-null',
        `In ${iteration.kind}() the embedded engine takes a condition that is null for false, where Neo4j answers null.`,
        `Leave no null: ${iteration.kind}(x IN list WHERE coalesce(x.kind, '') = 'state'), or test IS NOT NULL before.`,
      ),
    ]
  })

const entityInList: Rule = ({ iterations }) =>
  iterations.flatMap(({ at, kind, variable, list, result, outer, scope, siblings, index }) => {
    const yields = result ?? [{ ...at, kind: 'word', text: variable } as Node]
    const isReduce = kind === 'reduce'
    if (kind !== 'list' && !isReduce) return []
    const counted = callAt(siblings, 0)?.name === 'size' || isWord(siblings[index - 1], 'SIZE')
    const entity = isEntity(kindOf(yields, scope)) || (!result && isEntity(elementKind(kindOf(list, outer))))
    if (!entity || counted) return []
    return [
      warning(
        at,
        'entity-in-expression',
        'A node or relationship that comes out of a comprehension is a bare number on the embedded engine, and a relationship is then taken for a node.',
        'Take what you need of it: [x IN nodes(p) | x.id]; or UNWIND the list and filter with WITH x WHERE.',
      ),
    ]
  })

const unwoundValue: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause: { keyword, items }, scope }) => {
    const [first] = items
    if (keyword !== 'UNWIND' || !first) return []
    const kind = kindOf(
      items.slice(
        0,
        items.findLastIndex((node) => isWord(node, 'AS')),
      ),
      scope,
    )
    if (!['int', 'float', 'string', 'boolean', 'date', 'temporal', 'map', 'node', 'relationship'].includes(kind))
      return []
    const message = 'UNWIND of a single value gives no row on the embedded engine and one row on Neo4j.'
    return [warning(first, 'unwound-value', message, 'UNWIND a list: UNWIND [x] AS y.')]
  })

export const iterationRules: Rule[] = [quantifierWithNull, entityInList, unwoundValue]
