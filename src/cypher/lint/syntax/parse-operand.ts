/** Reads one operand of an expression: a value, a call, a list, a subquery, and what is read of it. */
import { type Branch, type Expression, type Of, type Shape, withBrackets } from './expression.js'
import { type Parse, readCollection, readIteration, readProjection } from './parse-collection.js'
import { readPath } from './read-path.js'
import { type Group, isGroup, isName, isReserved, isSymbol, isWord, type Node, splitOn } from './tree.js'

export interface Cursor {
  nodes: readonly Node[]
  index: number
}

export const peek = ({ nodes, index }: Cursor, ahead = 0): Node | undefined => nodes[index + ahead]

/** Reads an expression from the cursor on. */
export type Read = (cursor: Cursor) => Expression

/** Always takes at least one node, unless a word stands there that only an operator's reader understands. */
export function readOperand(cursor: Cursor, read: Read, parse: Parse): Expression {
  let operand = readFirst(cursor, read, parse)
  for (;;) {
    const next = readAfter(cursor, operand, parse)
    if (!next) return operand
    operand = next
  }
}

const subqueries = ['EXISTS', 'COUNT', 'COLLECT'] as const

function readFirst(cursor: Cursor, read: Read, parse: Parse): Expression {
  const at = peek(cursor)
  if (!at) return { kind: 'unread', parts: [], ...endOf(cursor) }
  const next = peek(cursor, 1)
  const place = { at, start: at.start, end: at.end }
  const take = (shape: Shape, count = 1): Expression => {
    cursor.index += count
    return { ...shape, ...place, end: cursor.nodes[cursor.index - 1]?.end ?? at.end }
  }
  if (at.kind === 'group') return readGroup(cursor, at, parse)
  if (at.kind === 'string') return take({ kind: 'constant', value: at.text })
  if (at.kind === 'number') return take(numberOf(at.text))
  if (at.kind === 'parameter') return take({ kind: 'parameter', name: at.text })
  const subquery = subqueries.find((name) => isWord(at, name))
  if (subquery && isGroup(next, '{')) return take({ kind: 'subquery', name: subquery, body: next }, 2)
  if (isWord(at, 'CASE')) return readCase(cursor, at, read)
  if (isName(at) && isGroup(next, '(') && !isReserved(at)) return take(callOf(at.text, null, next, parse), 2)
  if (isWord(at, 'NULL')) return take({ kind: 'constant', value: null })
  if (isWord(at, 'TRUE', 'FALSE')) return take({ kind: 'constant', value: isWord(at, 'TRUE') })
  if (isName(at) && !joining.test(at.text)) return take({ kind: 'variable', name: at.text })
  // A keyword ends what stands before it; whoever reads on decides.
  return at.kind === 'word' ? { kind: 'unread', parts: [], ...place } : take({ kind: 'unread', parts: [] })
}

/** Words that are no name where a value is expected; others, such as `end`, people call variables by. */
const joining = /^(and|or|xor|not|in|is|as|when|then|else|where|with|starts|ends|contains|return|unwind|distinct)$/i

function endOf({ nodes }: Cursor) {
  const at = nodes.at(-1) as Node
  return { at, start: at.end, end: at.end }
}

function numberOf(text: string): Of<'number'> | Shape {
  const whole = /^0[xo]/i.test(text) || !/[.e]/i.test(text)
  return { kind: 'number', value: Number(text.replaceAll('_', '')), whole }
}

function readGroup(cursor: Cursor, group: Group, parse: Parse): Expression {
  const place = { at: group as Node, start: group.start, end: group.end }
  if (group.text !== '(') {
    cursor.index++
    return { ...readCollection(group, parse), ...place }
  }
  const path = readPath(cursor.nodes, cursor.index)
  if (path && path.relationships.length > 0) {
    cursor.index = path.end
    return { kind: 'path', path, call: null, ...place, end: cursor.nodes[path.end - 1]?.end ?? group.end }
  }
  cursor.index++
  const inner = parse(group.items)
  return inner ? { ...inner, wrapped: { start: group.start, end: group.end } } : { kind: 'unread', parts: [], ...place }
}

