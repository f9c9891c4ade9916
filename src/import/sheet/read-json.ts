/** Reads a table in JSON, a list of rows, with the line on which each begins. */
import { messageOf, UsageError } from '../../errors.js'
import { collectGarbage } from '../collect-garbage.js'
import { sharedTexts } from './shared-texts.js'
import { listMark } from './sheet-columns.js'
import type { Table } from './table.js'

/** @throws UsageError that names line and column, when the text is no JSON. */
export function parseJson(name: string, text: string): unknown {
  if (text.trim() === '') throw new UsageError(`${name} is empty.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(messageOf(error))?.[1]
    throw new UsageError(
      `${name}${position ? placeIn(text, Number(position)) : ''} is no JSON: ${messageOf(error)}.${/^\s*[[{]/.test(text) ? '' : ' If it is a table, give it the ending .csv.'}`,
    )
  }
}

function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return ` line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** A cell may be a string, a number, true or false, or a list of strings. @throws UsageError when no item is a row. */
export function readJsonRows(name: string, text: string, items: readonly unknown[]): Table {
  const lines = linesOfItems(text)
  const objects = items.map((item) => (typeof item === 'object' && item !== null && !Array.isArray(item) ? item : null))
  if (items.length === 0) throw new UsageError(`${name} is an empty list.`)
  if (objects.every((item) => item === null))
    throw new UsageError(`${name}: no row is an object with a value for each column.`)
  const names = [...new Set(objects.flatMap((item) => Object.keys(item ?? {})))]
  const table: Table = { names, rows: [], columnAt: (index) => `column ${names[index]}`, faults: [], advice: '' }
  const shared = sharedTexts()
  for (const [index, item] of objects.entries()) {
    if (index % 1_000 === 0) collectGarbage()
    const place = `row ${index + 1}, line ${lines[index] ?? '?'}`
    if (item === null) {
      table.faults.push({ place, reason: 'it is no object with a value for each column' })
      continue
    }
    const values = new Map(Object.entries(item))
    const cells = names.map((name) => cellOf(values.get(name)))
    const bad = cells.flatMap((cell, at) => (cell === null ? [at] : []))
    for (const at of bad)
      table.faults.push({ place, column: table.columnAt(at), reason: 'write a text, a number or a list of texts' })
    if (bad.length === 0) table.rows.push({ place, cells: cells.map((cell, column) => shared(column, cell ?? '')) })
  }
  return table
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value).trim()
  const texts = Array.isArray(value) && value.every((part) => typeof part === 'string' && !part.includes(listMark))
  return texts ? (value as string[]).join(listMark) : null
}

/** The line on which each item of the outermost list begins. */
function linesOfItems(text: string): number[] {
  const lines: number[] = []
  let [line, depth] = [1, 0]
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}\n]|[^\s,:"[\]{}]+/g)) {
    if (token === '\n') line++
    else if (token === '}' || token === ']') depth--
    else {
      if (depth === 1) lines.push(line)
      if (token === '{' || token === '[') depth++
    }
  }
  return lines
}
