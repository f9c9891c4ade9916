/** Reads a coding sheet in JSON, a list of rows, with the line on which each begins. */
import { messageOf, UsageError } from '../../errors.js'
import { type RawRow, type RawSheet, unknownColumn } from './raw-sheet.js'
import { type ColumnName, columnNames, listMark } from './sheet-columns.js'

/** @throws UsageError that names line and column, when the text is no JSON. */
export function parseJson(name: string, bytes: Uint8Array): { text: string; value: unknown } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${name} is not UTF-8. Save it as UTF-8.`)
  }
  try {
    return { text, value: JSON.parse(text) }
  } catch (error) {
    const position = /position (\d+)/.exec(messageOf(error))?.[1]
    throw new UsageError(`${name}${position ? placeIn(text, Number(position)) : ''} is no JSON: ${messageOf(error)}`)
  }
}

function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return ` line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** A cell may be a string, a number or a list of strings. */
export function jsonRows(text: string, items: readonly unknown[]): RawSheet {
  const lines = linesOfItems(text)
  const sheet: RawSheet = { rows: [], faults: [] }
  for (const [index, item] of items.entries()) {
    const place = `row ${index + 1}, line ${lines[index] ?? '?'}`
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      sheet.faults.push({ place, reason: 'it is no object with a value a column' })
      continue
    }
    const cells: RawRow['cells'] = {}
    const bad = Object.entries(item).flatMap(([column, value]) => {
      const at = `${place}, column ${column}`
      if (!columnNames.includes(column as ColumnName)) return [{ place: at, reason: unknownColumn(column) }]
      const cell = cellOf(value)
      if (cell === null) return [{ place: at, reason: 'write a text, a number or a list of texts' }]
      cells[column as ColumnName] = cell
      return []
    })
    sheet.faults.push(...bad)
    if (bad.length === 0) sheet.rows.push({ place, placeOf: (column) => `${place}, column ${column}`, cells })
  }
  return sheet
}

function cellOf(value: unknown): string | null {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
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
