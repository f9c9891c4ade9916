/** Walks an expression into its brackets, subqueries and comprehensions. */
import type { Analysis } from './analysis.js'
import type { Clause } from './clauses-of.js'
import { kindOf } from './kind-of.js'
import { elementsOf, valuesOf } from './literal-of.js'
import { type Element, type Path, readPath } from './read-path.js'
import { type Binding, elementKind, extend, kindOfLiteral, type Scope } from './scope.js'
import { callAt, endsValue, type Group, isGroup, isName, isSymbol, isWord, type Node, textOf } from './tree.js'

/** Analyses the body of EXISTS {}, COUNT {}, COLLECT {}. */
export type Body = (analysis: Analysis, name: string, group: Group, scope: Scope) => void

export interface Walk {
  analysis: Analysis
  clause: Clause
  body: Body
}

const subqueries = ['EXISTS', 'COUNT', 'COLLECT']

export function walk(at: Walk, raw: Node[], scope: Scope, inside: string[] = []): void {
  if (raw.length === 0) return
  const nodes = withPathsFolded(at, raw, scope, inside)
  at.analysis.expressions.push({ nodes, scope, clause: at.clause, inside })
  noteGuards(at.analysis, nodes)
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node
    const next = nodes[index + 1]
    if (isWord(node, ...subqueries) && isGroup(next, '{')) {
      at.body(at.analysis, node.text.toUpperCase(), next, scope)
      index++
    } else if (node.kind === 'group' && !node.isPath) walkGroup(at, nodes, index, scope, inside)
  }
}

/** Each path becomes one item, so that its dashes and arrows are not taken for operators. */
function withPathsFolded(at: Walk, nodes: Node[], scope: Scope, inside: string[]): Node[] {
  const folded: Node[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node
    const path = isGroup(node, '(') ? readPath(nodes, index) : null
    if (path && path.relationships.length > 0) {
      walkPath(at, path, scope, 'condition', inside)
      folded.push({ ...node, items: [], isPath: true } as Group)
      index = path.end - 1
    } else folded.push(node)
  }
  return folded
}

function walkGroup(at: Walk, nodes: Node[], index: number, scope: Scope, inside: string[]): void {
  const group = nodes[index] as Group
  const call = group.text === '(' ? callAt(nodes, index - 1) : null
  if (group.text === '{') walk(at, group.items, scope, [...inside, 'map'])
  else if (group.text === '[' && endsValue(nodes[index - 1])) walk(at, group.items, scope, [...inside, 'index'])
  else if (group.text === '[') walkList(at, nodes, index, scope, inside)
  else if (call) walkCall(at, call.name, nodes, index, scope, inside)
  else walk(at, group.items, scope, [...inside, 'brackets'])
}

function walkList(at: Walk, nodes: Node[], index: number, scope: Scope, inside: string[]): void {
  const group = nodes[index] as Group
  if (walkPatternComprehension(at, group, scope, inside)) return
  if (walkIteration(at, 'list', nodes, index, group.items, scope, inside)) return
  walk(at, group.items, scope, [...inside, 'list'])
}

function walkCall(at: Walk, name: string, nodes: Node[], index: number, scope: Scope, inside: string[]): void {
  const { items } = nodes[index] as Group
  // reduce(sum = 0, x IN list | sum + x): the accumulator stands before the first comma.
  const begin = name === 'reduce' ? items.findIndex((node) => isSymbol(node, ',')) + 1 : 0
  let own = scope
  if (begin > 0) {
    const initial = items.slice(2, begin - 1)
    walk(at, initial, scope, [...inside, 'call:reduce'])
    own = extend(scope, [[items[0]?.text ?? '', { kind: kindOf(initial, scope) }]])
  }
  if (walkIteration(at, name, nodes, index, items.slice(begin), own, inside)) return
  walk(at, items, scope, [...inside, `call:${name}`])
}

