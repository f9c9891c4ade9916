/** Takes a statement apart for the rules, clause by clause, and keeps track of its variables. */
import type { Analysis, Item, Projection } from './analysis.js'
import { type Clause, clausesOf } from './clauses-of.js'
import { kindOf } from './kind-of.js'
import { valuesOf } from './literal-of.js'
import { readPattern } from './read-path.js'
import { type Binding, bindingAt, extend, type Scope } from './scope.js'
import { type Group, isGroup, isName, isSymbol, isWord, type Node, splitOn } from './tree.js'
import { bindingsOf, elementBinding, type Walk, walk, walkPath } from './walk.js'

export function analyse(nodes: Node[], params: Readonly<Record<string, unknown>> = {}): Analysis {
  const analysis: Analysis = {
    nodes,
    clauses: [],
    expressions: [],
    paths: [],
    projections: [],
    comprehensions: [],
    iterations: [],
    guarded: new Set(),
  }
  analyseQuery(analysis, nodes, { variables: new Map(), params }, null)
  return analysis
}

type Returned = [string, Binding][]

/** Analyses one query or body; answers what its RETURN brings. */
function analyseQuery(analysis: Analysis, nodes: Node[], outer: Scope, body: string | null): Returned {
  const clauses = clausesOf(nodes)
  let scope = outer
  // What sorts and filters a projection sees both sides of it; what comes after sees only what it kept.
  let both: Scope | null = null
  let returned: Returned = []
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1]
    const last = next === undefined || next.keyword === 'UNION'
    analysis.clauses.push({ clause, previous: clauses[index - 1] ?? null, scope, body, last })
    const at: Walk = { analysis, clause, body: analyseBody }
    if (!isTrailing(clause)) both = null
    if (clause.keyword === 'UNION') scope = outer
    else if (clause.keyword === 'WITH' || clause.keyword === 'RETURN') {
      const projection = analyseProjection(at, scope, body === null && clause.keyword === 'RETURN')
      const bound = bindItems(projection)
      if (clause.keyword === 'RETURN') returned = bound
      both = extend(scope, bound)
      scope = { ...outer, variables: new Map(projection.star ? [...scope.variables, ...bound] : bound) }
    } else {
      scope = analyseClause(at, both ?? scope, scope)
    }
  }
  return returned
}

const isTrailing = (clause: Clause) => ['ORDER BY', 'SKIP', 'LIMIT', 'OFFSET', 'WHERE'].includes(clause.keyword)

/** `seen` is what the clause's own expressions see, `scope` what comes before it; answers what comes after it. */
function analyseClause(at: Walk, seen: Scope, scope: Scope): Scope {
  const { keyword, items } = at.clause
  if (['MATCH', 'OPTIONAL MATCH', 'CREATE', 'MERGE', 'INSERT'].includes(keyword)) return analysePatterns(at, scope)
  if (keyword === 'WHERE') {
    walk(at, items, seen)
    return withoutNulls(scope, items)
  }
  if (keyword === 'UNWIND') {
    const as = items.findLastIndex((node) => isWord(node, 'AS'))
    const list = items.slice(0, as < 0 ? items.length : as)
    walk(at, list, scope)
    const name = items[as + 1]
    return as > 0 && name ? extend(scope, [[name.text, elementBinding(list, scope)]]) : scope
  }
  if (keyword === 'CALL' || keyword === 'OPTIONAL CALL') return analyseCall(at, scope)
  if (keyword === 'FOREACH') return analyseForeach(at, scope)
  if (keyword === 'LOAD CSV') {
    const as = items.findIndex((node) => isWord(node, 'AS'))
    return extend(scope, [[items[as + 1]?.text ?? '', { kind: 'unknown' }]])
  }
  walk(at, items, seen)
  return scope
}

function analysePatterns(at: Walk, before: Scope): Scope {
  const optional = at.clause.keyword === 'OPTIONAL MATCH'
  const on = at.clause.items.findIndex((node) => isWord(node, 'ON', 'USING'))
  let scope = before
  for (const part of splitOn(at.clause.items.slice(0, on < 0 ? undefined : on), ',')) {
    const path = readPattern(part)
    if (!path) {
      walk(at, part, scope)
      continue
    }
    walkPath(at, path, scope, 'pattern')
    const fresh = bindingsOf(path, optional).filter(([name]) => !scope.variables.has(name))
    const matched = optional ? [] : bindingsOf(path).filter(() => path.relationships.length > 0)
    scope = extend(scope, [...fresh, ...matched])
  }
  return scope
}

