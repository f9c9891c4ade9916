/** Reads paths, `(a:A)-[r:R]->(b)`, wherever they stand. */
import { type Group, isGroup, isName, isSymbol, isWord, type Node } from './tree.js'

/** The inside of a node's or a relationship's brackets. */
export interface Element {
  at: Node
  variable: string | null
  /** What follows the colon: labels or types and the signs between them. */
  labels: Node[]
  map: Group | null
  /** `(n:A $map)`. */
  parameter: Node | null
  where: Node[] | null
  /** `*1..3` of a relationship. */
  range: Node[] | null
}

export interface Path {
  at: Node
  variable: string | null
  nodes: Element[]
  relationships: Element[]
  /** Index of the first item after the path. */
  end: number
  /** A quantifier such as `{1,3}` or `+`, or a group of hops. */
  quantifier: Node | null
  /** SHORTEST, ANY, ALL before the path. */
  selector: Node | null
  /** Whether it stands in shortestPath() or allShortestPaths(). */
  shortest: boolean
}

function readElement(at: Node, items: readonly Node[]): Element | null {
  const element: Element = { at, variable: null, labels: [], map: null, parameter: null, where: null, range: null }
  let index = 0
  const first = items[0]
  if (isName(first) && !isWord(first, 'WHERE') && !(isWord(first, 'IS') && items.length > 1)) {
    element.variable = first.text
    index = 1
  }
  const opens = items[index]
  if (isSymbol(opens, ':') || isWord(opens, 'IS')) {
    index++
    const stops = (node: Node | undefined) =>
      node === undefined ||
      isGroup(node, '{') ||
      isWord(node, 'WHERE') ||
      isSymbol(node, '*') ||
      (node.kind === 'parameter' && !isSymbol(items[index - 1], '$'))
    while (!stops(items[index])) element.labels.push(items[index++] as Node)
  }
  if (isSymbol(items[index], '*')) {
    element.range = []
    while (items[index] && !isGroup(items[index], '{') && !isWord(items[index], 'WHERE')) {
      element.range.push(items[index++] as Node)
    }
  }
  const next = items[index]
  if (isGroup(next, '{')) {
    element.map = next
    index++
  } else if (next?.kind === 'parameter') {
    element.parameter = next
    index++
  }
  if (isWord(items[index], 'WHERE')) {
    element.where = items.slice(index + 1)
    index = items.length
  }
  return index === items.length ? element : null
}

function emptyRelationship(at: Node): Element {
  return { at, variable: null, labels: [], map: null, parameter: null, where: null, range: null }
}

/** Reads `-[...]->` at `index`: the relationship and what follows it. */
function readHop(items: readonly Node[], index: number): { element: Element; end: number } | null {
  const at = items[index] as Node
  let next = isSymbol(items[index], '<') ? index + 1 : index
  if (!isSymbol(items[next], '-')) return null
  next++
  let element = emptyRelationship(at)
  const inside = items[next]
  if (isGroup(inside, '[')) {
    const read = readElement(inside, inside.items)
    if (!read) return null
    element = read
    next++
  }
  if (!isSymbol(items[next], '-')) return null
  next++
  if (isSymbol(items[next], '>')) next++
  return { element, end: next }
}

/** Reads the path that begins at `start`; null when there is none. A single node counts as a path. */
export function readPath(items: readonly Node[], start: number): Path | null {
  const at = items[start]
  if (!isGroup(at, '(')) return null
  const path: Path = {
    at,
    variable: null,
    nodes: [],
    relationships: [],
    end: start + 1,
    quantifier: null,
    selector: null,
    shortest: false,
  }
  const first = readElement(at, at.items)
  if (first) path.nodes.push(first)
  else if (isGroup(at.items[0], '(') && readPath(at.items, 0)?.relationships.length) path.quantifier = at
  else return null
  for (;;) {
    const hop = readHop(items, path.end)
    if (!hop) break
    let next = hop.end
    const quantifier = items[next]
    if (isGroup(quantifier, '{') || isSymbol(quantifier, '+', '*')) {
      path.quantifier = quantifier as Node
      next++
    }
    const end = items[next]
    if (!isGroup(end, '(')) break
    const element = readElement(end, end.items)
    if (!element) break
    path.relationships.push(hop.element)
    path.nodes.push(element)
    path.end = next + 1
  }
  return path
}

/** Reads one part of a MATCH, CREATE or MERGE: `p = shortestPath((a)-[*]->(b))`, `SHORTEST 1 (a)-->(b)`, `(a)-->(b)`. */
export function readPattern(items: readonly Node[]): Path | null {
  const named = isName(items[0]) && isSymbol(items[1], '=')
  const variable = named ? (items[0]?.text ?? null) : null
  let index = named ? 2 : 0
  const selector = isWord(items[index], 'SHORTEST', 'ANY', 'ALL') ? (items[index] as Node) : null
  while (selector && items[index] && !isGroup(items[index], '(')) index++
  const inside = items[index + 1]
  if (isWord(items[index], 'SHORTESTPATH', 'ALLSHORTESTPATHS') && isGroup(inside, '(')) {
    const path = readPath(inside.items, 0)
    return path && { ...path, variable, shortest: true, end: index + 2 }
  }
  const path = readPath(items, index)
  const hops = items.slice(path?.end).find((node) => isGroup(node, '(') && isGroup(node.items[0], '('))
  return path && { ...path, variable, selector, quantifier: path.quantifier ?? hops ?? null }
}
