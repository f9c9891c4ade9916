/** Answers requests of the protocol over HTTP, each by itself. */
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { Request, Response } from 'express'
import { type McpParts, mcpServer } from './mcp-server.js'

/** Nothing here changes while a client listens; a stream only says so. */
const mostListeners = 16

/** @returns what answers a request, whose body has been read, for readers who reach the page at `site` */
export function answerOverHttp(parts: Omit<McpParts, 'site'>) {
  const sites = new WeakMap<globalThis.Request, string>()
  const handler = createMcpHandler(
    ({ requestInfo }) => mcpServer({ ...parts, site: (requestInfo && sites.get(requestInfo)) ?? '' }),
    { maxSubscriptions: mostListeners },
  )
  return async (req: Request, res: Response, { site, body }: { site: string; body: unknown }) => {
    const serveOne = toNodeHandler({
      fetch(request, options) {
        sites.set(request, site)
        return handler.fetch(request, options)
      },
    })
    await serveOne(req, res, body)
  }
}
