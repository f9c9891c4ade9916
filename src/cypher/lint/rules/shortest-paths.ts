/** Rules about shortestPath() and allShortestPaths(). */
import { every } from '../analysis/analysis.js'
import { type Advice, finding, type Rule } from '../warning.js'

/** The embedded engine finds the shortest path and then applies the condition; Neo4j finds the shortest path that meets it. */
const conditionOnPath: Rule = (analysis) =>
  analysis.clauses.flatMap(({ clause, previous }) => {
    if (clause.keyword !== 'WHERE' || !previous?.keyword.endsWith('MATCH')) return []
    const names = analysis.paths.flatMap(({ path, clause: its }) =>
      its === previous && path.shortest
        ? [path.variable, ...path.relationships.map(({ variable }) => variable)].filter((name) => name !== null)
        : [],
    )
    const found = analysis.seen.find(
      ({ it, clause: its }) => its === clause && it.kind === 'variable' && names.includes(it.name),
    )
    return found ? [finding(found.it.at, tooLate)] : []
  })

const tooLate: Advice = {
  rule: 'condition-on-shortest-path',
  effect: 'always-wrong',
  message:
    'The embedded engine finds the shortest path first and then drops it when the condition does not hold; Neo4j looks for the shortest that meets it.',
  rewrite:
    'Name the types that it may take: shortestPath((a)-[:MADE|ASSERTS*..10]-(b)); or MATCH p = (a)-[*..4]-(b) WHERE ... RETURN p ORDER BY length(p) LIMIT 1.',
}

const inExpression: Rule = (analysis) =>
  [...every(analysis, 'path')].flatMap(({ it, clause }) =>
    it.call === null || it.call === 'exists' || clause.keyword.endsWith('MATCH') ? [] : [finding(it.at, asValue)],
  )

const asValue: Advice = {
  rule: 'shortest-path-as-value',
  effect: 'embedded-refuses',
  message: 'The embedded engine takes shortestPath() only in MATCH.',
  rewrite: 'Match it: MATCH p = shortestPath((a)-[*..10]-(b)) RETURN length(p) AS hops.',
}

export const shortestPathRules: Rule[] = [conditionOnPath, inExpression]
