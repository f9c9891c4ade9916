/** Follows what a statement reads of its rows, `row.claims` and then `x.start`, down to the maps in which it stands. */
import type { PlainValue, ValuePath } from '../read-literals.js'
import type { Analysis, Expression } from './analysis.js'
import { bindingAt, type Literal, type Scope } from './scope.js'
import { isGroup, isName, isSymbol, isWord, type Node } from './tree.js'

/** `variable.key.key` in an expression, with what it can stand for. */
export interface Read {
  /** The maps of which the last key is read, in step with `values`. */
  owners: Literal[]
  /** The last key; null for a variable alone. */
  key: string | null
  values: Literal[]
  /** Index of the first node after it. */
  end: number
}

/** The read that begins at `index`; null for anything else, and where its values are not known. */
export function readAt(nodes: readonly Node[], index: number, scope: Scope, onRead?: Track): Read | null {
  const node = nodes[index]
  if (!node || isSymbol(nodes[index - 1], '.') || isGroup(nodes[index + 1], '(')) return null
  let values = node.kind === 'parameter' ? ofParameter(scope, node.text) : bindingAt(scope, node)?.values
  if (values === undefined) return null
  let owners: Literal[] = []
  let key: string | null = null
  let end = index + 1
  for (; isSymbol(nodes[end], '.') && isName(nodes[end + 1]); end += 2) {
    key = nodes[end + 1]?.text ?? ''
    owners = values
    values = owners.map((owner) => (isMap(owner) ? (owner[key as string] ?? null) : null))
    for (const owner of owners) if (isMap(owner)) onRead?.(owner, key)
  }
  return { owners, key, values, end }
}

/** Hears that `key` of `owner` is read; null means all of it. */
type Track = (owner: Literal, key: string | null) => void

const ofParameter = (scope: Scope, name: string) => (name in scope.params ? [scope.params[name] as Literal] : undefined)

export const isMap = (value: Literal): value is { [key: string]: Literal } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys that the statement reads of each map; null where it takes the map as a whole, as `SET n = row` does. */
export function keysRead({ expressions }: Analysis): Map<Literal, Set<string> | null> {
  const keys = new Map<Literal, Set<string> | null>()
  const track: Track = (owner, key) => {
    const known = keys.get(owner)
    if (known === null) return
    if (key === null) keys.set(owner, null)
    else if (known) known.add(key)
    else keys.set(owner, new Set([key]))
  }
  const wholly = (value: Literal): void => {
    if (Array.isArray(value)) value.forEach(wholly)
    else if (isMap(value)) {
      track(value, null)
      Object.values(value).forEach(wholly)
    }
  }
  for (const expression of expressions) {
    const { nodes, scope, inside } = expression
    for (let index = 0; index < nodes.length; index++) {
      const isKey = inside.at(-1) === 'map' && isSymbol(nodes[index + 1], ':')
      const read = isKey ? null : readAt(nodes, index, scope, track)
      if (!read) continue
      if (!isHandedOn(expression, index, read.end)) read.values.forEach(wholly)
      index = read.end - 1
    }
  }
  return keys
}

/** Whether the read only gives what it reads another name, or looks whether it is there. */
function isHandedOn({ nodes, clause, inside }: Expression, start: number, end: number): boolean {
  if (isWord(nodes[end], 'IS')) return true
  const nested = inside.filter((step) => step !== 'loop')
  if (nested.at(-1) === 'call:size' || nested.at(-1)?.startsWith('iterated:')) return true
  const alone = isEdge(nodes[start - 1]) && isEdge(nodes[end])
  const named = ['UNWIND', 'WITH', 'FOREACH'].includes(clause.keyword)
  return alone && named && nested.every((step) => step === 'call:coalesce')
}

const isEdge = (node: Node | undefined) => node === undefined || isSymbol(node, ',')

/** Visits every map inside `value`, with the way to it. */
export function eachMap(
  value: readonly PlainValue[] | PlainValue,
  path: ValuePath,
  see: (map: { [key: string]: PlainValue }, path: ValuePath) => void,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) eachMap(item, [...path, index], see)
  } else if (isMap(value as PlainValue)) {
    const map = value as { [key: string]: PlainValue }
    see(map, path)
    for (const [key, inner] of Object.entries(map)) {
      if (typeof inner === 'object' && inner !== null) eachMap(inner, [...path, key], see)
    }
  }
}

/** Where a map stands in the rows. */
export function pathOf(rows: readonly PlainValue[], map: PlainValue | undefined): ValuePath | null {
  let found: ValuePath | null = null
  if (map !== undefined)
    eachMap(rows, [], (one, path) => {
      if (one === map) found = path
    })
  return found
}
