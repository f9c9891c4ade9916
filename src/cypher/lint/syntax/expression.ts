/** The shapes that an expression of Cypher can have. */
import type { Path } from './read-path.js'
import type { Group, Node } from './tree.js'

/** Values that a text spells out. */
export type Constant = null | boolean | number | string | Constant[] | { [key: string]: Constant }

interface Place {
  /** Where a warning points. */
  at: Node
  /** Offsets into the source: the first character, and one past the last. */
  start: number
  end: number
  /** The same of the brackets around it, where there are any. */
  wrapped?: { start: number; end: number }
}

/** From the first character to the last, with the brackets around it. */
export const withBrackets = ({ start, end, wrapped }: Place): { start: number; end: number } =>
  wrapped ?? { start, end }

export type Shape =
  | { kind: 'constant'; value: null | boolean | string }
  | { kind: 'number'; value: number; whole: boolean }
  | { kind: 'parameter'; name: string }
  | { kind: 'variable'; name: string }
  | { kind: 'property'; of: Expression; name: string }
  | { kind: 'index'; of: Expression; index: Expression }
  | { kind: 'slice'; of: Expression; from: Expression | null; to: Expression | null }
  /** `n:Actor`, `n:A|B`, `n IS A`: what stands after the colon. */
  | { kind: 'label-test'; of: Expression; labels: Node[] }
  | { kind: 'call'; name: string; namespace: string | null; args: Expression[]; distinct: boolean; star: boolean }
  /** `a AND b AND c`: one operator, however long the chain. */
  | { kind: 'logic'; operator: 'AND' | 'OR' | 'XOR'; operands: Expression[] }
  /** `+ - * / % ^ || IN CONTAINS =~`, `STARTS WITH`, `ENDS WITH`. */
  | { kind: 'operation'; operator: string; left: Expression; right: Expression }
  /** `a < b <= c`: one operator fewer than operands. */
  | { kind: 'comparison'; operands: Expression[]; operators: string[]; ats: Node[] }
  | { kind: 'not'; of: Expression }
  | { kind: 'sign'; sign: string; of: Expression }
  | { kind: 'null-test'; of: Expression; negated: boolean }
  /** `IS :: STRING`, `IS NORMALIZED`. */
  | { kind: 'type-test'; of: Expression }
  | { kind: 'case'; tested: Expression | null; branches: Branch[]; otherwise: Expression | null }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'map'; entries: Entry[] }
  /** `n {.id, .*, k: 1, other}`. */
  | { kind: 'projection'; of: Expression; entries: Selector[] }
  | Iteration
  | { kind: 'pattern-comprehension'; named: string | null; path: Path; where: Expression | null; result: Expression }
  | { kind: 'subquery'; name: 'EXISTS' | 'COUNT' | 'COLLECT'; body: Group }
  /** A path as a value or a condition; `call` is shortestPath and its kin, or exists. */
  | { kind: 'path'; path: Path; call: string | null }
  /** What cannot be read, with what can inside. */
  | { kind: 'unread'; parts: Expression[] }

export interface Branch {
  at: Node
  condition: Expression
  result: Expression
}
export interface Entry {
  key: Node
  value: Expression
}
/** `value` is null for `.id`; `key` is null for `.*`. */
export interface Selector {
  at: Node
  key: string | null
  value: Expression | null
  /** `n {kind}` for `n {kind: kind}`. */
  short: boolean
}

/** `[x IN list WHERE ... | ...]`, `any(x IN list WHERE ...)` and `reduce(sum = 0, x IN list | ...)`. */
export interface Iteration {
  kind: 'iteration'
  /** `list`, or the function: any, all, none, single, reduce. */
  name: string
  variable: string
  list: Expression
  where: Expression | null
  result: Expression | null
  sum: { name: string; initial: Expression } | null
}

export type Expression = Shape & Place
export type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }> & Place

/** The parts of an expression that see the same variables as itself. */
export function partsOf(it: Expression): Expression[] {
  const some = (...parts: (Expression | null)[]) => parts.filter((part) => part !== null)
  switch (it.kind) {
    case 'property':
    case 'label-test':
    case 'not':
    case 'sign':
    case 'null-test':
    case 'type-test':
      return [it.of]
    case 'index':
      return [it.of, it.index]
    case 'slice':
      return some(it.of, it.from, it.to)
    case 'call':
      return it.args
    case 'operation':
      return [it.left, it.right]
    case 'comparison':
    case 'logic':
      return it.operands
    case 'case':
      return some(it.tested, ...it.branches.flatMap(({ condition, result }) => [condition, result]), it.otherwise)
    case 'list':
      return it.items
    case 'map':
      return it.entries.map(({ value }) => value)
    case 'projection':
      return some(it.of, ...it.entries.map(({ value }) => value))
    case 'iteration':
      return some(it.sum?.initial ?? null, it.list)
    case 'unread':
      return it.parts
    default:
      return []
  }
}

/** The value that the expression spells out; undefined when it is none. */
export function constantOf(it: Expression | null): Constant | undefined {
  if (it === null) return undefined
  if (it.kind === 'constant' || it.kind === 'number') return it.value
  if (it.kind === 'sign') {
    const value = constantOf(it.of)
    return typeof value === 'number' ? (it.sign === '-' ? -value : value) : undefined
  }
  if (it.kind === 'list') return allOrNothing(it.items.map(constantOf))
  if (it.kind !== 'map') return undefined
  const values = allOrNothing(it.entries.map(({ value }) => constantOf(value)))
  return values && Object.fromEntries(it.entries.map(({ key }, index) => [key.text, values[index] as Constant]))
}

const allOrNothing = (values: (Constant | undefined)[]): Constant[] | undefined =>
  values.every((value) => value !== undefined) ? values : undefined
