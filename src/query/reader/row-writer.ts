/** Collects the rows of an answer as JSON, up to the number of bytes in its budget. */
import type { QueryBudget } from '../budget.js'
import { tooLarge } from '../query-problems.js'

export interface RowWriter {
  rows: string[]
  add(row: Record<string, unknown>): void
  /** Counts text that goes with the rows. */
  count(text: string | null): void
}

/** Both `add` and `count` throw Problem 413 beyond the budget. */
export function rowWriter({ maxBytes }: QueryBudget): RowWriter {
  const rows: string[] = []
  let bytes = 0
  const count = (text: string | null) => {
    bytes += text === null ? 0 : Buffer.byteLength(text)
    if (bytes > maxBytes) throw answerTooLarge(maxBytes)
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

export const answerTooLarge = (maxBytes: number) =>
  tooLarge(`The answer is larger than ${maxBytes} bytes. Return fewer columns, or add a LIMIT.`, { maxBytes })
