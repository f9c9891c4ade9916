/** Tells what an expression yields, as far as that can be seen without running it. */
import { literalOf } from './literal-of.js'
import {
  bindingAt,
  elementKind,
  isEntity,
  isList,
  isNumber,
  type Kind,
  kindOfLiteral,
  propertyKind,
  type Scope,
} from './scope.js'
import { callAt, isGroup, isName, isSymbol, isWord, type Node, splitOn } from './tree.js'

const results: Partial<Record<Kind, string>> = {
  int: 'count size length tointeger sign timestamp char_length',
  float: 'avg tofloat sqrt round ceil floor rand percentilecont exp log log10 stdev stdevp',
  string: 'tostring toupper tolower upper lower trim ltrim rtrim replace substring left right type elementid normalize',
  list: 'labels keys split range tobooleanlist',
  nodes: 'nodes',
  relationships: 'relationships',
  node: 'startnode endnode',
  map: 'properties',
  date: 'date',
  temporal: 'datetime localdatetime time localtime duration',
  boolean: 'any all none single exists toboolean',
}
const resultOf = new Map(
  Object.entries(results).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind as Kind])),
)

const comparisons = ['=', '<>', '<', '>', '<=', '>=', '=~']

/** The kind of a whole expression. */
export function kindOf(nodes: readonly Node[], scope: Scope): Kind {
  if (nodes.length === 0) return 'unknown'
  if (nodes.some((node, index) => isLogical(nodes, node, index))) return 'boolean'
  if (isWord(nodes[0], 'CASE')) return kindOfCase(nodes, scope)
  const terms = splitOnAny(nodes, ['+', '-'])
  if (terms.length > 1) return terms.map((term) => kindOf(term, scope)).reduce(kindOfSum)
  const factors = splitOnAny(nodes, ['*', '/', '%', '^'])
  if (factors.length > 1) {
    const kinds = factors.map((factor) => kindOf(factor, scope))
    if (kinds.includes('temporal')) return 'temporal'
    return kinds.includes('float') || nodes.some((node) => isSymbol(node, '^')) ? 'float' : 'int'
  }
  if (isSymbol(nodes[0], '-', '+')) return kindOf(nodes.slice(1), scope)
  return kindOfValue(nodes, scope)
}

function isLogical(nodes: readonly Node[], node: Node, index: number): boolean {
  if (isWord(nodes[0], 'CASE')) return false
  if (isSymbol(node, ...comparisons)) return true
  if (isWord(node, 'AND', 'OR', 'XOR', 'NOT', 'IN', 'IS', 'CONTAINS', 'STARTS', 'ENDS')) return true
  return isWord(node, 'EXISTS') && isGroup(nodes[index + 1], '{')
}

