/** Rules about nodes, relationships and the order of a path. */
import type { PathView } from '../analysis.js'
import type { Element } from '../read-path.js'
import { type Rule, type Warning, warning } from '../rule.js'
import { bindingAt } from '../scope.js'
import { isSymbol, isWord, type Node } from '../tree.js'

const isBound = ({ scope }: PathView, element: Element) =>
  element.variable !== null && scope.variables.has(element.variable)
const nameOf = (element: Element | undefined) => element?.variable ?? ''

const unlabelledNode: Rule = ({ paths }) =>
  paths.flatMap((view) => {
    const { nodes, relationships } = view.path
    if (view.clause.keyword === 'CREATE' || relationships.length === 0) return []
    const named = new Set<string>()
    const bare = nodes.filter((node) => {
      const again = node.variable !== null && named.has(node.variable)
      if (node.variable !== null) named.add(node.variable)
      return node.labels.length === 0 && !isBound(view, node) && !again
    })
    if (relationships.length === 1 && bare.length < 2) return []
    return bare.map((node) =>
      warning(
        node.at,
        'unlabelled-node',
        relationships.length === 1
          ? 'The embedded engine looks at every node of the graph when neither end of a path has a label.'
          : 'In a path of several hops with a node without a label, the embedded engine counts wrongly, fails or runs far longer.',
        `Give the node its label, such as (${nameOf(node)}:Statement).`,
      ),
    )
  })

const startAtBoundNode: Rule = ({ paths }) =>
  paths.flatMap((view) => {
    const { nodes, relationships, shortest } = view.path
    const [first] = nodes
    const reading = view.clause.keyword.endsWith('MATCH')
    if (!first || relationships.length === 0 || shortest || !reading || isBound(view, first) || first.map) return []
    const better = nodes.find((node) => isBound(view, node)) ?? nodes.findLast((node) => node.map)
    if (!better) return []
    const bound = isBound(view, better)
    return [
      warning(
        first.at,
        'start-at-bound-node',
        `The embedded engine reads a path from left to right, so it begins at every node here and only then looks for ${
          bound ? `${nameOf(better)}, which is known already` : 'the one that is asked for'
        }.`,
        `Turn the path round so that it begins at ${bound ? `(${nameOf(better)})` : 'the node with the properties'}: (b)<-[:R]-(a:A) for (a:A)-[:R]->(b).`,
      ),
    ]
  })

const labelExpression: Rule = ({ paths, expressions }) => {
  const refused = (at: Node, what: string, rewrite: string) =>
    warning(at, 'label-expression', `The embedded engine refuses ${what}.`, rewrite)
  const split = 'Write one MATCH a label, joined by UNION ALL, or test the label in WHERE: n:A OR n:B.'
  const inPaths = paths.flatMap(({ path }) => [
    ...path.nodes.flatMap((node) => {
      const sign = node.labels.find((part) => isSymbol(part, '|', '&', '!', '%'))
      const word = isWord(node.at.kind === 'group' ? node.at.items[node.variable === null ? 0 : 1] : undefined, 'IS')
      return sign || word ? [refused(sign ?? node.at, 'label expressions such as A|B, A&B, !A and IS A', split)] : []
    }),
    ...path.relationships.flatMap((relationship) => {
      const signs = relationship.labels.filter((part) => isSymbol(part, '&', '!', '%'))
      const old = relationship.labels.find((part) => isSymbol(part, ':'))
      return [
        ...signs.map((at) => refused(at, 'type expressions but for A|B', "Test the type in WHERE: type(r) <> 'A'.")),
        ...(old
          ? [warning(old, 'label-expression', 'Neo4j has deprecated the colon after | in [:A|:B].', 'Write [:A|B].')]
          : []),
      ]
    }),
  ])
  const inTests = expressions.flatMap(({ nodes, scope, inside }) =>
    nodes.flatMap((node, index) => {
      if (inside.at(-1) === 'map' || !isSymbol(node, ':') || !bindingAt(scope, nodes[index - 1])) return []
      const sign = nodes[index + 1]
      const after = nodes[index + 2]
      const found = isSymbol(sign, '!', '%') ? sign : isSymbol(after, '|', '&') ? after : undefined
      return found ? [refused(found, 'label expressions', 'Join label tests by OR, AND and NOT: n:A OR n:B.')] : []
    }),
  )
  return [...inPaths, ...inTests]
}

const dynamicLabel: Rule = ({ paths }) =>
  paths.flatMap(({ path }) =>
    [...path.nodes, ...path.relationships].flatMap(({ labels }) => {
      const sign = labels.find((part) => isSymbol(part, '$') || part.kind === 'parameter')
      const message = 'The embedded engine refuses labels and types that come from a parameter or an expression.'
      return sign ? [warning(sign, 'dynamic-label', message, 'Write the label out, or test labels(n) in WHERE.')] : []
    }),
  )

const patternParts: Rule = ({ paths }) =>
  paths.flatMap(({ path }): Warning[] => [
    ...path.nodes.flatMap(({ where, at }) =>
      where
        ? [
            warning(
              at,
              'where-in-node',
              'The embedded engine refuses WHERE inside a node pattern.',
              'Put the condition after the pattern: MATCH (n:A) WHERE n.id = ...',
            ),
          ]
        : [],
    ),
    ...[...path.nodes, ...path.relationships].flatMap(({ parameter }) =>
      parameter
        ? [
            warning(
              parameter,
              'parameter-as-properties',
              'The embedded engine refuses a parameter in place of the property map, and Neo4j refuses it in MATCH and MERGE.',
              'Name the properties: (n:A {id: $id}).',
            ),
          ]
        : [],
    ),
    ...(path.quantifier
      ? [
          warning(
            path.quantifier,
            'quantified-path',
            'The embedded engine refuses quantified paths such as {1,3} and +.',
            'Write the length into the relationship: -[:R*1..3]->.',
          ),
        ]
      : []),
    ...(path.selector
      ? [
          warning(
            path.selector,
            'path-selector',
            'The embedded engine refuses SHORTEST, ANY and ALL before a path.',
            'Use MATCH p = shortestPath((a)-[:R*]->(b)) or allShortestPaths.',
          ),
        ]
      : []),
  ])

export const pathRules: Rule[] = [unlabelledNode, startAtBoundNode, labelExpression, dynamicLabel, patternParts]
