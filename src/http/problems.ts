/** Errors as RFC 9457 problems. What the caller can fix is below 500; a fault of ours is logged, not shown. */
import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { z } from 'zod'
import { loggedEvent } from '../coding/pass-event.js'
import { Problem } from '../errors.js'
import { queryWarning } from '../query/query-result.js'
import { basePathOf } from './public-address.js'

/** The only shape an error has. */
export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('what is wrong and what to do'),
  instance: z.string(),
  gqlStatus: z.string().optional().describe('of a query: the ISO GQL status code'),
  rule: z.string().optional().describe('of a refused query: the stable name of the rule'),
  position: z.object({ line: z.int(), column: z.int() }).optional().describe('in the query, from 1'),
  warnings: z
    .array(queryWarning)
    .optional()
    .describe('of a query: what may have led to it, and how to write it instead'),
  limit: z.record(z.string(), z.number()).optional().describe('the limit that was reached'),
  missed: z.array(loggedEvent).optional().describe('of coding: the events that the sender has not seen'),
  retryAfter: z.int().optional().describe('seconds after which to try again'),
})

/** The last handler of the application. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    const problem = toProblem(error)
    if (problem.status >= 500 && !(error instanceof Problem))
      logger.error({ err: error, url: req.originalUrl }, 'a fault of ours')
    if (res.headersSent) return next(error)
    closeUnread(req, res)
    const { retryAfter } = problem.members
    if (typeof retryAfter === 'number') res.setHeader('Retry-After', String(retryAfter))
    for (const header of ['ETag', 'Content-Disposition']) res.removeHeader(header)
    res
      .status(problem.status)
      .type('application/problem+json')
      .json({
        type: 'about:blank',
        title: problem.title,
        status: problem.status,
        detail: placed(problem.message, basePathOf(req.app)),
        instance: req.originalUrl,
        ...problem.members,
      })
  }
}

/** Messages name addresses of the API as they are without a base path. */
const placed = (message: string, basePath: string) =>
  basePath ? message.replace(/(?<=\b(?:GET|POST|PUT|DELETE|and) )\/(?=api\/v1\/)/g, () => `${basePath}/`) : message

/** Closes the connection after the answer if part of the body is unread: such a body may never end. */
export function closeUnread(req: Request, res: Response): void {
  const hasBody = req.get('transfer-encoding') !== undefined || Number(req.get('content-length')) > 0
  if (!hasBody || req.complete) return
  res.setHeader('Connection', 'close')
  // Discards what still arrives: unread bytes would reset the connection before the client has read the answer.
  req.resume()
}

/** Express gives malformed URLs a status below 500. A ZodError here means bad stored data: a fault of ours. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const status = z.object({ status: z.int().min(400).max(499) }).safeParse(error)
  if (status.success)
    return new Problem(status.data.status, 'Bad request', 'The request cannot be read. Check its URL and headers.')
  return new Problem(
    500,
    'Internal error',
    'Something went wrong on the server; its log has the details. Try again, or report it.',
  )
}