/** What may follow an operand: a property, an index, a map projection, a label test. */
function readAfter(cursor: Cursor, of: Expression, parse: Parse): Expression | null {
  const at = peek(cursor)
  const next = peek(cursor, 1)
  if (!at) return null
  const take = (shape: Shape, count: number, its: Node = at): Expression => {
    cursor.index += count
    return { ...shape, at: its, start: withBrackets(of).start, end: cursor.nodes[cursor.index - 1]?.end ?? at.end }
  }
  if (isSymbol(at, '.') && isName(next)) {
    const call = peek(cursor, 2)
    const namespace = isGroup(call, '(') ? dottedName(of) : null
    if (isGroup(call, '(') && namespace !== null) return take(callOf(next.text, namespace, call, parse), 3, of.at)
    return take({ kind: 'property', of, name: next.text }, 2, next)
  }
  if (isGroup(at, '[')) return take(readIndex(of, at, parse), 1)
  if (isGroup(at, '{') && (of.kind === 'variable' || of.kind === 'property'))
    return take(readProjection(of, at, parse), 1, of.at)
  if (isSymbol(at, ':') && (of.kind === 'variable' || of.kind === 'call')) {
    const labels = readLabels(cursor)
    return labels.length > 0 ? take({ kind: 'label-test', of, labels }, 1 + labels.length, of.at) : null
  }
  return null
}

function dottedName(of: Expression): string | null {
  if (of.kind === 'variable') return of.name
  const before = of.kind === 'property' ? dottedName(of.of) : null
  return before !== null && of.kind === 'property' ? `${before}.${of.name}` : null
}

function readIndex(of: Expression, group: Group, parse: Parse): Shape {
  const [from = [], to] = splitOn(group.items, '..')
  if (to !== undefined) return { kind: 'slice', of, from: parse(from), to: parse(to) }
  const index = parse(from)
  return index ? { kind: 'index', of, index } : { kind: 'unread', parts: [of] }
}

/** `A`, `A|B`, `!A`, `(A|B)&C` after a colon. */
function readLabels({ nodes, index }: Cursor): Node[] {
  const labels: Node[] = []
  let wanted = true
  for (let at = index + 1; at < nodes.length; at++) {
    const node = nodes[at] as Node
    const joins = isSymbol(node, '|', '&', ':')
    if (wanted ? !(isName(node) || isSymbol(node, '!', '%') || isGroup(node, '(')) : !joins) break
    wanted = joins || isSymbol(node, '!')
    labels.push(node)
  }
  return labels
}

const pathCalls = ['shortestpath', 'allshortestpaths', 'exists']

function callOf(name: string, namespace: string | null, group: Group, parse: Parse): Shape {
  const lower = name.toLowerCase()
  const path = pathCalls.includes(lower) ? readPath(group.items, 0) : null
  if (path && path.relationships.length > 0)
    return { kind: 'path', path: { ...path, shortest: lower !== 'exists' }, call: lower }
  const iteration = namespace === null ? readIteration(lower, group.items, parse) : null
  if (iteration) return iteration
  const distinct = isWord(group.items[0], 'DISTINCT')
  const items = distinct ? group.items.slice(1) : group.items
  const star = items.length === 1 && isSymbol(items[0], '*')
  const args = star || items.length === 0 ? [] : splitOn(items, ',').flatMap((part) => parse(part) ?? [])
  return { kind: 'call', name: lower, namespace, args, distinct, star }
}

function readCase(cursor: Cursor, at: Node, read: Read): Expression {
  cursor.index++
  const tested = isWord(peek(cursor), 'WHEN') ? null : read(cursor)
  const branches: Branch[] = []
  let otherwise: Expression | null = null
  while (peek(cursor) && !isWord(peek(cursor), 'END')) {
    const word = peek(cursor) as Node
    const before = cursor.index++
    if (isWord(word, 'WHEN')) {
      const condition = read(cursor)
      while (peek(cursor) && !isWord(peek(cursor), 'THEN', 'WHEN', 'ELSE', 'END')) cursor.index++
      if (isWord(peek(cursor), 'THEN')) cursor.index++
      branches.push({ at: word, condition, result: read(cursor) })
    } else if (isWord(word, 'ELSE')) otherwise = read(cursor)
    if (cursor.index === before) cursor.index++
  }
  if (isWord(peek(cursor), 'END')) cursor.index++
  const end = cursor.nodes[cursor.index - 1]?.end ?? at.end
  return { kind: 'case', tested, branches, otherwise, at, start: at.start, end }
}
