/** Caps the requests that wait on one connection: a client that sends without reading fills the memory else. */
import type { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import { Problem } from '../errors.js'

/** Browsers wait for an answer before they send the next request. */
const mostWaiting = 20

/** Answers the first request beyond the cap with 429 and closes the connection; those after it are dropped. */
export function capWaiting(): RequestHandler {
  const waiting = new WeakMap<Socket, number>()
  return ({ socket }, res, next) => {
    const before = waiting.get(socket) ?? 0
    waiting.set(socket, before + 1)
    if (before > mostWaiting) return
    if (before === mostWaiting) {
      res.setHeader('Connection', 'close')
      const message = `${mostWaiting} requests are waiting on this connection already. Read their answers first.`
      throw new Problem(429, 'Too many requests', message, { limit: { waiting: mostWaiting }, retryAfter: 1 })
    }
    res.once('finish', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1))
    next()
  }
}
