/** Takes a statement apart for the rules, clause by clause, and keeps track of its variables. */
import { type Clause, clausesOf } from '../syntax/clauses-of.js'
import { parseExpression } from '../syntax/parse-expression.js'
import { isName, isSymbol, isWord, type Node, splitOn } from '../syntax/tree.js'
import { type Bound, emptyScope, extend, rootOf, type Scope, withSure } from '../types/scope.js'
import { sureWhere } from '../types/sure-names.js'
import { typeOf } from '../types/type-of.js'
import { analyseClause } from './analyse-clause.js'
import type { Analysis, Item, Projection } from './analysis.js'
import { type Walk, walk, walkNodes } from './walk.js'

export function analyse(source: string, nodes: Node[], params: Scope['params']): Analysis {
  const analysis: Analysis = {
    source,
    nodes,
    clauses: [],
    seen: [],
    paths: [],
    projections: [],
    guarded: new Set(),
    open: false,
  }
  analyseQuery(analysis, nodes, emptyScope(params), null)
  return analysis
}

/** Analyses one query or body; answers what its RETURN brings. */
function analyseQuery(analysis: Analysis, nodes: readonly Node[], outer: Scope, body: string | null): Bound[] {
  const clauses = clausesOf(nodes)
  let scope = outer
  // What sorts and filters a projection sees both sides of it; what comes after sees only what it kept.
  let both: Scope | null = null
  let returned: Bound[] = []
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1]
    const previous = clauses[index - 1] ?? null
    const last = next === undefined || next.keyword === 'UNION'
    if (!isTrailing(clause)) both = null
    analysis.clauses.push({ clause, previous, scope: both ?? scope, body, last })
    const at: Walk = {
      analysis,
      clause,
      body: (name, group, its) => void analyseQuery(analysis, group.items, its, name),
    }
    if (clause.keyword === 'UNION') scope = outer
    else if (clause.keyword === 'WITH' || clause.keyword === 'RETURN') {
      const projection = analyseProjection(at, scope, {
        final: body === null && clause.keyword === 'RETURN',
        before: clauses.slice(0, index).reverse(),
      })
      const bound = bindItems(projection)
      if (clause.keyword === 'RETURN') returned = projection.star ? [...scope.variables, ...bound] : bound
      both = extend(scope, bound)
      scope = afterProjection(projection, outer, bound)
    } else if (clause.keyword === 'WHERE') {
      walkNodes(at, clause.items, both ?? scope)
      const condition = parseExpression(clause.items)
      if (condition && previous?.keyword !== 'OPTIONAL MATCH') scope = withSure(scope, sureWhere(condition))
    } else scope = analyseClause(at, { scope, seen: both ?? scope, query: analyseQuery })
  }
  return returned
}

const isTrailing = ({ keyword }: Clause) => ['ORDER BY', 'SKIP', 'LIMIT', 'OFFSET', 'WHERE'].includes(keyword)

/** What comes after a WITH sees what it kept; what was sure of a variable stays so under its own name. */
function afterProjection({ star, items, scope }: Projection, outer: Scope, bound: readonly Bound[]): Scope {
  const kept = items.flatMap(({ it, alias }) =>
    it.kind === 'variable' && (alias ?? it.name) === it.name ? [it.name] : [],
  )
  const sure = [...scope.sure].filter((name) => star !== null || kept.includes(rootOf(name)))
  return { ...outer, variables: new Map(star ? [...scope.variables, ...bound] : bound), sure: new Set(sure) }
}

function analyseProjection(at: Walk, scope: Scope, more: Pick<Projection, 'final' | 'before'>): Projection {
  const distinct = isWord(at.clause.items[0], 'DISTINCT')
  const parts = splitOn(at.clause.items.slice(distinct ? 1 : 0), ',')
  const items = parts.filter((part) => part.length > 0 && !isSymbol(part[0], '*')).flatMap(readItem)
  const star = parts.find((part) => isSymbol(part[0], '*'))?.[0] ?? null
  for (const { it } of items) walk(at, it, scope)
  const projection = { clause: at.clause, scope, items, star, distinct, ...more }
  at.analysis.projections.push(projection)
  return projection
}

function readItem(nodes: Node[]): Item[] {
  const as = nodes.findLastIndex((node) => isWord(node, 'AS'))
  const alias = as > 0 ? nodes[as + 1] : undefined
  const own = alias ? nodes.slice(0, as) : nodes
  const it = parseExpression(own)
  return it ? [{ nodes: own, it, alias: alias?.text ?? null }] : []
}

function bindItems({ items, scope }: Projection): Bound[] {
  return items.flatMap(({ nodes, it, alias }): Bound[] => {
    const [first] = nodes
    const name = alias ?? (nodes.length === 1 && isName(first) ? first.text : null)
    return name === null ? [] : [[name, typeOf(it, scope)]]
  })
}
