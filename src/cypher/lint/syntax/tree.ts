/** Groups tokens by their brackets, and answers small questions about the result. */
import type { Token } from '../../tokens.js'

/** What stands between two brackets; `text` is the opening one. */
export interface Group extends Omit<Token, 'kind' | 'text'> {
  kind: 'group'
  text: '(' | '[' | '{'
  items: Node[]
}
export type Node = Token | Group

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

const known = new WeakMap<readonly Token[], Node[]>()

/** A bracket without its partner is left as a symbol, or ends with the text. The same tokens give the same nodes. */
export function treeOf(tokens: readonly Token[]): Node[] {
  const nodes = known.get(tokens) ?? grouped(tokens)
  known.set(tokens, nodes)
  return nodes
}

function grouped(tokens: readonly Token[]): Node[] {
  const root: Node[] = []
  const open: Group[] = []
  for (const token of tokens) {
    const into = open.at(-1)?.items ?? root
    const symbol = token.kind === 'symbol' ? token.text : ''
    if (symbol in closing) {
      const group = { ...token, kind: 'group', items: [] as Node[] } as unknown as Group
      into.push(group)
      open.push(group)
    } else if (open.length > 0 && symbol !== '' && symbol === closing[open.at(-1)?.text ?? '']) {
      const group = open.pop() as Group
      group.end = token.end
    } else {
      into.push(token)
    }
  }
  return root
}

export function isWord(node: Node | undefined, ...words: string[]): boolean {
  return node?.kind === 'word' && words.includes(node.text.toUpperCase())
}

export function isSymbol(node: Node | undefined, ...symbols: string[]): boolean {
  return node?.kind === 'symbol' && symbols.includes(node.text)
}

export function isGroup<T extends Group['text']>(node: Node | undefined, open: T): node is Group & { text: T } {
  return node?.kind === 'group' && node.text === open
}

/** A name of a variable, label, type or property. */
export function isName(node: Node | undefined): node is Token {
  return node?.kind === 'word' || node?.kind === 'quoted'
}

/** The parts between `symbol`s at this level; one empty part for nothing. */
export function splitOn(nodes: readonly Node[], symbol: string): Node[][] {
  const parts: Node[][] = [[]]
  for (const node of nodes) {
    if (isSymbol(node, symbol)) parts.push([])
    else parts.at(-1)?.push(node)
  }
  return parts
}

/** The code without blanks and comments: two expressions that read alike have the same text. */
export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'group') return `${node.text}${textOf(node.items)}${closing[node.text]}`
      if (node.kind === 'string') return JSON.stringify(node.text)
      return node.kind === 'parameter' ? `$${node.text}` : node.text
    })
    .join(' ')
}

const operators = 'AND OR XOR NOT IN IS STARTS ENDS WITH CONTAINS CASE WHEN THEN ELSE END AS DISTINCT BY ASC DESC'
const reserved = new Set(`${operators} WHERE RETURN LIMIT SKIP ON UNWIND YIELD ORDER ASCENDING DESCENDING`.split(' '))

/** Words that stand between values, so that a bracket after them is no call. */
export function isReserved(node: Node | undefined): boolean {
  return node?.kind === 'word' && reserved.has(node.text.toUpperCase())
}

/** The arguments of a call `name(...)` at `index`, or null when there is none. */
export function callAt(nodes: readonly Node[], index: number): { name: string; args: Node[][]; group: Group } | null {
  const name = nodes[index]
  const group = nodes[index + 1]
  if (!isName(name) || isReserved(name) || !isGroup(group, '(')) return null
  return { name: name.text.toLowerCase(), args: splitOn(group.items, ','), group }
}

/** The last value of `nodes` before `index` ends there: what follows is an operator, an index or a property. */
export function endsValue(node: Node | undefined): boolean {
  if (node === undefined) return false
  if (node.kind === 'symbol') return false
  return !isReserved(node) || isWord(node, 'END')
}
