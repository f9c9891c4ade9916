/** Rules about nodes, relationships and the order of a path. */
import type { PathView } from '../analysis/analysis.js'
import type { Element } from '../syntax/read-path.js'
import { isSymbol, type Node } from '../syntax/tree.js'
import { type Advice, type Finding, finding, type Rule } from '../warning.js'

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
    const several = relationships.length > 1
    return bare.map((node) =>
      finding(node.at, {
        rule: 'unlabelled-node',
        effect: several ? 'embedded-refuses' : 'slow',
        message: several
          ? 'In a path of several hops with a node without a label, the embedded engine may fail, or run far longer.'
          : 'The embedded engine looks at every node of the graph when neither end of a path has a label.',
        rewrite: `Give the node its label, such as (${nameOf(node)}:Statement).`,
      }),
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
    const what = bound ? `${nameOf(better)}, which is known already` : 'the one that is asked for'
    return [
      finding(first.at, {
        rule: 'start-at-bound-node',
        effect: 'slow',
        message: `The embedded engine reads a path from left to right, so it begins at every node here and only then looks for ${what}.`,
        rewrite: `Turn the path round so that it begins at ${bound ? `(${nameOf(better)})` : 'the node with the properties'}: (b)<-[:R]-(a:A) for (a:A)-[:R]->(b).`,
      }),
    ]
  })

const dynamicLabel: Rule = ({ paths }) =>
  paths.flatMap(({ path }) =>
    [...path.nodes, ...path.relationships].flatMap(({ labels }) => {
      const sign = labels.find((part) => isSymbol(part, '$') || part.kind === 'parameter')
      return sign ? [finding(sign, dynamic)] : []
    }),
  )

const dynamic: Advice = {
  rule: 'dynamic-label',
  effect: 'embedded-refuses',
  message: 'The embedded engine refuses labels and types that come from a parameter or an expression.',
  rewrite: 'Write the label out, or test labels(n) in WHERE.',
}

const refusedParts: Record<string, Advice> = {
  where: {
    rule: 'where-in-node',
    effect: 'embedded-refuses',
    message: 'The embedded engine refuses WHERE inside a node pattern.',
    rewrite: 'Put the condition after the pattern: MATCH (n:A) WHERE n.id = ...',
  },
  parameter: {
    rule: 'parameter-as-properties',
    effect: 'embedded-refuses',
    message:
      'The embedded engine refuses a parameter in place of the property map, and Neo4j refuses it in MATCH and MERGE.',
    rewrite: 'Name the properties: (n:A {id: $id}).',
  },
  quantifier: {
    rule: 'quantified-path',
    effect: 'embedded-refuses',
    message: 'The embedded engine refuses quantified paths such as {1,3} and +.',
    rewrite: 'Write the length into the relationship: -[:R*1..3]->.',
  },
  selector: {
    rule: 'path-selector',
    effect: 'embedded-refuses',
    message: 'The embedded engine refuses SHORTEST, ANY and ALL before a path.',
    rewrite: 'Use MATCH p = shortestPath((a)-[:R*]->(b)) or allShortestPaths.',
  },
}

const patternParts: Rule = ({ paths }) =>
  paths.flatMap(({ path }): Finding[] => {
    const say = (at: Node | null, what: string) => {
      const advice = refusedParts[what]
      return at && advice ? [finding(at, advice)] : []
    }
    return [
      ...path.nodes.flatMap(({ where, at }) => say(where ? at : null, 'where')),
      ...[...path.nodes, ...path.relationships].flatMap(({ parameter }) => say(parameter, 'parameter')),
      ...say(path.quantifier, 'quantifier'),
      ...say(path.selector, 'selector'),
    ]
  })

export const pathRules: Rule[] = [unlabelledNode, startAtBoundNode, dynamicLabel, patternParts]
