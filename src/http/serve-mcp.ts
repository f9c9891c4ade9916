/** The Model Context Protocol over HTTP: each POST is a request of its own, and nothing is kept between two. */
import type { IRouter } from 'express'
import { badRequest } from '../errors.js'
import type { McpParts } from '../mcp/mcp-server.js'
import { notAllowed } from './not-allowed.js'
import { publicSite } from './public-address.js'
import { readBody } from './read-body.js'
import { refuseOtherSites } from './refuse-other-sites.js'

export interface ServedMcp extends Omit<McpParts, 'site'> {
  /** Other origins whose pages may call. */
  origins: readonly string[]
}

export function serveMcp(app: IRouter, { origins, ...parts }: ServedMcp): void {
  const opened = openedOnce(parts)
  app
    .route('/mcp')
    .post(async (req, res) => {
      const site = publicSite(req)
      refuseOtherSites({ site, header: (name) => req.get(name) ?? '' }, { what: 'call', origins })
      const body = await readBody(req)
      // One small body could ask for thousands of answers.
      if (Array.isArray(body))
        throw badRequest('Send one message at a time: this version of the protocol has no batches.')
      const answer = await opened()
      await answer(req, res, { site, body })
    })
    .all((req, res) => {
      throw notAllowed(req, res, ['POST'])
    })
}

/** The protocol's packages are more than a hundred files: they are opened for the first who calls. */
function openedOnce(parts: Omit<McpParts, 'site'>) {
  const open = async () => (await import('../mcp/answer-over-http.js')).answerOverHttp(parts)
  let opening: ReturnType<typeof open> | undefined
  return () => {
    opening ??= open()
    // Where files could not be opened, the next call tries again.
    opening.catch(() => (opening = undefined))
    return opening
  }
}
