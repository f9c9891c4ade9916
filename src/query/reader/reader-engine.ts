/** What the reader process needs of an engine: judge a query, run it, and return rows within the budget. */
import type { Params } from '../../store/graph-store.js'
import type { QueryBudget } from '../budget.js'
import type { QueryResult } from '../query-result.js'

export interface QueryJob {
  text: string
  parameters: Params
  /** Return the plan and do not run the query, as with EXPLAIN before the text. */
  explain?: boolean
  budget: QueryBudget
}

export interface ReaderEngine {
  /** @throws Problem for everything the author of the query can fix */
  run(job: QueryJob): Promise<QueryResult>
}

/** Milliseconds since `begun`, a time of `performance.now()`, to the microsecond. */
export const millisecondsSince = (begun: number) => Math.round((performance.now() - begun) * 1000) / 1000
