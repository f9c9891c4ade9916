/** Reads an expression with its operators, in Cypher's order of precedence. */
import { type Expression, type Shape, withBrackets } from './expression.js'
import { type Cursor, peek, readOperand } from './parse-operand.js'
import { isSymbol, isWord, type Node } from './tree.js'

/** By their first node: several rules read the same nodes, and a script runs one text over many rows. */
const known = new WeakMap<Node, { last: Node; it: Expression }>()

/**
 * The expression that `nodes` spell, which stand side by side in one text; null for none. What cannot be read becomes
 * `unread`, so this never fails.
 */
export function parseExpression(nodes: readonly Node[]): Expression | null {
  const [first] = nodes
  const last = nodes.at(-1)
  if (!first || !last) return null
  const read = known.get(first)
  if (read?.last === last) return read.it
  const it = parse(nodes)
  known.set(first, { last, it })
  return it
}

function parse(nodes: readonly Node[]): Expression {
  const cursor = { nodes, index: 0 }
  const parts: Expression[] = []
  while (cursor.index < nodes.length) {
    const before = cursor.index
    parts.push(readExpression(cursor))
    if (cursor.index === before) cursor.index++
  }
  const [first] = parts as [Expression]
  if (parts.length === 1) return first
  return { kind: 'unread', parts, at: first.at, ...span(first, parts.at(-1) ?? first) }
}

const span = (first: Expression, last: Expression) => ({
  start: withBrackets(first).start,
  end: withBrackets(last).end,
})

/** Reads as far as the expression goes. */
function readExpression(cursor: Cursor): Expression {
  return readLogic(cursor, ['OR', 'XOR', 'AND'])
}

type Logical = 'AND' | 'OR' | 'XOR'

function readLogic(cursor: Cursor, [operator, ...tighter]: Logical[]): Expression {
  if (operator === undefined) return readNot(cursor)
  const first = readLogic(cursor, tighter)
  const at = peek(cursor)
  if (!at || !isWord(at, operator)) return first
  const operands = [first]
  while (isWord(peek(cursor), operator)) {
    cursor.index++
    operands.push(readLogic(cursor, tighter))
  }
  return { kind: 'logic', operator, operands, at, ...span(first, operands.at(-1) ?? first) }
}

function operation(
  cursor: Cursor,
  operator: string,
  left: Expression,
  readRight: () => Expression,
  words = 1,
): Expression {
  const at = peek(cursor) as Node
  cursor.index += words
  const right = readRight()
  return { kind: 'operation', operator, left, right, at, ...span(left, right) }
}

function readNot(cursor: Cursor): Expression {
  const at = peek(cursor)
  if (!at || !isWord(at, 'NOT')) return readComparison(cursor)
  cursor.index++
  const of = readNot(cursor)
  return { kind: 'not', of, at, start: at.start, end: withBrackets(of).end }
}

const comparators = ['=', '<>', '<', '>', '<=', '>=']

function readComparison(cursor: Cursor): Expression {
  const first = readPredicate(cursor)
  const operands = [first]
  const ats: Node[] = []
  for (let at = peek(cursor); at && isSymbol(at, ...comparators); at = peek(cursor)) {
    cursor.index++
    ats.push(at)
    operands.push(isWord(peek(cursor), 'NOT') ? readNot(cursor) : readPredicate(cursor))
  }
  const [at] = ats
  if (!at) return first
  const operators = ats.map(({ text }) => text)
  return { kind: 'comparison', operands, operators, ats, at, ...span(first, operands.at(-1) ?? first) }
}

/** IN, CONTAINS, STARTS WITH, ENDS WITH, =~, IS NULL and the like. */
function readPredicate(cursor: Cursor): Expression {
  let left = readSum(cursor, 0)
  for (;;) {
    const at = peek(cursor)
    if (isWord(at, 'IN')) left = operation(cursor, 'IN', left, () => readSum(cursor, 0))
    else if (isWord(at, 'CONTAINS')) left = operation(cursor, 'CONTAINS', left, () => readSum(cursor, 0))
    else if (isWord(at, 'STARTS', 'ENDS') && isWord(peek(cursor, 1), 'WITH'))
      left = operation(cursor, `${at?.text.toUpperCase()} WITH`, left, () => readSum(cursor, 0), 2)
    else if (isSymbol(at, '=~')) left = operation(cursor, '=~', left, () => readSum(cursor, 0))
    else if (at && isWord(at, 'IS')) left = readIs(cursor, at, left)
    else return left
  }
}

/** `IS [NOT] NULL`, `IS [NOT] :: TYPE`, `IS [NOT] [NFC] NORMALIZED`. */
function readIs(cursor: Cursor, at: Node, of: Expression): Expression {
  cursor.index++
  const negated = isWord(peek(cursor), 'NOT')
  if (negated) cursor.index++
  const place = { at, start: withBrackets(of).start, end: peek(cursor)?.end ?? at.end }
  const isNull = isWord(peek(cursor), 'NULL')
  if (isNull) cursor.index++
  const shape: Shape = isNull ? { kind: 'null-test', of, negated } : { kind: 'type-test', of }
  if (!isNull) {
    // The name of a type may be anything up to the next operator; rules that look at it look at the text.
    while (peek(cursor) && !isWord(peek(cursor), 'AND', 'OR', 'XOR', 'THEN', 'ELSE', 'WHEN', 'END')) cursor.index++
  }
  return { ...shape, ...place }
}

/** More than an engine or a walk through the tree goes down; the rest of such a chain is not looked at. */
const longestChain = 500

/** Sums, products and powers, each from the left. */
const arithmetic = [['+', '-', '||'], ['*', '/', '%'], ['^']]

function readSum(cursor: Cursor, level: number): Expression {
  const signs = arithmetic[level]
  if (!signs) return readSign(cursor)
  let left = readSum(cursor, level + 1)
  for (let at = peek(cursor), links = 0; at && isSymbol(at, ...signs); at = peek(cursor), links++) {
    const its = operation(cursor, at.text, left, () => readSum(cursor, level + 1))
    if (links < longestChain) left = its
  }
  return left
}

function readSign(cursor: Cursor): Expression {
  const at = peek(cursor)
  if (!at || !isSymbol(at, '-', '+')) return readOperand(cursor, readExpression, parseExpression)
  cursor.index++
  const of = readSign(cursor)
  return { kind: 'sign', sign: at.text, of, at, start: at.start, end: withBrackets(of).end }
}
