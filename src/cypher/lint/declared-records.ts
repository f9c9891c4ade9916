/** Finds the records that a statement declares: nodes that it names by their id and writes whole. */
import type { PlainValue, ValuePath } from '../read-literals.js'
import type { Analysis } from './analysis/analysis.js'
import { pathOf, readOf } from './row-reads.js'
import { assignments } from './rules/writes.js'
import { constantOf } from './syntax/expression.js'
import { readEntries } from './syntax/parse-collection.js'
import { parseExpression } from './syntax/parse-expression.js'
import { isSymbol, type Node } from './syntax/tree.js'

/** Where a statement takes the ids of what it declares from: an id itself, or the keys that lead to it in the rows. */
export interface Declaration {
  at: Node
  id: string | null
  keys: string[]
}

/** `sample` is what the analysis knows of the rows, see sample-rows.ts. */
export function declarationsOf(analysis: Analysis, sample: readonly PlainValue[]): Declaration[] {
  const named = analysis.paths.flatMap(({ path, scope }) =>
    path.nodes
      .filter(({ variable }) => variable !== null && !scope.variables.has(variable))
      .map((node) => ({ ...node, scope })),
  )
  return assignments(analysis).flatMap(({ at, target, sign }): Declaration[] => {
    if (target.length > 1 || !isSymbol(sign, '=')) return []
    const node = named.findLast((one) => one.variable === at.text && one.at.start < at.start)
    const entries = node?.map ? readEntries(node.map, parseExpression) : []
    const value = entries.find(({ key }) => key.text === 'id')?.value
    if (!node || !value) return []
    const id = constantOf(value)
    if (typeof id === 'string') return [{ at: node.at, id, keys: [] }]
    const read = readOf(value, node.scope)
    const owner = read ? pathOf(sample, read.owners[0]) : null
    if (!owner || read?.key == null) return []
    return [{ at: node.at, id: null, keys: [...owner.filter((step) => typeof step === 'string'), read.key] }]
  })
}

/** The ids that a declaration takes from these rows, each with its place; null for one in the statement itself. */
export function idsOf(
  { id, keys }: Declaration,
  rows: readonly PlainValue[],
): { id: string; path: ValuePath | null }[] {
  return id === null ? textsAt(rows, keys, []) : [{ id, path: null }]
}

/** Every text to which these keys lead, through however many lists. */
function textsAt(value: unknown, keys: readonly string[], path: ValuePath): { id: string; path: ValuePath }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => textsAt(item, keys, [...path, index]))
  const [key, ...others] = keys
  if (key === undefined) return typeof value === 'string' ? [{ id: value, path }] : []
  if (typeof value !== 'object' || value === null) return []
  return textsAt((value as Record<string, unknown>)[key], others, [...path, key])
}
