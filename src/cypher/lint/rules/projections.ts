/** Rules about the columns of RETURN and WITH. */
import type { Analysis, Item, Projection } from '../analysis/analysis.js'
import { isName, textOf } from '../syntax/tree.js'
import { holdsEntity } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import { type Advice, type Edit, finding, insertion, type Rule } from '../warning.js'

const isPlain = ({ nodes }: Item) => nodes.length === 1 && isName(nodes[0])
const nameOf = (item: Item) => item.alias ?? textOf(item.nodes)

const unaliased: Rule = ({ projections, clauses }) =>
  projections.flatMap(({ items, clause, final }) =>
    items.flatMap((item) => {
      const [first] = item.nodes
      if (item.alias !== null || isPlain(item) || !first) return []
      if (clause.keyword === 'WITH') return [finding(first, nameless)]
      if (final) return [finding(first, ownName)]
      return clauses.some((view) => view.clause === clause && view.body === 'CALL') ? [finding(first, innerName)] : []
    }),
  )

const nameless: Advice = {
  rule: 'unaliased-column',
  effect: 'neo4j-refuses',
  message: 'Neo4j refuses an expression without a name in WITH.',
  rewrite: 'Name it: n.id AS id.',
}
/** Names that an answer has are put in before it runs; see `nameColumns`. */
const ownName: Advice = {
  rule: 'unaliased-column',
  effect: 'form',
  message: 'The embedded engine names this column in its own way, and spoils nodes beside an unnamed aggregate.',
  rewrite: 'Name it: n.id AS id.',
}
const innerName: Advice = { ...nameless, message: 'Neo4j refuses an expression without a name in a subquery.' }

const duplicate: Rule = ({ projections }) =>
  projections.flatMap(({ items }) =>
    items.flatMap((item, index) => {
      const [first] = item.nodes
      if (!first || !items.slice(0, index).some((other) => nameOf(other) === nameOf(item))) return []
      return [finding(first, twice)]
    }),
  )

const twice: Advice = {
  rule: 'duplicate-column',
  effect: 'neo4j-refuses',
  message: 'Both engines refuse two columns of one name.',
  rewrite: 'Give each its own name.',
}

/** Columns of the answer that hold a node, a relationship or a path, bare or inside a list or a map. */
const returnedEntity: Rule = ({ projections }) =>
  projections
    .filter(({ final }) => final)
    .flatMap((projection) => [
      ...projection.items.flatMap(({ nodes: [first], it }) =>
        first && holdsEntity(typeOf(it, projection.scope)) ? [finding(first, entity)] : [],
      ),
      ...starOf(projection),
    ])

const entity: Advice = {
  rule: 'returned-entity',
  effect: 'form',
  message: 'Drivers give back whole nodes, relationships and paths in different forms.',
  rewrite: 'Return what you need by name: n.id AS id, properties(n) AS properties, type(r) AS type.',
}

const starOf = ({ star, scope }: Projection) =>
  star && [...scope.variables.values()].some(holdsEntity) ? [finding(star, entity)] : []

/** Neo4j sorts the columns of `*` by name. */
const orderOfStar: Rule = ({ projections, open }) =>
  projections.flatMap(({ star, final, scope }) => {
    const names = [...scope.variables.keys()]
    const sorted = [...names].sort()
    if (!star || !final || open || names.join() === sorted.join()) return []
    const written = sorted.map((name) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name}\``)).join(', ')
    return [finding(star, starOrder, [{ start: star.start, end: star.end, text: written }])]
  })

const starOrder: Advice = {
  rule: 'order-of-star',
  effect: 'wrong',
  message: 'The columns of * stand in the order of their making on the embedded engine, by name on Neo4j.',
  rewrite: 'Name the columns.',
}

const starOfNothing: Rule = ({ projections }) =>
  projections.flatMap(({ star, scope, items }) =>
    star && items.length === 0 && scope.variables.size === 0 ? [finding(star, nothing)] : [],
  )

const nothing: Advice = {
  rule: 'star-of-nothing',
  effect: 'embedded-refuses',
  message: 'There is nothing yet for * to stand for.',
  rewrite: 'Leave WITH * out.',
}

/** Edits that give each column of the answer the name it has on Neo4j: its own text. */
export function nameColumns(analysis: Analysis): Edit[] {
  return analysis.projections
    .filter(({ final }) => final)
    .flatMap(({ items }) =>
      items.flatMap((item) => {
        const last = item.nodes.at(-1)
        const name = analysis.source.slice(item.nodes[0]?.start, last?.end)
        if (item.alias !== null || isPlain(item) || !last || name.includes('`')) return []
        return [{ ...insertion(last.end, ` AS \`${name}\``), closes: true as const }]
      }),
    )
}

export const projectionRules: Rule[] = [unaliased, duplicate, returnedEntity, orderOfStar, starOfNothing]
