/** The Model Context Protocol over HTTP: each POST is a request of its own, and nothing is kept between two. */
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { IRouter } from 'express'
import { badRequest } from '../errors.js'
import { type McpParts, mcpServer } from '../mcp/mcp-server.js'
import { notAllowed } from './not-allowed.js'
import { publicSite } from './public-address.js'
import { readBody } from './read-body.js'
import { refuseOtherSites } from './refuse-other-sites.js'

/** Nothing here changes while a client listens; a stream only says so. */
const mostListeners = 16

export interface ServedMcp extends Omit<McpParts, 'site'> {
  /** Other origins whose pages may call. */
  origins: readonly string[]
}

export function serveMcp(app: IRouter, { origins, ...parts }: ServedMcp): void {
  const sites = new WeakMap<globalThis.Request, string>()
  const handler = createMcpHandler(
    ({ requestInfo }) => mcpServer({ ...parts, site: (requestInfo && sites.get(requestInfo)) ?? '' }),
    { maxSubscriptions: mostListeners },
  )
  app
    .route('/mcp')
    .post(async (req, res) => {
      const site = publicSite(req)
      refuseOtherSites({ site, header: (name) => req.get(name) ?? '' }, { what: 'call', origins })
      const body = await readBody(req)
      // One small body could ask for thousands of answers.
      if (Array.isArray(body))
        throw badRequest('Send one message at a time: this version of the protocol has no batches.')
      const serveOne = toNodeHandler({
        fetch(request, options) {
          sites.set(request, site)
          return handler.fetch(request, options)
        },
      })
      await serveOne(req, res, body)
    })
    .all((req, res) => {
      throw notAllowed(req, res, ['POST'])
    })
}
