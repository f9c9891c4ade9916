/** Finds which keys of its rows a statement reads, such as `row.claims` and then `x.start`, and in which maps they are. */
import type { PlainValue, ValuePath } from '../read-literals.js'
import type { Analysis, Seen } from './analysis/analysis.js'
import type { Constant, Expression } from './syntax/expression.js'
import type { Scope } from './types/scope.js'

/** `variable.key.key`, with what it can stand for. */
export interface Read {
  /** The maps of which the last key is read, in step with `values`. */
  owners: readonly Constant[]
  /** The last key; null for a variable alone. */
  key: string | null
  values: readonly Constant[]
}

/** What an expression reads; null for anything but names and dots, and where its values are not known. */
export function readOf(it: Expression, scope: Scope): Read | null {
  if (it.kind === 'property') {
    const owners = readOf(it.of, scope)?.values
    return owners ? { owners, key: it.name, values: owners.map((owner) => valueIn(owner, it.name)) } : null
  }
  const values =
    it.kind === 'variable'
      ? scope.variables.get(it.name)?.values
      : it.kind === 'parameter' && scope.params && Object.hasOwn(scope.params, it.name)
        ? [scope.params[it.name] as Constant]
        : undefined
  return values ? { owners: [], key: null, values } : null
}

const valueIn = (owner: Constant, key: string): Constant => (isMap(owner) ? (owner[key] ?? null) : null)

export const isMap = (value: Constant): value is { [key: string]: Constant } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The keys that the statement reads of each map; null where it takes the map as a whole, as `SET n = row` does. */
export function keysRead({ seen }: Analysis): Map<Constant, Set<string> | null> {
  const keys = new Map<Constant, Set<string> | null>()
  const track = (owner: Constant, key: string) => {
    if (!isMap(owner) || keys.get(owner) === null) return
    keys.set(owner, (keys.get(owner) ?? new Set()).add(key))
  }
  const wholly = (value: Constant): void => {
    if (Array.isArray(value)) value.forEach(wholly)
    else if (isMap(value)) {
      keys.set(value, null)
      Object.values(value).forEach(wholly)
    }
  }
  for (const one of seen) {
    const read = readOf(one.it, one.scope)
    if (!read) continue
    if (read.key !== null) for (const owner of read.owners) track(owner, read.key)
    const goesOn = one.parent?.it.kind === 'property' && one.parent.it.of === one.it
    if (!goesOn && !isHandedOn(one)) read.values.forEach(wholly)
  }
  return keys
}

/** Whether the read only gives what it reads another name, or looks whether it is there. */
function isHandedOn({ it, parent, clause }: Seen): boolean {
  if (parent === null) return ['UNWIND', 'WITH', 'FOREACH'].includes(clause.keyword)
  const outer = parent.it
  if (outer.kind === 'null-test') return true
  if (outer.kind === 'iteration') return outer.list === it
  if (outer.kind !== 'call') return false
  return outer.name === 'size' || (outer.name === 'coalesce' && isHandedOn(parent))
}

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
