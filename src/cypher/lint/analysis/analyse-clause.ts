/** Analyses the clauses other than projections: what they look at, and which variables they introduce. */
import type { Expression } from '../syntax/expression.js'
import { readPattern } from '../syntax/read-path.js'
import { type Group, isGroup, isName, isSymbol, isWord, type Node, splitOn } from '../syntax/tree.js'
import { elementOf } from '../types/member-types.js'
import { type Bound, bindingsOf, extend, type Scope } from '../types/scope.js'
import { neverNull, orNull, type Type, typeOfKinds, unknownType } from '../types/type.js'
import { typeOf } from '../types/type-of.js'
import type { Analysis } from './analysis.js'
import { type Walk, walkNodes, walkPath } from './walk.js'

export interface At {
  /** Before the clause. */
  scope: Scope
  /** What its own expressions see. */
  seen: Scope
  /** Analyses a subquery; answers what it returns. */
  query(analysis: Analysis, nodes: readonly Node[], outer: Scope, body: string | null): Bound[]
}

/** Answers what comes after the clause. */
export function analyseClause(walk: Walk, at: At): Scope {
  const { keyword, items } = walk.clause
  const { scope, seen } = at
  if (['MATCH', 'OPTIONAL MATCH', 'CREATE', 'MERGE', 'INSERT'].includes(keyword)) return analysePatterns(walk, scope)
  if (keyword === 'UNWIND') {
    const as = items.findLastIndex((node) => isWord(node, 'AS'))
    const list = walkNodes(walk, items.slice(0, as < 0 ? items.length : as), scope)
    const name = items[as + 1]
    return as > 0 && name ? extend(scope, [[name.text, elementType(list, scope)]]) : scope
  }
  if (keyword === 'CALL' || keyword === 'OPTIONAL CALL') return analyseCall(walk, at)
  if (keyword === 'FOREACH') return analyseForeach(walk, at)
  if (keyword === 'LOAD CSV') {
    const as = items.findIndex((node) => isWord(node, 'AS'))
    return extend(scope, [[items[as + 1]?.text ?? '', unknownType]])
  }
  if (keyword === 'SET') walkAssignments(walk, scope)
  else if (['ORDER BY', 'SKIP', 'LIMIT', 'DELETE', 'OFFSET'].includes(keyword))
    for (const part of splitOn(items, ',')) walkNodes(walk, withoutDirection(part), seen)
  else if (keyword !== 'REMOVE') walk.analysis.open = true
  return scope
}

const elementType = (list: Expression | null, scope: Scope): Type =>
  list ? elementOf(typeOf(list, scope)) : unknownType

/** The words after a sorting key. */
function withoutDirection(part: readonly Node[]): readonly Node[] {
  const end = part.findIndex(
    (node, index) => index > 0 && isWord(node, 'ASC', 'DESC', 'ASCENDING', 'DESCENDING', 'NULLS'),
  )
  return end < 0 ? part : part.slice(0, end)
}

function walkAssignments(walk: Walk, scope: Scope): void {
  for (const part of splitOn(walk.clause.items, ',')) {
    const sign = part.findIndex((node) => isSymbol(node, '=', '+='))
    walkNodes(walk, part.slice(sign + 1), scope)
  }
}

function analysePatterns(walk: Walk, before: Scope): Scope {
  const { keyword, items } = walk.clause
  const optional = keyword === 'OPTIONAL MATCH'
  const on = items.findIndex((node) => isWord(node, 'ON', 'USING'))
  const parts = splitOn(items.slice(0, on < 0 ? undefined : on), ',')
  const paths = parts.map((part) => readPattern(part))
  const all = extend(
    before,
    paths.flatMap((path) => (path ? bindingsOf(path) : [])).filter(([name]) => !before.variables.has(name)),
  )
  let scope = before
  for (const [index, path] of paths.entries()) {
    if (!path) {
      walkNodes(walk, parts[index] ?? [], scope)
      walk.analysis.open = true
      continue
    }
    walkPath(walk, path, scope, 'pattern', all)
    const own = bindingsOf(path, optional)
    const fresh = own.filter(([name]) => !scope.variables.has(name))
    // A variable that is matched again is not null any more, and has these labels too.
    const again = optional || path.relationships.length === 0 ? [] : own.filter(([name]) => scope.variables.has(name))
    scope = extend(scope, [
      ...fresh,
      ...again.map(([name, type]): Bound => [name, joined(scope.variables.get(name), type)]),
    ])
    if (path.selector || path.quantifier) walk.analysis.open = true
  }
  return scope
}

function joined(known: Type | undefined, found: Type): Type {
  if (!known) return found
  const labels = [...(known.labels ?? []), ...(found.labels ?? [])]
  return { ...neverNull(known), ...(known.labels && found.labels ? { labels } : {}) }
}

function analyseCall(walk: Walk, { scope, query }: At): Scope {
  const { items, keyword } = walk.clause
  const optional = keyword === 'OPTIONAL CALL'
  const body = items.find((node) => isGroup(node, '{'))
  if (!body) return analyseProcedure(walk, scope)
  const [imports] = items
  const named = isGroup(imports, '(') ? imports.items : null
  const all = named === null || isSymbol(named[0], '*')
  const variables = all ? scope.variables : new Map([...scope.variables].filter(([name]) => names(named, name)))
  const returned = query(walk.analysis, (body as Group).items, { ...scope, variables }, 'CALL')
  const own = all ? returned.filter(([name]) => !scope.variables.has(name)) : returned
  return extend(
    scope,
    own.map(([name, type]) => [name, orNull(type, optional)] as const),
  )
}

const names = (nodes: readonly Node[], name: string) => nodes.some((node) => isName(node) && node.text === name)

function analyseProcedure(walk: Walk, scope: Scope): Scope {
  const { items } = walk.clause
  const args = items.find((node) => isGroup(node, '('))
  if (args) for (const part of splitOn((args as Group).items, ',')) walkNodes(walk, part, scope)
  const from = items.findIndex((node) => isWord(node, 'YIELD'))
  if (from < 0) {
    walk.analysis.open = true
    return scope
  }
  const yielded = splitOn(items.slice(from + 1), ',').map((part) => part.at(-1)?.text ?? '')
  if (yielded.includes('*')) walk.analysis.open = true
  return extend(
    scope,
    yielded.map((name) => [name, isListed(name) ? typeOfKinds('string') : unknownType] as const),
  )
}

/** What the procedures yield that list the names of the schema. */
const isListed = (name: string) => ['label', 'relationshipType', 'propertyKey'].includes(name)

function analyseForeach(walk: Walk, { scope, query }: At): Scope {
  const [group] = walk.clause.items
  if (!isGroup(group, '(')) return scope
  const bar = group.items.findIndex((node) => isSymbol(node, '|'))
  const list = walkNodes(walk, group.items.slice(2, bar), scope)
  const name = group.items[0]?.text ?? ''
  query(walk.analysis, group.items.slice(bar + 1), extend(scope, [[name, elementType(list, scope)]]), 'FOREACH')
  return scope
}
