/** Compares two answers to one query, and says when they cannot be compared. */
import type { Answer, Asked } from './compared-engines.js'

/**
 * - `equal`: the same rows and columns
 * - `refused`: the embedded engine does not answer what Neo4j answers
 * - `both-refuse`
 * - `warned`: another answer, or one that Neo4j refuses to give, with a warning
 * - `silent`: the same without a warning: what must not be
 * - `undecided`: nobody can say who is right, for the reason given
 */
export type Verdict = 'equal' | 'refused' | 'both-refuse' | 'warned' | 'silent' | 'undecided'

export interface Comparison {
  verdict: Verdict
  reason: string
}

/** A query whose answer depends on the clock, on chance, or on how the engine numbers its nodes. */
const unrepeatable: readonly [RegExp, string][] = [
  [/\brand\s*\(|randomUUID\s*\(/i, 'chance'],
  [/\b(timestamp|date|datetime|localdatetime|time|localtime)\s*\(\s*\)/i, 'the clock'],
  [/\b(elementId|id)\s*\(/i, "the engine's own ids"],
  [/\bshortestPath\s*\(/, 'which of several shortest paths'],
  [/\bkeys\s*\(/i, 'the order of keys()'],
  [/\bround\s*\(\s*avg\b/i, 'the last digit of a mean, which depends on the order of the rows'],
]

export function compareAnswers(query: Asked, embedded: Answer, neo4j: Answer): Comparison {
  if ('refusal' in embedded && /^(504|413|429|truncated)$/.test(embedded.code))
    return undecided(`too large or slow here (${embedded.code})`)
  if ('refusal' in neo4j && /Timeout|TimedOut|Terminated|OutOfMemory|MemoryPool|truncated/.test(neo4j.code))
    return undecided('too large or slow for Neo4j')
  // A fraction divided by a count of 0 is NaN to Cypher; in an aggregate the server fails on it all the same.
  if ('refusal' in neo4j && neo4j.refusal.startsWith('/ by zero')) return undecided('Neo4j fails on a division by zero')
  if ('refusal' in embedded) {
    if ('refusal' in neo4j) return { verdict: 'both-refuse', reason: embedded.code }
    return { verdict: 'refused', reason: `${embedded.code}: ${embedded.refusal}` }
  }
  const [, chance] = unrepeatable.find(([shape]) => shape.test(query.text)) ?? []
  const different = (reason: string): Comparison => ({
    verdict: embedded.warnings.length > 0 ? 'warned' : 'silent',
    reason,
  })
  if ('refusal' in neo4j) return different(`Neo4j refuses: ${neo4j.refusal}`)
  const found = differenceOf(embedded, neo4j, query.text)
  if (found === null) return { verdict: 'equal', reason: '' }
  if (partOfUnsorted(query.text)) return undecided('a part of a list that nobody sorted')
  return chance ? undecided(chance) : different(found)
}

/** Takes an element or a slice, the head or the tail, of what is collected without an order. */
function partOfUnsorted(text: string): boolean {
  const [before = '', ...after] = text.split(/\bcollect\s*\(/i)
  const takesPart = /\)\s*\[|\w\s*\[\s*-?\d|\b(head|last|tail)\s*\(/i
  return after.length > 0 && !/\border\s+by\b/i.test(before) && takesPart.test(text)
}

const undecided = (reason: string): Comparison => ({ verdict: 'undecided', reason })

type Rows = Extract<Answer, { rows: unknown[][] }>

/** Null when the answers are the same but for the order of what nobody sorted. */
function differenceOf(embedded: Rows, neo4j: Rows, text: string): string | null {
  if (embedded.rows.length !== neo4j.rows.length) return `${embedded.rows.length} rows, not ${neo4j.rows.length}`
  if (neo4j.rows.length === 0) return null
  const names = (answer: Rows) => answer.columns.map(({ name }) => name).join(', ')
  if (names(embedded) !== names(neo4j)) return `columns ${names(embedded)}, not ${names(neo4j)}`
  const sorted = orderOf(text) !== null
  const ours = embedded.rows.map((row) => canonical(row, text))
  const theirs = neo4j.rows.map((row) => canonical(row, text))
  if (!sameText([...ours].sort(), [...theirs].sort())) return 'other values'
  if (sorted && !sameText(keysOf(embedded, text), keysOf(neo4j, text))) return 'another order'
  return null
}

/** What the answer is sorted by: the ORDER BY after the last RETURN. */
function orderOf(text: string): string | null {
  const [, tail = ''] = /\breturn\b(?![\s\S]*\breturn\b)([\s\S]*)$/i.exec(text) ?? []
  return /\border\s+by\b([\s\S]*)$/i.exec(tail)?.[1] ?? null
}

const sameText = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n')

/** The columns that the last ORDER BY names, row by row: two rows that are alike in these may change places. */
function keysOf({ rows, columns }: Rows, text: string): string[] {
  const by = orderOf(text) ?? ''
  const keys = columns.flatMap(({ name }, index) =>
    new RegExp(`(^|[\\s,])${escaped(name)}(?=$|[\\s,;])`).test(by) ? [index] : [],
  )
  return rows.map((row) =>
    canonical(
      keys.map((index) => row[index]),
      text,
    ),
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Text that is the same for what counts as the same: fractions to twelve digits, maps in any order of keys. */
function canonical(value: unknown, text: string): string {
  const unordered = /collect|labels|keys|nodes|\[\s*\(|\baliases\b/i.test(text)
  const write = (it: unknown): unknown => {
    if (typeof it === 'number')
      return Number.isInteger(it) || Math.abs(it) < 1e-12 ? Math.round(it) : Number(it.toPrecision(12))
    if (Array.isArray(it)) {
      const parts = it.map(write)
      return unordered ? parts.map((part) => JSON.stringify(part)).sort() : parts
    }
    if (typeof it !== 'object' || it === null) return it
    const entries = Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(entries.map(([key, inner]) => [key, write(inner)]))
  }
  return JSON.stringify(Array.isArray(value) ? value.map(write) : write(value))
}
