/** Rules about nodes, relationships and numbers that are taken for one another. */
import { kindOf, resultsOfCase } from '../kind-of.js'
import { sums } from '../operands.js'
import { type Rule, type Warning, warning } from '../rule.js'
import { bindingAt, isEntity, type Kind } from '../scope.js'
import { callAt, isName, isSymbol, isWord, type Node } from '../tree.js'

const holdsEntities = (kind: Kind) => isEntity(kind) || kind === 'nodes' || kind === 'relationships'

const mistaken = (at: Node, what: string): Warning =>
  warning(
    at,
    'entity-in-expression',
    `A node or relationship that comes out of ${what} is a bare number on the embedded engine, and a relationship is then taken for a node: even a SET or DELETE hits the wrong one.`,
    'Decide over a value or a row instead: CASE WHEN ... THEN n.id END, WITH r WHERE ..., or FOREACH (_ IN CASE WHEN ... THEN [1] ELSE [] END | DELETE r).',
  )

const entityInExpression: Rule = (analysis) =>
  analysis.expressions.flatMap(({ nodes, scope }) =>
    nodes.flatMap((node, index): Warning[] => {
      if (isWord(node, 'CASE')) {
        const results = resultsOfCase(nodes.slice(index))
        return results.some((result) => holdsEntities(kindOf(result, scope))) ? [mistaken(node, 'a CASE')] : []
      }
      const call = callAt(nodes, index)
      if (!call || !['coalesce', 'nullif'].includes(call.name)) return []
      const entity = call.args.some((arg) => holdsEntities(kindOf(arg, scope)))
      return entity ? [mistaken(node, `${call.name}()`)] : []
    }),
  )

const joinedLists: Rule = (analysis) =>
  sums(analysis).flatMap(({ operator, left, right, expression: { scope } }) => {
    const entities = [left, right].some((side) => holdsEntities(kindOf(side, scope)))
    return entities && isSymbol(operator, '+') ? [mistaken(operator, 'joined lists')] : []
  })

const typeTest: Rule = ({ expressions }) =>
  expressions.flatMap(({ nodes, scope, inside }) =>
    nodes.flatMap((node, index) => {
      const isKey = inside.at(-1) === 'map' && (index === 0 || isSymbol(nodes[index - 1], ','))
      if (isKey || bindingAt(scope, node)?.kind !== 'relationship' || !isSymbol(nodes[index + 1], ':')) return []
      if (isSymbol(nodes[index - 1], '.') || !isName(nodes[index + 2])) return []
      const message = 'r:TYPE of a relationship is null on the embedded engine, so that it never holds.'
      return [
        warning(node, 'type-test-on-relationship', message, `Write type(${node.text}) = '${nodes[index + 2]?.text}'.`),
      ]
    }),
  )

const integerAsEntity: Rule = ({ expressions, clauses }) => {
  const message = 'The embedded engine takes a number for the node with that internal number.'
  const rewrite = 'Match the node: MATCH (n:Actor {id: ...}).'
  const read = expressions.flatMap(({ nodes, scope, inside }) =>
    nodes.flatMap((node, index) => {
      const map = inside.at(-1) === 'map' && isSymbol(nodes[index + 1], ':')
      if (map || bindingAt(scope, node)?.kind !== 'int' || isSymbol(nodes[index - 1], '.')) return []
      const dotted = isSymbol(nodes[index + 1], '.') && isName(nodes[index + 2])
      const projected = nodes[index + 1]?.kind === 'group' && nodes[index + 1]?.text === '{'
      return dotted || projected ? [warning(node, 'integer-as-entity', message, rewrite)] : []
    }),
  )
  const written = clauses.flatMap(({ clause, scope }) =>
    clause.keyword === 'DELETE'
      ? clause.items
          .filter((node) => bindingAt(scope, node)?.kind === 'int')
          .map((node) => warning(node, 'integer-as-entity', message, rewrite))
      : [],
  )
  return [...read, ...written]
}

const rematch: Rule = ({ paths }) =>
  paths.flatMap(({ path, clause, scope }) => {
    const [node] = path.nodes
    if (clause.keyword !== 'MATCH' || path.relationships.length > 0 || !node || node.labels.length > 0) return []
    const binding = node.variable === null ? undefined : scope.variables.get(node.variable)
    if (!binding?.optional) return []
    const message = `The embedded engine keeps the row when ${node.variable} was not found by the OPTIONAL MATCH, Neo4j drops it.`
    return [warning(node.at, 'rematch-of-optional', message, `Write WITH * WHERE ${node.variable} IS NOT NULL.`)]
  })

const writeToMissing: Rule = ({ clauses }) =>
  clauses.flatMap(({ clause, scope }) => {
    if (!['DELETE', 'SET', 'REMOVE'].includes(clause.keyword)) return []
    return clause.items.flatMap((node, index) => {
      const first = index === 0 || isSymbol(clause.items[index - 1], ',')
      const binding = first ? bindingAt(scope, node) : undefined
      if (!binding?.optional || !isEntity(binding.kind)) return []
      const message = `The embedded engine fails here when ${node.text} was not found by the OPTIONAL MATCH.`
      const rewrite = `WITH ${node.text} WHERE ${node.text} IS NOT NULL ${clause.keyword} ...`
      return [warning(node, 'write-to-missing', message, rewrite)]
    })
  })

export const entityRules: Rule[] = [entityInExpression, joinedLists, typeTest, integerAsEntity, rematch, writeToMissing]
