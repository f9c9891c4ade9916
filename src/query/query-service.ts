/** The service behind ad-hoc and saved queries: the runner, the budgets, and the library. */
import type { Logger } from 'pino'
import type { DataVersion } from '../codebook/schemas.js'
import type { Graphs } from '../store/graph-store.js'
import type { StoreSettings } from '../store/open-store.js'
import { largerBudget, type QueryBudget, type ReaderLimits } from './budget.js'
import { readLibrary } from './library.js'
import type { SavedQuery } from './saved-query.js'
import { exposureWarnings } from './server/exposure-warnings.js'
import { type QueryRunner, queryRunner } from './server/query-runner.js'

export interface QueryService {
  runner: QueryRunner
  allowAdHoc: boolean
  /** For queries that people type, and for those of the library. */
  adHoc: QueryBudget
  saved: QueryBudget
  library: readonly SavedQuery[]
  /** Queries under way, by id. */
  running: Map<string, AbortController>
  logger: Logger
  current(): Promise<DataVersion | null>
  close(): Promise<void>
}

export interface QueryServiceOptions {
  store: StoreSettings
  allowAdHoc: boolean
  budget: QueryBudget
  limits: ReaderLimits
  logger: Logger
  current(): Promise<DataVersion | null>
  /** The generation that questions are answered from. */
  file?: Graphs['file']
}

export function openQueries({
  store,
  allowAdHoc,
  budget,
  limits,
  logger,
  current,
  file,
}: QueryServiceOptions): QueryService {
  const runner = queryRunner(store, budget, limits, (message) => logger.error(message), current, file)
  if (allowAdHoc && store.neo4jUri) {
    void exposureWarnings(store).then((found) => {
      for (const warning of found) logger.warn(warning)
    })
  }
  return {
    runner,
    allowAdHoc,
    adHoc: budget,
    saved: largerBudget(budget),
    library: readLibrary(),
    running: new Map(),
    logger,
    current,
    close: runner.close,
  }
}
