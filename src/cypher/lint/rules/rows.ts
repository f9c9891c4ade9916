/** Rules about the rows of a script: keys that are misspelt or missing, and values that would silently be lost. */
import { didYouMean } from '../../../errors.js'
import type { ValuePath } from '../../read-literals.js'
import { type Analysis, callsOf } from '../analysis/analysis.js'
import { eachMap, isMap, keysRead, pathOf, type Read, readOf } from '../row-reads.js'
import type { Clause } from '../syntax/clauses-of.js'
import type { Constant, Expression } from '../syntax/expression.js'
import { readEntries } from '../syntax/parse-collection.js'
import { parseExpression } from '../syntax/parse-expression.js'
import { isGroup, isSymbol } from '../syntax/tree.js'
import type { Scope } from '../types/scope.js'
import { dottedName } from '../types/sure-names.js'
import { typeOf } from '../types/type-of.js'
import { scriptFinding, type Warning } from '../warning.js'
import { isGood } from './dates.js'
import { temporalFunctions } from './readable-times.js'

/** A warning about a key or a value of the rows; `path` is null where it is about the statement itself. */
export interface RowWarning extends Warning {
  path: ValuePath | null
}

export function lintRows(analysis: Analysis, rows: Constant[]): RowWarning[] {
  return [
    ...unreadKeys(analysis, rows),
    ...missingKeys(analysis, rows),
    ...unreadableValues(analysis, rows),
    ...valuesForLists(analysis, rows),
  ]
}

function unreadKeys(analysis: Analysis, rows: Constant[]): RowWarning[] {
  const read = keysRead(analysis)
  const found = new Map<string, RowWarning>()
  eachMap(rows, [], (map, path) => {
    const known = read.get(map)
    if (!known) return
    for (const key of Object.keys(map)) {
      if (known.has(key)) continue
      const others = [...known].filter((other) => !Object.hasOwn(map, other))
      const hint = didYouMean(key, others).trim() || 'Leave it out, or make it a comment.'
      const message = `Nothing reads the key "${key}"${inRecord(rows, path)}, so what it says would be lost.`
      const place = [...path, key]
      // Many rows may have the same key: the first is enough.
      const kind = place.filter((step) => typeof step === 'string').join('.')
      if (!found.has(kind)) found.set(kind, { ...scriptFinding(start, 'unread-key', message, hint), path: place })
    }
  })
  return [...found.values()]
}

/** ` in s003-02`, or the list of it: ` in relayedBy of s003-02`; ` in this row` where it has no id. */
function inRecord(rows: readonly Constant[], [row, ...inside]: ValuePath): string {
  const record = typeof row === 'number' ? rows[row] : undefined
  const id = record !== undefined && isMap(record) && typeof record.id === 'string' ? record.id : 'this row'
  const list = inside.findLast((step) => typeof step === 'string')
  return list === undefined ? ` in ${id}` : ` in ${list} of ${id}`
}

const start = { line: 1, column: 1 }

/** Finds nodes and relationships that are merged by a key which some row lacks. */
function missingKeys({ paths, guarded }: Analysis, rows: Constant[]): RowWarning[] {
  return paths.flatMap(({ path, clause, scope }) => {
    if (clause.keyword !== 'MERGE') return []
    return [...path.nodes, ...path.relationships].flatMap(({ map }) =>
      (map ? readEntries(map, parseExpression) : []).flatMap(({ key: property, value }): RowWarning[] => {
        const { values, owners, key } = wholeRead(value, scope)
        const index = guarded.has(dottedName(value) ?? '') ? -1 : values.indexOf(null)
        if (index < 0) return []
        const name = key ?? property.text
        const place = pathOf(rows, owners[index])
        const where = place ? inRecord(rows, place) : ''
        const message = `There is no "${name}"${where}, by which a node or relationship is merged: rows without it become one.`
        const found = scriptFinding(property, 'missing-key', message, `Give it a value for "${name}".`)
        return [{ ...found, path: place }]
      }),
    )
  })
}

/** Finds `date(row.latest)` where the text is not a day. */
function unreadableValues(analysis: Analysis, rows: Constant[]): RowWarning[] {
  return [...callsOf(analysis, ...temporalFunctions)].flatMap(({ it, scope }): RowWarning[] => {
    const [arg] = it.args
    if (!arg || it.args.length !== 1) return []
    const { values, owners, key } = wholeRead(arg, scope)
    const wrong = values.findIndex((value) => !isGood(it.name, value))
    if (wrong < 0) return []
    const text = JSON.stringify(values[wrong])
    const place = pathOf(rows, owners[wrong])
    const message = `${text}${place ? inRecord(rows, place) : ''} is nothing that ${it.name}() reads, and would silently be lost.`
    const hint = it.name === 'date' ? 'Write a day that exists, as in 2022-03-29.' : 'Write it in ISO form.'
    return [{ ...scriptFinding(it.at, 'unreadable-value', message, hint), path: withKey(place, key) }]
  })
}

/** `UNWIND row.raisedBy` and `FOREACH (x IN row.raisedBy | ...)` where a row has a single value instead of a list. */
function valuesForLists({ clauses }: Analysis, rows: Constant[]): RowWarning[] {
  return clauses.flatMap(({ clause, scope }): RowWarning[] => {
    const list = listOf(clause)
    if (!list) return []
    const { values, owners, key } = wholeRead(list, scope)
    const wrong = values.findIndex((value) => value !== null && !Array.isArray(value))
    if (wrong < 0) return []
    const place = pathOf(rows, owners[wrong])
    const message = `${key === null || !place ? 'This' : `"${key}"${inRecord(rows, place)}`} is a single value where a list is read, and would be lost.`
    const found = scriptFinding(list.at, 'unwound-value', message, 'Put it in brackets: [...].')
    return [{ ...found, path: withKey(place, key) }]
  })
}

function listOf({ keyword, items }: Clause): Expression | null {
  if (keyword === 'UNWIND') return parseExpression(items.slice(0, -2))
  const [group] = items
  if (keyword !== 'FOREACH' || !isGroup(group, '(')) return null
  const bar = group.items.findIndex((node) => isSymbol(node, '|'))
  return parseExpression(group.items.slice(2, bar))
}

/** What `it` stands for, where that is known: a read of the rows, or a literal. */
function wholeRead(it: Expression, scope: Scope): Read {
  return readOf(it, scope) ?? { values: typeOf(it, scope).values ?? [], owners: [], key: null }
}

const withKey = (place: ValuePath | null, key: string | null) => (place && key !== null ? [...place, key] : place)
