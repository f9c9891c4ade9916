/** What the rules look at: every clause, path, projection and expression of a statement, each with its scope. */
import type { Clause } from './clauses-of.js'
import type { Path } from './read-path.js'
import type { Scope } from './scope.js'
import type { Node } from './tree.js'

/** A stretch of code at one level of brackets, with what is known of its variables. */
export interface Expression {
  nodes: Node[]
  scope: Scope
  /** The clause it stands in; the body of a subquery has clauses of its own. */
  clause: Clause
  /** What it is nested in, outermost first: `call:sum`, `list`, `index`, `map`, `comprehension`, `condition`, ... */
  inside: string[]
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
  alias: string | null
}

export interface Projection {
  clause: Clause
  scope: Scope
  items: Item[]
  star: Node | null
  distinct: boolean
  /** Whether it is the answer of the whole statement. */
  final: boolean
}

export interface PatternComprehension {
  at: Node
  path: Path
  where: Node[] | null
  result: Node[]
  /** Outside the comprehension. */
  outer: Scope
  /** With the variables of its path. */
  scope: Scope
  clause: Clause
  inside: string[]
  /** `[p = (a)-->(b) | ...]`. */
  named: boolean
}

/** `[x IN list WHERE ... | ...]`, `any(x IN list WHERE ...)` and `reduce(sum = 0, x IN list | ...)`. */
export interface Iteration {
  at: Node
  /** `list`, or the name of the function. */
  kind: string
  variable: string
  list: Node[]
  where: Node[] | null
  result: Node[] | null
  outer: Scope
  scope: Scope
  clause: Clause
  inside: string[]
  /** The expression the iteration is a part of, and its place there. */
  siblings: Node[]
  index: number
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
  /** The whole statement. */
  nodes: Node[]
  clauses: ClauseView[]
  expressions: Expression[]
  paths: PathView[]
  projections: Projection[]
  comprehensions: PatternComprehension[]
  iterations: Iteration[]
  /** Texts of expressions that some WHERE tests with IS NOT NULL. */
  guarded: Set<string>
}
