/** Walks an expression into its parts, the paths in it, and the bodies of its subqueries. */
import type { Clause } from '../syntax/clauses-of.js'
import { type Expression, partsOf } from '../syntax/expression.js'
import { parseExpression } from '../syntax/parse-expression.js'
import type { Path } from '../syntax/read-path.js'
import type { Group, Node } from '../syntax/tree.js'
import { bindingsOf, extend, type Scope } from '../types/scope.js'
import { dottedName } from '../types/sure-names.js'
import { innerScope, resultScope, scopeOfLogic, scopesOfCase } from '../types/type-of.js'
import type { Analysis, PathView, Seen } from './analysis.js'

export interface Walk {
  analysis: Analysis
  clause: Clause
  /** Analyses the body of EXISTS {}, COUNT {} and COLLECT {}. */
  body(name: string, group: Group, scope: Scope): void
}

/** Walks what `nodes` spell; answers it. */
export function walkNodes(at: Walk, nodes: readonly Node[], scope: Scope, inPath = false): Expression | null {
  const it = parseExpression(nodes)
  if (it) walk(at, it, scope, null, inPath)
  return it
}

export function walk(at: Walk, it: Expression, scope: Scope, parent: Seen | null = null, inPath = false): void {
  const seen: Seen = { it, scope, clause: at.clause, parent, inPath }
  at.analysis.seen.push(seen)
  const into = (part: Expression | null, its = scope) => part && walk(at, part, its, seen, inPath)
  const guarded = it.kind === 'null-test' && it.negated ? dottedName(it.of) : null
  if (guarded !== null) at.analysis.guarded.add(guarded)
  if (it.kind === 'case') {
    const { conditions, results, otherwise } = scopesOfCase(it, scope)
    into(it.tested)
    for (const [index, branch] of it.branches.entries()) {
      into(branch.condition, conditions[index])
      into(branch.result, results[index])
    }
    into(it.otherwise, otherwise)
    return
  }
  const own = it.kind === 'logic' ? scopeOfLogic(it, scope) : scope
  for (const part of partsOf(it)) into(part, own)
  if (it.kind === 'iteration' || it.kind === 'pattern-comprehension') {
    if (it.kind === 'pattern-comprehension') walkPath(at, it.path, scope, 'comprehension')
    into(it.where, innerScope(it, scope))
    into(it.result, resultScope(it, scope))
  } else if (it.kind === 'subquery') at.body(it.name, it.body, scope)
  else if (it.kind === 'path') walkPath(at, it.path, scope, 'condition')
}

/** @param seen what the properties and conditions in the path see besides its own variables */
export function walkPath(at: Walk, path: Path, scope: Scope, place: PathView['place'], seen = scope): void {
  at.analysis.paths.push({ path, clause: at.clause, scope, place })
  const own = extend(
    seen,
    bindingsOf(path).filter(([name]) => !seen.variables.has(name)),
  )
  for (const { map, where } of [...path.nodes, ...path.relationships]) {
    if (map) walkNodes(at, [map], own, true)
    if (where) walkNodes(at, where, own, true)
  }
}
