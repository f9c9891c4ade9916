/**
 * Replaces the literal list that opens a statement of a script (`UNWIND [...]`, `WITH [...]`) by a parameter. A server
 * takes seconds to plan a long literal, and does so anew for each script.
 */
import { lineFeeds } from './line-feeds.js'
import {
  type DoubledKey,
  type PlainValue,
  placeInLiteral,
  readLiteral,
  readLoosely,
  type ValuePath,
} from './read-literals.js'
import type { ScriptStatement } from './script.js'

/** A statement as it is sent, and where it stands in its script. */
export interface OpenedStatement {
  source: ScriptStatement
  /** The statement, with `$rows` in place of its list where it opens with one. */
  text: string
  /** Null where the statement opens otherwise, already has parameters, or its list is not all plain literals. */
  rows: PlainValue[] | null
  /** Line feeds inside the list: from its second line on, `text` stands this many lines later in the script. */
  linesTaken: number
}

const opening = /^\s*(?:UNWIND|WITH)\s+(?=\[)/i

export function openStatement(source: ScriptStatement): OpenedStatement {
  return { source, ...(rowsAsParameter(source.text) ?? { text: source.text, rows: null, linesTaken: 0 }) }
}

/** The same statement over a parameter, or null. */
export function rowsAsParameter(statement: string): { text: string; rows: PlainValue[]; linesTaken: number } | null {
  const begin = opening.exec(statement)?.[0]
  const list = begin === undefined ? null : readLiteral(statement, begin.length)
  if (begin === undefined || list === null) return null
  const rest = statement.slice(list.end)
  if (!/^\s*AS\s/i.test(rest) || rest.includes('$')) return null
  return {
    text: `${begin}$rows${rest}`,
    rows: list.value as PlainValue[],
    linesTaken: lineFeeds(statement, begin.length, list.end),
  }
}

/** What the linter may know of a statement whose list is not all plain literals; it is not sent like this. */
export interface LooselyOpened {
  /** The statement over the rows as far as they can be told; null where the list has expressions. */
  opened: OpenedStatement | null
  doubled: readonly DoubledKey[]
  /** The offset at which the list cannot be read on; null where it was read. */
  stoppedAt: number | null
}

/** Null where the statement opens with no list. */
export function openLoosely(source: ScriptStatement): LooselyOpened | null {
  const { text } = source
  const begin = opening.exec(text)?.[0]
  if (begin === undefined) return null
  const list = readLoosely(text, begin.length)
  if ('stoppedAt' in list) return { opened: null, doubled: [], stoppedAt: list.stoppedAt }
  const rest = text.slice(list.end)
  const isOpened = /^\s*AS\s/i.test(rest) && !rest.includes('$')
  const linesTaken = lineFeeds(text, begin.length, list.end)
  const opened = { source, text: `${begin}$rows${rest}`, rows: list.value as PlainValue[], linesTaken }
  return { opened: isOpened ? opened : null, doubled: list.doubled, stoppedAt: null }
}

/** The line of the script at which line `within` of the text that was sent stands. */
export function lineOfText({ source, linesTaken }: OpenedStatement, within: number): number {
  return within === 1 ? source.line : source.line + linesTaken + within - 1
}

/** The line of the script at which a value of the rows stands, or a key of one. */
export function lineOfRow({ source: { text, line } }: OpenedStatement, path: ValuePath): number {
  const at = placeInLiteral(text, opening.exec(text)?.[0].length ?? 0, path)
  return line + lineFeeds(text, 0, at)
}
