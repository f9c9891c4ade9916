/** Rewrites a query so that the embedded engine answers it as Neo4j does, where a change of the text is all it takes. */
import { analyseFirst, lintCypher } from './lint-cypher.js'
import { nameColumns } from './rules/projections.js'
import type { Scope } from './types/scope.js'
import type { Edit, Finding } from './warning.js'

export interface Mended {
  /** What the engine is to run. */
  text: string
  /** What the text still says that an engine refuses or answers wrongly. */
  left: Finding[]
  /** What no longer counts. */
  mended: Finding[]
  /** Where a place of the new text stands in the old one; lines and columns from 1. */
  placeOf(place: { line: number; column: number }): { line: number; column: number }
}

export function mendCypher(text: string, params: Scope['params']): Mended {
  const findings = lintCypher(text, params)
  const mended = findings.filter(({ mend }) => mend !== null)
  const analysis = findings.some(({ rule }) => rule === 'unaliased-column') ? analyseFirst(text, params) : null
  const named = analysis ? nameColumns(analysis) : []
  const edits = inOrder([...named, ...mended.flatMap(({ mend }) => mend ?? [])])
  return {
    text: applied(text, edits),
    left: findings.filter(({ mend }) => mend === null),
    mended,
    placeOf: (place) => placeIn(text, originalOffset(edits, offsetIn(applied(text, edits), place))),
  }
}

/** The text as it is, with all that is found in it. */
export function unmended(text: string, params: Scope['params']): Mended {
  return { text, left: lintCypher(text, params), mended: [], placeOf: (place) => place }
}

/** By place; at one place what closes comes first, inner before outer, then what opens, outer before inner. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const rank = ({ start, end, closes }: Edit) => (closes ? 0 : start === end ? 1 : 2)
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort(
      (a, b) =>
        a.edit.start - b.edit.start ||
        rank(a.edit) - rank(b.edit) ||
        (a.edit.closes ? b.order - a.order : a.order - b.order),
    )
    .map(({ edit }) => edit)
}

function applied(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = Math.max(at, edit.end)
  }
  return result + text.slice(at)
}

/** The place in the old text of an offset into the new one. */
function originalOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const { start, end, text } of edits) {
    const from = start + shift
    if (offset < from) break
    if (offset < from + text.length) return start
    shift += text.length - (end - start)
  }
  return offset - shift
}

function offsetIn(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
