/** What may go wrong with a query, as problems that say which rule or limit it was and what to do. */
import { Problem } from '../errors.js'

export interface Position {
  /** Both from 1, in the text that was sent. */
  line: number
  column: number
}

/** The gate refuses it (422); `rule` is a fixed name that programs can rely on. */
export function refused(rule: string, message: string, position?: Position): Problem {
  return new Problem(422, 'Query refused', message, {
    gqlStatus: '42000',
    rule,
    ...(position ? { position } : {}),
  })
}

/** The engine refuses it, or fails on it (422). */
export function failed(gqlStatus: string, message: string, position?: Position): Problem {
  const title = gqlStatus === '42001' ? 'Syntax error' : 'Query failed'
  return new Problem(422, title, message, { gqlStatus, ...(position ? { position } : {}) })
}

/** It ran into its deadline (504). */
export function late(timeoutMs: number): Problem {
  const message = `The query was stopped after ${timeoutMs} ms. Narrow it: start at a bound or indexed node, label every node, add a LIMIT.`
  return new Problem(504, 'Query took too long', message, { limit: { timeoutMs } })
}

/** It, its rows or its memory are too large (413). */
export function tooLarge(what: string, limit: Record<string, number>): Problem {
  return new Problem(413, 'Query too large', what, { limit })
}

/** Too many wait already (429). */
export function busy(queue: number, seconds: number): Problem {
  const message = `${queue} queries are waiting already. Try again in ${seconds} s.`
  return new Problem(429, 'Too many queries', message, { limit: { queue }, retryAfter: seconds })
}

/** Somebody called it off (409). */
export function cancelled(): Problem {
  return new Problem(409, 'Query cancelled', 'The query was called off before it had an answer.')
}

/** The operator switched ad-hoc queries off (403). */
export function switchedOff(): Problem {
  return new Problem(
    403,
    'Ad-hoc queries are off',
    'This server answers no ad-hoc queries. GET /api/v1/library lists the saved queries, which run.',
  )
}
