/** Refuses a method with 405 and names those that an address takes (RFC 9110, 15.5.6). */
import type { Request, Response } from 'express'
import { Problem } from '../errors.js'

export function notAllowed(req: Request, res: Response, allowed: readonly string[]): Problem {
  res.setHeader('Allow', allowed.join(', '))
  return new Problem(405, 'Method not allowed', `${req.method} is not allowed here. Use ${allowed.join(' or ')}.`)
}
