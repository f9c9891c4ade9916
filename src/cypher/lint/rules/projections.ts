/** Rules about the columns of RETURN and WITH. */
import type { Item, Projection } from '../analysis.js'
import { kindOf } from '../kind-of.js'
import { type Rule, type Warning, warning } from '../rule.js'
import { bindingAt, isEntity, type Kind, type Scope } from '../scope.js'
import { isGroup, isName, isSymbol, type Node, splitOn, textOf } from '../tree.js'

const isPlain = ({ nodes }: Item) => nodes.length === 1 && isName(nodes[0])

const unaliased: Rule = ({ projections }) =>
  projections.flatMap(({ items, clause }) =>
    items.flatMap((item) => {
      const [first] = item.nodes
      if (item.alias !== null || isPlain(item) || !first) return []
      const message =
        clause.keyword === 'WITH'
          ? 'Neo4j refuses an expression without a name in WITH.'
          : 'The embedded engine names this column in its own way, and spoils nodes beside an unnamed aggregate.'
      return [warning(first, 'unaliased-column', message, 'Name it: n.id AS id.')]
    }),
  )

const nameOf = (item: Item) => item.alias ?? textOf(item.nodes)

const duplicate: Rule = ({ projections }) =>
  projections.flatMap(({ items }) =>
    items.flatMap((item, index) => {
      const [first] = item.nodes
      if (!first || !items.slice(0, index).some((other) => nameOf(other) === nameOf(item))) return []
      return [
        warning(first, 'duplicate-column', 'Both engines refuse two columns of one name.', 'Give each its own name.'),
      ]
    }),
  )

/** Columns of the answer that hold a node, a relationship or a path, bare or inside a list or a map. */
const returnedEntity: Rule = ({ projections }) =>
  projections
    .filter(({ final }) => final)
    .flatMap((projection) => [
      ...projection.items.flatMap(({ nodes }) => {
        const [first] = nodes
        return first && holdsEntity(nodes, projection.scope) ? [entity(first)] : []
      }),
      ...starOf(projection),
    ])

const entity = (at: Node): Warning =>
  warning(
    at,
    'returned-entity',
    'The two engines give back whole nodes, relationships and paths in different forms, the embedded one at times as bare numbers.',
    'Return what you need by name: n.id AS id, properties(n) AS properties, type(r) AS type.',
  )

function starOf({ star, scope }: Projection): Warning[] {
  const kinds = [...scope.variables.values()].map(({ kind }) => kind)
  return star && kinds.some(isWhole) ? [entity(star)] : []
}

const isWhole = (kind: Kind) => isEntity(kind) || kind === 'path' || kind === 'nodes' || kind === 'relationships'

function holdsEntity(nodes: readonly Node[], scope: Scope): boolean {
  if (isWhole(kindOf(nodes, scope))) return true
  const [only] = nodes
  if (nodes.length > 1 || (!isGroup(only, '{') && !isGroup(only, '['))) return false
  return splitOn(only.items, ',').some((part) => {
    const value = isSymbol(part[1], ':') ? part.slice(2) : part
    return value.length === 1 && isWhole(bindingAt(scope, value[0])?.kind ?? 'unknown')
  })
}

export const projectionRules: Rule[] = [unaliased, duplicate, returnedEntity]
