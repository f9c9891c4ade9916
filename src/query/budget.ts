/** What one query may cost, and what a request may ask for: never more than the server allows. */

export interface QueryBudget {
  /** Milliseconds the query may run; waiting for a free reader does not count. */
  timeoutMs: number
  maxRows: number
  /** Bytes of rows and graph as JSON. */
  maxBytes: number
}

/** What holds for all queries together. */
export interface ReaderLimits {
  /** Memory of one reader process, in MB. */
  memoryMb: number
  /** Readers, and so queries at a time. */
  concurrency: number
  /** Queries that may wait for a reader. */
  queue: number
}

/** Saved queries are reviewed, so they may cost so many times what an ad-hoc query may. */
export const trustFactor = 5

export function largerBudget({ timeoutMs, maxRows, maxBytes }: QueryBudget): QueryBudget {
  return { timeoutMs: timeoutMs * trustFactor, maxRows: maxRows * trustFactor, maxBytes: maxBytes * trustFactor }
}

/** The server's budget, lowered where the request asks for less. */
export function loweredBudget(
  allowed: QueryBudget,
  asked: { timeoutMs?: number | undefined; maxRows?: number | undefined },
): QueryBudget {
  return {
    ...allowed,
    timeoutMs: Math.min(allowed.timeoutMs, asked.timeoutMs ?? Number.POSITIVE_INFINITY),
    maxRows: Math.min(allowed.maxRows, asked.maxRows ?? Number.POSITIVE_INFINITY),
  }
}