function walkIteration(
  at: Walk,
  kind: string,
  siblings: Node[],
  index: number,
  items: Node[],
  outer: Scope,
  inside: string[],
): boolean {
  const [variable] = items
  if (!isName(variable) || !isWord(items[1], 'IN')) return false
  const bar = items.findIndex((node) => isSymbol(node, '|'))
  const where = items.findIndex((node) => isWord(node, 'WHERE'))
  if (kind === 'list' && bar < 0 && where < 0 && items.some((node) => isSymbol(node, ','))) return false
  const end = bar < 0 ? items.length : bar
  const list = items.slice(2, where < 0 ? end : where)
  const condition = where < 0 ? null : items.slice(where + 1, end)
  const result = bar < 0 ? null : items.slice(bar + 1)
  const scope = extend(outer, [[variable.text, elementBinding(list, outer)]])
  at.analysis.iterations.push({
    at: siblings[index] as Node,
    kind,
    variable: variable.text,
    list,
    where: condition,
    result,
    outer,
    scope,
    clause: at.clause,
    inside,
    siblings,
    index,
  })
  walk(at, list, outer, [...inside, `iterated:${kind}`])
  walk(at, condition ?? [], scope, [...inside, 'comprehension', 'condition'])
  walk(at, result ?? [], scope, [...inside, 'comprehension'])
  return true
}

/** What UNWIND, FOREACH and comprehensions bind for each element of a list. */
export function elementBinding(list: Node[], scope: Scope): Binding {
  const values = elementsOf(valuesOf(list, scope))
  const [first] = values ?? []
  const call = callAt(list, 0)
  if (call?.name === 'range') return { kind: 'int' }
  const kind = elementKind(kindOf(list, scope))
  const same = values && values.length > 0 && values.every((value) => kindOfLiteral(value) === kindOfLiteral(first))
  return { kind: same ? kindOfLiteral(first) : kind, values }
}

function walkPatternComprehension(at: Walk, group: Group, outer: Scope, inside: string[]): boolean {
  const named = isName(group.items[0]) && isSymbol(group.items[1], '=')
  const path = readPath(group.items, named ? 2 : 0)
  if (!path || path.relationships.length === 0) return false
  const rest = group.items.slice(path.end)
  const bar = rest.findIndex((node) => isSymbol(node, '|'))
  if (bar < 0) return false
  const where = isWord(rest[0], 'WHERE') ? rest.slice(1, bar) : null
  const result = rest.slice(bar + 1)
  const scope = extend(outer, bindingsOf(path))
  const { clause } = at
  at.analysis.comprehensions.push({ at: group, path, where, result, outer, scope, clause, inside, named })
  walkPath(at, path, outer, 'comprehension', inside)
  walk(at, where ?? [], scope, [...inside, 'comprehension', 'condition'])
  walk(at, result, scope, [...inside, 'comprehension'])
  return true
}

export function walkPath(
  at: Walk,
  path: Path,
  scope: Scope,
  place: 'pattern' | 'condition' | 'comprehension',
  inside: string[] = [],
): void {
  at.analysis.paths.push({ path, clause: at.clause, scope, place })
  const own = extend(scope, bindingsOf(path))
  for (const element of [...path.nodes, ...path.relationships]) {
    if (element.map) walk(at, element.map.items, own, [...inside, 'path', 'map'])
    if (element.where) walk(at, element.where, own, [...inside, 'path', 'condition'])
  }
}

/** The variables a path brings. */
export function bindingsOf(path: Path, optional = false): [string, Binding][] {
  const named = (elements: readonly Element[], kind: (element: Element) => Binding['kind']) =>
    elements.flatMap((element): [string, Binding][] =>
      element.variable === null ? [] : [[element.variable, { kind: kind(element), optional }]],
    )
  return [
    ...named(path.nodes, () => 'node'),
    ...named(path.relationships, (element) => (element.range ? 'relationships' : 'relationship')),
    ...(path.variable === null ? [] : ([[path.variable, { kind: 'path', optional }]] as [string, Binding][])),
  ]
}

/** Remembers `x.y` of every `x.y IS NOT NULL`. */
function noteGuards(analysis: Analysis, nodes: readonly Node[]): void {
  for (const [index, node] of nodes.entries()) {
    if (!isWord(node, 'IS') || !isWord(nodes[index + 1], 'NOT') || !isWord(nodes[index + 2], 'NULL')) continue
    let start = index
    while (start > 0 && (isName(nodes[start - 1]) || isSymbol(nodes[start - 1], '.'))) {
      if (isWord(nodes[start - 1], 'AND', 'OR', 'WHERE', 'NOT')) break
      start--
    }
    analysis.guarded.add(textOf(nodes.slice(start, index)))
  }
}
