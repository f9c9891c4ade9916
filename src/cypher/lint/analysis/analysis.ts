/** What the rules look at: every clause, path, projection and expression of a statement, each with its scope. */
import type { Clause } from '../syntax/clauses-of.js'
import type { Expression, Of, Shape } from '../syntax/expression.js'
import type { Path } from '../syntax/read-path.js'
import type { Node } from '../syntax/tree.js'
import type { Scope } from '../types/scope.js'

/** An expression, or a part of one, where it stands. */
export interface Seen<E extends Expression = Expression> {
  it: E
  scope: Scope
  /** The clause it stands in; the body of a subquery has clauses of its own. */
  clause: Clause
  /** What it is a part of; null for a whole expression. */
  parent: Seen | null
  /** In the properties or the condition of a path's node or relationship, not in the clause itself. */
  inPath: boolean
}

export interface PathView {
  path: Path
  clause: Clause
  /** Before the path binds its own variables. */
  scope: Scope
  /** `pattern` in MATCH, CREATE and MERGE, `condition` elsewhere, `comprehension` in `[(a)-->(b) | b]`. */
  place: 'pattern' | 'condition' | 'comprehension'
}

/** One item of a RETURN or WITH. */
export interface Item {
  nodes: Node[]
  it: Expression
  alias: string | null
}

export interface Projection {
  clause: Clause
  /** Before it, and what its own ORDER BY sees. */
  scope: Scope
  items: Item[]
  star: Node | null
  distinct: boolean
  /** Whether it is the answer of the whole statement. */
  final: boolean
  /** Clauses of the same query before it, nearest first. */
  before: Clause[]
}

export interface ClauseView {
  clause: Clause
  previous: Clause | null
  scope: Scope
  /** EXISTS, COUNT or COLLECT when it stands in such a body, CALL in a subquery, FOREACH in a loop. */
  body: string | null
  /** The last clause of its query. */
  last: boolean
}

export interface Analysis {
  /** The text that the statement stands in. */
  source: string
  /** The whole statement. */
  nodes: Node[]
  clauses: ClauseView[]
  seen: Seen[]
  paths: PathView[]
  projections: Projection[]
  /** `x.y` of every `x.y IS NOT NULL`. */
  guarded: Set<string>
  /** Some clause binds names that cannot be told, so that no name can be said to be unknown. */
  open: boolean
}

/** The expression as it is written. */
export const writtenAs = ({ source }: Analysis, { start, end }: Expression) => source.slice(start, end)

/** Every expression of one kind. */
export function* every<K extends Shape['kind']>({ seen }: Analysis, kind: K): Generator<Seen<Of<K>>> {
  for (const one of seen) if (one.it.kind === kind) yield one as Seen<Of<K>>
}

/** Every call of a function that comes with the engines, by its name in lower case. */
export function* callsOf(analysis: Analysis, ...names: string[]): Generator<Seen<Of<'call'>>> {
  for (const call of every(analysis, 'call')) if (call.it.namespace === null && names.includes(call.it.name)) yield call
}

/** Whether the expression stands in one that `holds`, at any distance, within the same clause. */
export function isWithin({ parent }: Seen, holds: (outer: Seen) => boolean): boolean {
  for (let outer = parent; outer; outer = outer.parent) if (holds(outer)) return true
  return false
}
