/**
 * Replaces the literal list that opens a statement of a script (`UNWIND [...]`, `WITH [...]`) by a parameter. A server
 * takes seconds to plan a long literal, and does so anew for each script.
 */
import { type PlainValue, readLiteral } from './read-literals.js'

export interface OpenedByRows {
  /** The statement with `$rows` in place of its list. */
  text: string
  rows: PlainValue[]
  /** Line feeds inside the list: from its second line on, `text` stands this many lines later in the script. */
  linesTaken: number
}

/**
 * The same statement over a parameter; null for one that opens otherwise, already has parameters, or whose list is not
 * all plain literals.
 */
export function rowsAsParameter(statement: string): OpenedByRows | null {
  const opening = /^\s*(?:UNWIND|WITH)\s+(?=\[)/i.exec(statement)?.[0]
  const list = opening === undefined ? null : readLiteral(statement, opening.length)
  if (opening === undefined || list === null) return null
  const rest = statement.slice(list.end)
  if (!/^\s*AS\s/i.test(rest) || rest.includes('$')) return null
  return {
    text: `${opening}$rows${rest}`,
    rows: list.value as PlainValue[],
    linesTaken: statement.slice(opening.length, list.end).split('\n').length - 1,
  }
}
