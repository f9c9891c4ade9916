/** What one query may cost. A request can lower the server's limits, never raise them. */

export interface QueryBudget {
  /** Milliseconds the query may run, not counting the wait for a free reader. */
  timeoutMs: number
  maxRows: number
  /** Bytes of rows and graph as JSON. */
  maxBytes: number
}

/** Limits on all queries together. */
export interface ReaderLimits {
  /** Memory of one reader process, in MB. */
  memoryMb: number
  /** Reader processes, and so queries that run at the same time. */
  concurrency: number
  /** Queries that may wait for a free reader. */
  queue: number
}

/** Saved queries are reviewed, so each may cost this many times what an ad-hoc query may. */
export const trustFactor = 5

export function largerBudget({ timeoutMs, maxRows, maxBytes }: QueryBudget): QueryBudget {
  return { timeoutMs: timeoutMs * trustFactor, maxRows: maxRows * trustFactor, maxBytes: maxBytes * trustFactor }
}

/** The server's budget, or less where the request asks for less. */
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
