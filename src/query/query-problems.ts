/** Everything that can go wrong with a query, as problems that name the rule or limit and say what to do. */
import { Problem } from '../errors.js'

export interface Position {
  /** Both count from 1, in the text as it was sent. */
  line: number
  column: number
}

/** A gate refuses the query (422). `rule` is a stable name that programs can rely on. */
export function refused(rule: string, message: string, position?: Position): Problem {
  return new Problem(422, 'Query refused', message, {
    gqlStatus: '42000',
    rule,
    ...(position ? { position } : {}),
  })
}

/** The engine refuses the query, or fails on it (422). */
export function failed(gqlStatus: string, message: string, position?: Position): Problem {
  const title = gqlStatus === '42001' ? 'Syntax error' : 'Query failed'
  return new Problem(422, title, message, { gqlStatus, ...(position ? { position } : {}) })
}

/** The query reached its deadline (504). */
export function late(timeoutMs: number): Problem {
  const message = `The query was stopped after ${timeoutMs} ms. Narrow it: start at a bound or indexed node, label every node, add a LIMIT.`
  return new Problem(504, 'Query took too long', message, { limit: { timeoutMs } })
}

/** The query, its answer or its memory is too large (413). */
export function tooLarge(what: string, limit: Record<string, number>): Problem {
  return new Problem(413, 'Query too large', what, { limit })
}

/** Too many are waiting already, of queries or of exports (429). */
export function busy(what: string, queue: number, seconds: number): Problem {
  const message = `${queue} ${what} are waiting already. Try again in ${seconds} s.`
  return new Problem(429, `Too many ${what}`, message, { limit: { queue }, retryAfter: seconds })
}

/** Someone cancelled the query (409). */
export function cancelled(): Problem {
  return new Problem(409, 'Query cancelled', 'The query was cancelled before it had an answer.')
}

/** The operator has turned ad-hoc queries off (403). */
export function switchedOff(): Problem {
  return new Problem(
    403,
    'Ad-hoc queries are off',
    'This server does not run ad-hoc queries. GET /api/v1/library lists the saved queries, which it does run.',
  )
}