/** The operands of a chain; a sign at its beginning, or after another operator, belongs to its number. */
function splitOnAny(nodes: readonly Node[], signs: readonly string[]): Node[][] {
  const parts: Node[][] = [[]]
  for (const [index, node] of nodes.entries()) {
    const operator = isSymbol(node, ...signs) && index > 0 && nodes[index - 1]?.kind !== 'symbol'
    if (operator) parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}

function kindOfSum(left: Kind, right: Kind): Kind {
  if (isList(left) || isList(right)) return isList(left) ? left : right
  if (left === 'string' || right === 'string') return 'string'
  if (left === 'date' || left === 'temporal') return left
  if (left === 'float' || right === 'float') return 'float'
  return isNumber(left) && isNumber(right) ? 'int' : 'unknown'
}

function kindOfCase(nodes: readonly Node[], scope: Scope): Kind {
  const kinds = resultsOfCase(nodes).map((branch) => kindOf(branch, scope))
  const known = kinds.filter((kind) => kind !== 'null')
  return known.every((kind) => kind === known[0]) ? (known[0] ?? 'null') : 'unknown'
}

/** What stands after THEN and ELSE of a CASE that begins at the first item. */
export function resultsOfCase(nodes: readonly Node[]): Node[][] {
  const branches: Node[][] = []
  let depth = 0
  let open: Node[] | null = null
  for (const node of nodes) {
    if (isWord(node, 'CASE')) depth++
    const own = depth === 1
    if (isWord(node, 'END')) depth--
    if (own && isWord(node, 'THEN', 'ELSE')) {
      open = []
      branches.push(open)
    } else if (own && isWord(node, 'WHEN', 'END')) open = null
    else open?.push(node)
    if (depth === 0) break
  }
  return branches
}

function kindOfValue(nodes: readonly Node[], scope: Scope): Kind {
  const literal = literalOf(nodes)
  const [first] = nodes
  if (literal !== undefined) return first?.kind === 'number' ? kindOfNumber(first.text) : kindOfLiteral(literal)
  if (first?.kind === 'parameter' && nodes.length === 1) {
    return first.text in scope.params ? kindOfLiteral(scope.params[first.text]) : 'unknown'
  }
  if (isWord(first, 'COUNT') && isGroup(nodes[1], '{')) return 'int'
  const last = nodes.at(-1)
  if (nodes.length > 2 && isSymbol(nodes.at(-2), '.') && isName(last)) return kindOfPropertyOf(nodes, last.text, scope)
  if (nodes.length > 1 && isGroup(last, '[')) return kindOfIndex(nodes, last.items, scope)
  if (nodes.length === 2 && isGroup(last, '{')) return 'map'
  const call = callAt(nodes, 0)
  if (call && nodes.length === 2) return kindOfCall(call.name, call.args, scope)
  if (nodes.length > 1) return 'unknown'
  if (isGroup(first, '{')) return 'map'
  if (isGroup(first, '(')) return kindOf(first.items, scope)
  if (isGroup(first, '[')) return kindOfList(first.items, scope)
  return bindingAt(scope, first)?.kind ?? 'unknown'
}

const kindOfNumber = (text: string): Kind => (/^0x/i.test(text) || !/[.e]/i.test(text) ? 'int' : 'float')

function kindOfPropertyOf(nodes: readonly Node[], name: string, scope: Scope): Kind {
  const owner = kindOf(nodes.slice(0, -2), scope)
  if (owner === 'date' || owner === 'temporal') return 'int'
  return isEntity(owner) || owner === 'map' || owner === 'unknown' ? propertyKind(name) : 'unknown'
}

function kindOfIndex(nodes: readonly Node[], index: readonly Node[], scope: Scope): Kind {
  const list = kindOf(nodes.slice(0, -1), scope)
  if (index.some((node) => isSymbol(node, '..'))) return isList(list) ? list : 'unknown'
  return elementKind(list)
}

function kindOfCall(name: string, args: readonly Node[][], scope: Scope): Kind {
  if (name === 'coalesce') return firstKnown(args, scope)
  if (name === 'reduce') return kindOf(splitOn(args[0] ?? [], '=')[1] ?? [], scope)
  const known = resultOf.get(name)
  if (known) return known
  const first = kindOf(
    (args[0] ?? []).filter((node, index) => index > 0 || !isWord(node, 'DISTINCT')),
    scope,
  )
  if (name === 'collect') return listOf(first)
  if (name === 'head' || name === 'last') return elementKind(first)
  return sameKind.includes(name) ? first : 'unknown'
}

const sameKind = ['tail', 'reverse', 'sum', 'min', 'max', 'abs', 'nullif', 'percentiledisc']

function firstKnown(args: readonly Node[][], scope: Scope): Kind {
  for (const arg of args) {
    const kind = kindOf(arg, scope)
    if (isKnown(kind)) return kind
  }
  return 'unknown'
}

const isKnown = (kind: Kind) => kind !== 'unknown' && kind !== 'null'

function kindOfList(items: readonly Node[], scope: Scope): Kind {
  const kinds = new Set(splitOn(items, ',').map((item) => kindOf(item, scope)))
  const [only] = kinds
  return kinds.size === 1 && only ? listOf(only) : 'list'
}

function listOf(kind: Kind): Kind {
  if (kind === 'node') return 'nodes'
  return kind === 'relationship' ? 'relationships' : 'list'
}
