/** The tools of the server, in the order in which clients list them. */
import type { QueryService } from '../../query/query-service.js'
import type { Tool } from '../tool.js'
import { checkText } from './check-text.js'
import { cite } from './cite.js'
import { find } from './find.js'
import { queryTool } from './query.js'
import { ask, questionTools } from './question-tools.js'

/** @param queries without it, or where it allows none, there is no `query` */
export const toolsOf = (queries: QueryService | undefined): readonly Tool[] => [
  find,
  ...questionTools,
  ask,
  cite,
  checkText,
  ...(queries?.allowAdHoc ? [queryTool(queries)] : []),
]
