/** Lets pages of other origins read the API from their readers' browsers (CORS): without credentials, and never the coding bench. */
import type { RequestHandler } from 'express'

const anyone = '*'

/** What a page may read of an answer beside its body, and the headers that HTTP itself lets it read. */
const exposed = [
  ...['Content-Disposition', 'ETag', 'Link', 'Retry-After'],
  ...['X-Query-Id', 'X-Total-Count', 'X-Truncated', 'X-Warnings'],
].join(', ')

/** What a page sends with a query, or with a call of a tool. */
const sent = ['Content-Type', 'If-None-Match', 'Prefer', 'Mcp-Protocol-Version', 'Mcp-Method', 'Mcp-Name'].join(', ')

/** Seconds for which a browser remembers what it may send. */
const remembered = 3_600

/** @param origins as browsers send them; `*` lets every page read, and only named origins send queries */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  const open = origins.includes(anyone)
  return (req, res, next) => {
    if (/^\/api\/v1\/coding(\/|$)/i.test(req.path)) return next()
    const origin = req.get('origin')
    const named = origin !== undefined && origins.includes(origin)
    const asksFirst = req.method === 'OPTIONS' && req.get('access-control-request-method') !== undefined
    // The answer is the same for everyone, except to a browser that asks what it may send.
    if (!open || asksFirst) res.vary('Origin')
    if (origin === undefined || !(named || open)) return next()
    res.setHeader('Access-Control-Allow-Origin', open ? anyone : origin)
    if (!asksFirst) {
      res.setHeader('Access-Control-Expose-Headers', exposed)
      return next()
    }
    res.set({
      'Access-Control-Allow-Methods': named ? 'GET, HEAD, POST' : 'GET, HEAD',
      'Access-Control-Allow-Headers': named ? sent : 'If-None-Match',
      'Access-Control-Max-Age': String(remembered),
    })
    res.status(204).end()
  }
}
