/** Checks the tokens of coders, and remembers those that were right: hashing one takes 50 ms on purpose. */
import { createHash } from 'node:crypto'
import { codersChanged, isTokenOf, readCoders } from '../../coding/coders.js'
import { Problem } from '../../errors.js'

/** More than these do not wait: each takes memory and a thread. */
const mostWaiting = 10

export function tokenChecker(dataset: string): (coder: string, token: string) => Promise<void> {
  let known = new Set<string>()
  let changed = 0
  let waiting = 0
  return async (coder, token) => {
    if (token === '') throw unauthorized('Send your token: Authorization: Bearer <token>.')
    // A coder who was removed, or has a new token, is not remembered.
    if (codersChanged(dataset) !== changed) known = new Set()
    changed = codersChanged(dataset)
    const key = createHash('sha256').update(`${coder}\0${token}`).digest('base64')
    if (known.has(key)) return
    const coders = readCoders(dataset)
    if (coders.length === 0) throw unauthorized('No coder has a token yet. Run: demarche coder add NAME')
    if (waiting >= mostWaiting)
      throw new Problem(429, 'Too many requests', 'Too many tokens are being checked.', { retryAfter: 1 })
    waiting++
    const right = await isTokenOf(coders, coder, token).finally(() => waiting--)
    if (!right) throw unauthorized('This is not the token of this coder.')
    known.add(key)
  }
}

const unauthorized = (message: string) => new Problem(401, 'Unauthorized', message)
