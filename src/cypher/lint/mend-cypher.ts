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

/** Mends from the inside out, until nothing is left that can be. */
export function mendCypher(text: string, params: Scope['params']): Mended {
  const asked = lintCypher(text, params)
  const mended = new Map<string, Finding>()
  let current: Rewritten = { text, originOf: (offset) => ({ offset, written: true }) }
  for (let round = 0; round < mostRounds; round++) {
    const next = mendOnce(text, current, round === 0 ? asked : lintCypher(current.text, params), params, mended)
    if (!next) break
    current = next
  }
  const { originOf, text: changed } = current
  return {
    text: changed,
    left: asked.filter((one) => !mended.has(keyOf(one))),
    mended: [...mended.values()],
    placeOf: (place) => placeIn(text, originOf(offsetIn(changed, place)).offset),
  }
}

/** Each round mends one more level of what has to be written anew. */
const mostRounds = 8

interface Rewritten {
  text: string
  /** Where a character came from, and whether it was written by the author of the query. */
  originOf(offset: number): { offset: number; written: boolean }
}

const keyOf = ({ rule, line, column }: Finding) => `${rule}:${line}:${column}`

/** Adds to `mended` what it has mended; null when that is nothing. */
function mendOnce(
  source: string,
  { text, originOf }: Rewritten,
  found: readonly Finding[],
  params: Scope['params'],
  mended: Map<string, Finding>,
): Rewritten | null {
  const open = found.flatMap((one) => {
    const { offset, written } = originOf(offsetIn(text, one))
    const original = { ...one, ...placeIn(source, offset) }
    return one.mend && written && !mended.has(keyOf(original)) ? [{ one, original }] : []
  })
  const ready = open.filter(({ one }) => !one.late)
  const now =
    ready.length > 0
      ? ready
      : open.filter(({ one }) =>
          isInnermost(
            one,
            open.map((other) => other.one),
          ),
        )
  const analysis = found.some(({ rule }) => rule === 'unaliased-column') ? analyseFirst(text, params) : null
  const named = analysis ? nameColumns(analysis) : []
  const edits = inOrder([named, ...now.map(({ one }) => one.mend ?? [])])
  if (edits.length === 0) return null
  for (const { original } of now) mended.set(keyOf(original), original)
  return {
    text: applied(text, edits),
    originOf(offset) {
      const before = offsetBefore(edits, offset)
      const origin = originOf(before.offset)
      return { offset: origin.offset, written: before.written && origin.written }
    },
  }
}

function isInnermost(one: Finding, all: readonly Finding[]): boolean {
  const { start, end } = spanOf(one.mend ?? [])
  return !all.some((other) => {
    const inner = spanOf(other.mend ?? [])
    return other !== one && inner.start >= start && inner.end <= end
  })
}

const spanOf = (edits: readonly Edit[]) => ({
  start: Math.min(...edits.map(({ start }) => start)),
  end: Math.max(...edits.map(({ end }) => end)),
})

/** The text as it is, with all that is found in it. */
export function unmended(text: string, params: Scope['params']): Mended {
  return { text, left: lintCypher(text, params), mended: [], placeOf: (place) => place }
}

/**
 * By place. What one finding puts around an expression encloses all that others do inside it: at one place what closes
 * comes first, the inner before the outer, and then what opens, the outer before the inner.
 */
function inOrder(groups: readonly (readonly Edit[])[]): Edit[] {
  const rank = ({ start, end, closes }: Edit) => (closes ? 0 : start === end ? 1 : 2)
  const spanned = groups.flatMap((edits, order) => {
    const { start, end } = spanOf(edits)
    const span = end - start
    return edits.map((edit) => ({ edit, order, span: order === 0 ? Number.POSITIVE_INFINITY : span }))
  })
  return spanned
    .sort((a, b) => {
      const place = a.edit.start - b.edit.start || rank(a.edit) - rank(b.edit)
      const wider = b.span === a.span ? a.order - b.order : b.span - a.span
      return place || (a.edit.closes ? -wider : wider)
    })
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

/** Where a character stood before these edits; what they put in stands where they did. */
function offsetBefore(edits: readonly Edit[], offset: number): { offset: number; written: boolean } {
  let shift = 0
  for (const { start, end, text } of edits) {
    const from = start + shift
    if (offset < from) break
    if (offset < from + text.length) return { offset: start, written: false }
    shift += text.length - (end - start)
  }
  return { offset: offset - shift, written: true }
}

function offsetIn(text: string, { line, column }: { line: number; column: number }): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
