/** What the reader process asks of an engine: to judge a query, run it, and hand out what the budget lets through. */
import type { DataVersion } from '../../codebook/schemas.js'
import type { Params } from '../../store/graph-store.js'
import type { Neo4jSettings } from '../../store/neo4j/neo4j-store.js'
import type { QueryBudget } from '../budget.js'
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