/** After `b IS NOT NULL`, b is no longer what an OPTIONAL MATCH may have missed. */
function withoutNulls(scope: Scope, where: readonly Node[]): Scope {
  const sure = where.flatMap((node, index): [string, Binding][] => {
    const binding = bindingAt(scope, node)
    const tested = ['IS', 'NOT', 'NULL'].every((word, offset) => isWord(where[index + 1 + offset], word))
    return binding && tested ? [[node.text, { ...binding, optional: false }]] : []
  })
  return sure.length > 0 ? extend(scope, sure) : scope
}

function analyseCall(at: Walk, scope: Scope): Scope {
  const { items } = at.clause
  const body = items.find((node) => isGroup(node, '{'))
  if (!body) return extend(scope, yielded(items))
  const [imports] = items
  const named = isGroup(imports, '(') ? imports.items : null
  const all = named === null || isSymbol(named[0], '*')
  const variables = all ? scope.variables : new Map([...scope.variables].filter(([name]) => names(named, name)))
  const returned = analyseQuery(at.analysis, (body as Group).items, { ...scope, variables }, 'CALL')
  const optional = at.clause.keyword === 'OPTIONAL CALL'
  return extend(
    scope,
    returned.map(([name, binding]) => [name, optional ? { ...binding, optional } : binding]),
  )
}

const names = (nodes: readonly Node[], name: string) => nodes.some((node) => isName(node) && node.text === name)

function yielded(items: readonly Node[]): [string, Binding][] {
  const from = items.findIndex((node) => isWord(node, 'YIELD'))
  if (from < 0) return []
  return splitOn(items.slice(from + 1), ',').map((part) => [part.at(-1)?.text ?? '', { kind: 'unknown' }])
}

function analyseForeach(at: Walk, scope: Scope): Scope {
  const [group] = at.clause.items
  if (!isGroup(group, '(')) return scope
  const bar = group.items.findIndex((node) => isSymbol(node, '|'))
  const list = group.items.slice(2, bar)
  walk(at, list, scope, ['loop'])
  const name = group.items[0]?.text ?? ''
  analyseQuery(at.analysis, group.items.slice(bar + 1), extend(scope, [[name, elementBinding(list, scope)]]), 'FOREACH')
  return scope
}

function analyseBody(analysis: Analysis, name: string, group: Group, scope: Scope): void {
  analyseQuery(analysis, group.items, scope, name)
}

function analyseProjection(at: Walk, scope: Scope, final: boolean): Projection {
  const distinct = isWord(at.clause.items[0], 'DISTINCT')
  const parts = splitOn(at.clause.items.slice(distinct ? 1 : 0), ',')
  const items = parts.filter((part) => part.length > 0 && !isSymbol(part[0], '*')).map(readItem)
  const star = parts.find((part) => isSymbol(part[0], '*'))?.[0] ?? null
  for (const item of items) walk(at, item.nodes, scope)
  const projection = { clause: at.clause, scope, items, star, distinct, final }
  at.analysis.projections.push(projection)
  return projection
}

function readItem(nodes: Node[]): Item {
  const as = nodes.findLastIndex((node) => isWord(node, 'AS'))
  const alias = as > 0 ? nodes[as + 1] : undefined
  return alias ? { nodes: nodes.slice(0, as), alias: alias.text } : { nodes, alias: null }
}

function bindItems({ items, scope }: Projection): [string, Binding][] {
  return items.flatMap(({ nodes, alias }): [string, Binding][] => {
    const [first] = nodes
    const name = alias ?? (nodes.length === 1 && isName(first) ? first.text : null)
    if (name === null) return []
    const bound = nodes.length === 1 ? bindingAt(scope, first) : undefined
    return [[name, bound ?? { kind: kindOf(nodes, scope), values: valuesOf(nodes, scope) }]]
  })
}
