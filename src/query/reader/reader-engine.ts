/** What the reader process asks of an engine: to judge a query, run it, and hand out what the budget lets through. */

import type { DataVersion } from '../../codebook/schemas.js'
import { lintCypher } from '../../cypher/lint/lint-cypher.js'
import type { Warning } from '../../cypher/lint/rule.js'
import type { Params } from '../../store/graph-store.js'
import type { Neo4jSettings } from '../../store/neo4j/neo4j-store.js'
import type { QueryBudget } from '../budget.js'
import { tooLarge } from '../query-problems.js'
import type { QueryResult } from '../query-result.js'

/** Where a reader reads: a published file, or a server. */
export type ReaderTarget =
  | { engine: 'embedded'; file: string; data: DataVersion }
  | { engine: 'neo4j'; settings: Neo4jSettings }

export interface QueryJob {
  text: string
  parameters: Params
  /** Its plan is asked for, as by EXPLAIN before the text; then it is not run. */
  explain?: boolean
  budget: QueryBudget
}

export interface ReaderEngine {
  /** @throws Problem for everything that a person can mend. */
  run(job: QueryJob): Promise<QueryResult>
}

/** Warnings of the dialect; that the linter itself failed is one too, so that no answer looks checked that is not. */
export function warningsFor({ text, parameters }: QueryJob): Warning[] {
  try {
    return lintCypher(text, parameters)
  } catch {
    const message = 'This query could not be checked for what the two engines answer differently.'
    return [{ rule: 'not-checked', line: 1, column: 1, message, rewrite: 'Write it more simply.' }]
  }
}

/** Collects rows as JSON up to the budget's bytes. @throws Problem 413 beyond them. */
export function rowWriter({ maxBytes }: QueryBudget): {
  rows: string[]
  add(row: Record<string, unknown>): void
  count(text: string | null): void
} {
  const rows: string[] = []
  let bytes = 0
  const count = (text: string | null) => {
    bytes += text === null ? 0 : Buffer.byteLength(text)
    if (bytes > maxBytes)
      throw tooLarge(`The answer is larger than ${maxBytes} bytes. Return fewer columns, or add a LIMIT.`, { maxBytes })
  }
  return {
    rows,
    count,
    add(row) {
      const text = JSON.stringify(row)
      count(text)
      rows.push(text)
    },
  }
}
