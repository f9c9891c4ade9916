/** Finds the operators of a statement with what stands on their two sides. */
import type { Analysis, Expression } from './analysis.js'
import { isGroup, isSymbol, isWord, type Node } from './tree.js'

export interface Operation {
  operator: Node
  left: Node[]
  right: Node[]
  expression: Expression
}

const comparators = ['=', '<>', '<', '>', '<=', '>=', '=~']
const separators = [',', '|', '..', ':', ...comparators, '+=']
const words = 'AND OR XOR NOT WHEN THEN ELSE AS IN IS CONTAINS STARTS ENDS WITH DISTINCT BY ASC DESC WHERE ON'.split(
  ' ',
)

const ends = (node: Node | undefined, more: readonly string[]) =>
  node === undefined || isSymbol(node, ...separators, ...more) || isWord(node, ...words)

/** So that a sum of thousands of terms is not read again for each of them. */
const farthest = 60

/** The value that ends before `index`; `more` are operators that end it besides comparisons and logic. */
export function leftOf(nodes: readonly Node[], index: number, more: readonly string[] = []): Node[] {
  let start = index
  while (start > 0 && index - start < farthest) {
    const node = nodes[start - 1]
    if (isWord(node, 'END')) start = matchingCase(nodes, start - 1)
    else if (ends(node, more) || isWord(node, 'CASE')) break
    else start--
  }
  return nodes.slice(start, index)
}

/** The value that begins after `index`. */
export function rightOf(nodes: readonly Node[], index: number, more: readonly string[] = []): Node[] {
  let end = index + 1
  // A sign belongs to the number after it.
  if (isSymbol(nodes[end], '-', '+')) end++
  while (end < nodes.length) {
    const node = nodes[end]
    if (isWord(node, 'CASE')) end = matchingEnd(nodes, end) + 1
    else if (ends(node, more) || isWord(node, 'END')) break
    else end++
  }
  return nodes.slice(index + 1, end)
}

function matchingCase(nodes: readonly Node[], end: number): number {
  let depth = 0
  for (let index = end; index >= 0; index--) {
    if (isWord(nodes[index], 'END')) depth++
    if (isWord(nodes[index], 'CASE') && --depth === 0) return index
  }
  return 0
}

function matchingEnd(nodes: readonly Node[], start: number): number {
  let depth = 0
  for (let index = start; index < nodes.length; index++) {
    if (isWord(nodes[index], 'CASE')) depth++
    if (isWord(nodes[index], 'END') && --depth === 0) return index
  }
  return nodes.length - 1
}

/** Comparisons, and membership (`IN`). */
export function comparisons(analysis: Analysis): Operation[] {
  return operations(analysis, (node) => isSymbol(node, ...comparators) || isWord(node, 'IN'), []).filter(
    ({ operator, expression }) => !isAssignment(operator, expression),
  )
}

/** Sums and differences; a sign before a number is none. */
export function sums(analysis: Analysis): Operation[] {
  const known = knownSums.get(analysis) ?? operations(analysis, (node) => isSymbol(node, '+', '-'), ['+', '-'])
  knownSums.set(analysis, known)
  return known
}

/** Several rules ask for the sums of one statement. */
const knownSums = new WeakMap<Analysis, Operation[]>()

function operations(analysis: Analysis, wanted: (node: Node) => boolean, more: readonly string[]): Operation[] {
  return analysis.expressions.flatMap((expression) =>
    expression.nodes.flatMap((operator, index) => {
      if (!wanted(operator)) return []
      // A sum is worked out from the left: all that stands there counts, but only one value on the right.
      const left = leftOf(expression.nodes, index)
      const right = rightOf(expression.nodes, index, more)
      return left.length > 0 && right.length > 0 ? [{ operator, left, right, expression }] : []
    }),
  )
}

/** The `=` of `SET a.b = ...`. */
function isAssignment(operator: Node, { nodes, clause, inside }: Expression): boolean {
  if (!isSymbol(operator, '=') || clause.keyword !== 'SET' || inside.length > 0) return false
  const before = nodes.slice(0, nodes.indexOf(operator))
  const part = before.slice(before.findLastIndex((node) => isSymbol(node, ',')) + 1)
  return !part.some((node) => isSymbol(node, '=', '+='))
}

/** EXISTS {}, COUNT {}, COLLECT {} or a path as a condition, at this level of the expression. */
export function subqueryIn(nodes: readonly Node[]): Node | undefined {
  return nodes.find(
    (node, index) =>
      (node.kind === 'group' && node.isPath) ||
      (isWord(node, 'EXISTS', 'COUNT', 'COLLECT') && isGroup(nodes[index + 1], '{')),
  )
}
