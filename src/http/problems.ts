/** Errors as RFC 9457 problems. Only what the caller can mend is below 500; a fault of ours is logged, not shown. */
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { z } from 'zod'
import { Problem } from '../errors.js'

/** The last handler of an application. */
export function problemHandler(logger: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    const problem = toProblem(error)
    if (problem.status >= 500 && !(error instanceof Problem))
      logger.error({ err: error, url: req.originalUrl }, 'a fault of ours')
    res.removeHeader('ETag')
    res
      .status(problem.status)
      .type('application/problem+json')
      .json({
        type: 'about:blank',
        title: problem.title,
        status: problem.status,
        detail: problem.message,
        instance: req.originalUrl,
        ...problem.members,
      })
  }
}

/** Malformed URLs come from Express with a status below 500; a ZodError here is bad stored data, so ours. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const status = z.object({ status: z.int().min(400).max(499) }).safeParse(error)
  if (status.success)
    return new Problem(status.data.status, 'Bad request', 'The request cannot be read. Check its URL and headers.')
  return new Problem(
    500,
    'Internal error',
    'Something went wrong on our side; it is in the log. Try again, or tell us.',
  )
}
