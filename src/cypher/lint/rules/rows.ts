/** Rules about the rows of a script: what is misspelt in them, or missing, would be lost without a word. */
import { didYouMean } from '../../../errors.js'
import type { ValuePath } from '../../read-literals.js'
import type { Analysis } from '../analysis.js'
import type { Clause } from '../clauses-of.js'
import { mapEntries, valuesOf } from '../literal-of.js'
import { eachMap, keysRead, pathOf, type Read, readAt } from '../row-reads.js'
import { type Warning, warning } from '../rule.js'
import type { Literal, Scope } from '../scope.js'
import { callAt, isGroup, isSymbol, type Node, textOf } from '../tree.js'
import { isGood, readers } from './dates.js'

/** A warning about a value of the rows, or about a key; `path` is null where the text itself is meant. */
export interface RowWarning extends Warning {
  path: ValuePath | null
}

export function lintRows(analysis: Analysis, rows: Literal[]): RowWarning[] {
  return [
    ...unreadKeys(analysis, rows),
    ...missingKeys(analysis, rows),
    ...unreadableValues(analysis, rows),
    ...valuesForLists(analysis, rows),
  ]
}

function unreadKeys(analysis: Analysis, rows: Literal[]): RowWarning[] {
  const read = keysRead(analysis)
  const found = new Map<string, RowWarning>()
  eachMap(rows, [], (map, path) => {
    const known = read.get(map)
    if (!known) return
    for (const key of Object.keys(map)) {
      if (known.has(key)) continue
      const others = [...known].filter((other) => !Object.hasOwn(map, other))
      const hint = didYouMean(key, others).trim() || 'Leave it out, or make it a comment.'
      const message = `Nothing reads the key "${key}" of this row, so what it says would be lost.`
      const place = [...path, key]
      // One of many rows says it for all.
      const kind = place.filter((step) => typeof step === 'string').join('.')
      if (!found.has(kind)) found.set(kind, { ...warning(start, 'unread-key', message, hint), path: place })
    }
  })
  return [...found.values()]
}

const start = { line: 1, column: 1 }

/** Nodes and relationships that are merged by a key that some row does not have. */
function missingKeys({ paths, guarded }: Analysis, rows: Literal[]): RowWarning[] {
  return paths.flatMap(({ path, clause, scope }) => {
    if (clause.keyword !== 'MERGE') return []
    return [...path.nodes, ...path.relationships].flatMap(({ map }) =>
      mapEntries(map?.items ?? []).flatMap(([property, value]): RowWarning[] => {
        const { values, owners, key } = wholeRead(value, scope)
        const index = guarded.has(textOf(value)) ? -1 : values.indexOf(null)
        if (index < 0) return []
        const name = key ?? property.text
        const message = `This row has no "${name}", by which a node or relationship is merged: rows without it become one.`
        const found = warning(property, 'missing-key', message, `Give it a value for "${name}".`)
        return [{ ...found, path: pathOf(rows, owners[index]) }]
      }),
    )
  })
}

/** `date(row.latest)` of text that is no day. */
function unreadableValues({ expressions }: Analysis, rows: Literal[]): RowWarning[] {
  return expressions.flatMap(({ nodes, scope }) =>
    nodes.flatMap((node, index): RowWarning[] => {
      const call = callAt(nodes, index)
      if (call?.args.length !== 1 || !readers.includes(call.name)) return []
      const { values, owners, key } = wholeRead(call.args[0] ?? [], scope)
      const wrong = values.findIndex((value) => !isGood(call.name, value))
      if (wrong < 0) return []
      const text = JSON.stringify(values[wrong])
      const message = `${text} is nothing that ${call.name}() reads, and would be lost without a word.`
      const hint = call.name === 'date' ? 'Write a day that exists, as in 2022-03-29.' : 'Write it in ISO form.'
      return [{ ...warning(node, 'unreadable-value', message, hint), path: placeOf(rows, owners[wrong], key) }]
    }),
  )
}

/** `UNWIND row.raisedBy` and `FOREACH (x IN row.raisedBy | ...)` where a row has a single value in place of a list. */
function valuesForLists({ clauses }: Analysis, rows: Literal[]): RowWarning[] {
  return clauses.flatMap(({ clause, scope }): RowWarning[] => {
    const list = listOf(clause)
    const { values, owners, key } = wholeRead(list, scope)
    const wrong = values.findIndex((value) => value !== null && !Array.isArray(value))
    if (wrong < 0) return []
    const message = `${key === null ? 'This' : `"${key}" of this row`} is a single value where a list is read, and would be lost.`
    const found = warning(list[0] as Node, 'unwound-value', message, 'Put it in brackets: [...].')
    return [{ ...found, path: placeOf(rows, owners[wrong], key) }]
  })
}

function listOf({ keyword, items }: Clause): readonly Node[] {
  if (keyword === 'UNWIND') return items.slice(0, -2)
  const [group] = items
  if (keyword !== 'FOREACH' || !isGroup(group, '(')) return []
  return group.items.slice(
    2,
    group.items.findIndex((node) => isSymbol(node, '|')),
  )
}

/** What `value` stands for, where that is known: a read of the rows, or a literal. */
function wholeRead(value: readonly Node[], scope: Scope): Pick<Read, 'values' | 'owners' | 'key'> {
  const read = readAt(value, 0, scope)
  if (read?.end === value.length) return read
  return { values: valuesOf(value, scope) ?? [], owners: [], key: null }
}

function placeOf(rows: Literal[], owner: Literal | undefined, key: string | null): ValuePath | null {
  const path = pathOf(rows, owner)
  return path && key !== null ? [...path, key] : path
}
