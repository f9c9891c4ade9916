/** An endpoint of the bench: it knows who asks, and refuses what another site sent before it reads any of it. */
import type { z } from 'zod'
import { coderOf } from '../../coding/coding-folder.js'
import { badRequest, Problem } from '../../errors.js'
import { type Asked, type Endpoint, endpoint, type ProblemStatus, type Reply } from '../endpoint.js'
import { refuseOtherSites } from '../refuse-other-sites.js'
import type { Coding } from './coding.js'

type Parts<P extends z.ZodObject, B extends z.ZodType> = Omit<Endpoint<P, B>, 'handle' | 'guard' | 'problems'> & {
  /** Beside those of every endpoint of the bench. */
  problems?: readonly ProblemStatus[]
  handle(asked: Asked<z.output<P>, z.output<B>> & { coder: string }): Promise<Reply>
}

export const coderHeader = { 'X-Coder': 'the name of the coder who asks' }
const tokenHeader = { 'X-Coding-Token': 'the token that GET /api/v1/coding/session gives' }
const common: readonly ProblemStatus[] = [400, 401, 404]

/** What it answers is for this coder: no cache keeps it. */
export function codingEndpoint<P extends z.ZodObject, B extends z.ZodType>(
  coding: Coding,
  { problems = [], handle, ...parts }: Parts<P, B>,
): Endpoint {
  const writes = parts.method !== 'get'
  return endpoint({
    ...parts,
    headers: { ...coderHeader, ...(writes && tokenHeader), ...parts.headers },
    problems: [...common, ...problems].sort(),
    async guard(asked) {
      refuseOtherSites(asked, { what: 'request' })
      if (asked.header('X-Coder') === '') throw badRequest('Say who codes: X-Coder: <name>.')
      const coder = coderOf(asked.header('X-Coder'))
      if (coding.coders === 'tokens') {
        asked.setHeader('WWW-Authenticate', 'Bearer')
        await coding.checkToken(coder, /^Bearer (\S+)$/i.exec(asked.header('Authorization'))?.[1] ?? '')
      }
      if (writes && asked.header('X-Coding-Token') !== coding.token)
        throw new Problem(403, 'Old session', 'The server was started anew. Get its token: GET /api/v1/coding/session.')
    },
    async handle(asked) {
      const reply = await handle({ ...asked, coder: asked.header('X-Coder') })
      return { ...reply, headers: { 'Cache-Control': 'no-store', Vary: 'X-Coder, Authorization', ...reply.headers } }
    },
  })
}
