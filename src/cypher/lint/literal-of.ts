/** Works out the values an expression can take where a script spells its rows out, as data scripts do. */
import { bindingAt, type Literal, type Scope } from './scope.js'
import { callAt, isGroup, isName, isSymbol, isWord, type Node, splitOn, textOf } from './tree.js'

/** The value of a literal, or undefined when the expression is none. */
export function literalOf(nodes: readonly Node[]): Literal | undefined {
  const [node, second] = nodes
  if (node === undefined) return undefined
  if (isSymbol(node, '-') && second?.kind === 'number' && nodes.length === 2) return -Number(second.text)
  if (nodes.length > 1) return undefined
  if (node.kind === 'string') return node.text
  if (node.kind === 'number') return Number(node.text.replaceAll('_', ''))
  if (isWord(node, 'NULL')) return null
  if (isWord(node, 'TRUE', 'FALSE')) return isWord(node, 'TRUE')
  if (isGroup(node, '[')) {
    if (node.items.length === 0) return []
    const items = splitOn(node.items, ',').map(literalOf)
    return items.every((item) => item !== undefined) ? items : undefined
  }
  return isGroup(node, '{') ? mapLiteral(node.items) : undefined
}

function mapLiteral(items: readonly Node[]): Literal | undefined {
  const map: Record<string, Literal> = {}
  for (const [key, value] of mapEntries(items)) {
    const literal = literalOf(value)
    if (literal === undefined) return undefined
    map[key.text] = literal
  }
  return map
}

/** The entries of `{key: value, ...}`. */
export function mapEntries(items: readonly Node[]): [key: Node, value: Node[]][] {
  return splitOn(items, ',').flatMap((part) => {
    const [key, colon, ...value] = part
    return isName(key) && isSymbol(colon, ':') ? [[key, value]] : []
  })
}

/** Every value the expression can take, or undefined when the text does not tell. */
export function valuesOf(nodes: readonly Node[], scope: Scope): Literal[] | undefined {
  const literal = literalOf(nodes)
  if (literal !== undefined) return [literal]
  const [first] = nodes
  if (nodes.length === 1 && first?.kind === 'parameter') return parameterValue(scope, first.text)
  if (first?.kind === 'word' && isWord(first, 'CASE')) return valuesOfGuard(nodes, scope)
  const call = callAt(nodes, 0)
  if (call?.name === 'coalesce' && nodes.length === 2) return valuesOfCoalesce(call.args, scope)
  let values = bindingAt(scope, first)?.values
  for (let index = 1; index < nodes.length; index += 2) {
    const key = nodes[index + 1]
    if (values === undefined || !isSymbol(nodes[index], '.') || !isName(key)) return undefined
    values = values.map((value) => propertyOf(value, key.text))
  }
  return values
}

function parameterValue(scope: Scope, name: string): Literal[] | undefined {
  return name in scope.params ? [scope.params[name] as Literal] : undefined
}

function propertyOf(value: Literal, key: string): Literal {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value[key] ?? null) : null
}

function valuesOfCoalesce(args: readonly Node[][], scope: Scope): Literal[] | undefined {
  const all: Literal[] = []
  for (const arg of args) {
    const values = valuesOf(arg, scope)
    if (values === undefined) return undefined
    all.push(...values.filter((value) => value !== null))
    if (values.every((value) => value !== null)) return all
  }
  return [...all, null]
}

/** `CASE WHEN x IS NULL THEN [] ELSE [x] END`, a FOREACH's way to write `if there is an x`. */
function valuesOfGuard(nodes: readonly Node[], scope: Scope): Literal[] | undefined {
  const between = (from: string, to: string) => {
    const start = nodes.findIndex((node) => isWord(node, from))
    return nodes.slice(start + 1, start + 1 + nodes.slice(start + 1).findIndex((node) => isWord(node, to)))
  }
  const condition = between('WHEN', 'THEN')
  const [otherwise] = between('ELSE', 'END')
  const tested = condition.slice(0, -2)
  if (textOf(condition.slice(-2)).toUpperCase() !== 'IS NULL' || !isGroup(otherwise, '[')) return undefined
  if (textOf(between('THEN', 'ELSE')) !== '[]' || textOf(otherwise.items) !== textOf(tested)) return undefined
  return valuesOf(tested, scope)?.map((value) => (value === null ? [] : [value]))
}

/** What UNWIND or FOREACH takes one by one out of `values`. */
export function elementsOf(values: Literal[] | undefined): Literal[] | undefined {
  if (values === undefined) return undefined
  const lists = values.filter((value) => value !== null)
  return lists.every((value) => Array.isArray(value)) ? lists.flat() : undefined
}
