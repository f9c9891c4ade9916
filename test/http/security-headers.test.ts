/** Who may show pages in a frame, by the headers that say so to browsers old and new. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, describe, expect, it } from 'vitest'
import { frameAncestors } from '../../src/http/hosting-settings.js'
import { securityHeaders } from '../../src/http/security-headers.js'

const servers: ReturnType<typeof createServer>[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

async function headersAt(path: string, setting: string, basePath = '') {
  const app = express()
  app.use(securityHeaders(basePath, frameAncestors.parse(setting)))
  app.use((_req, res) => void res.send('A page'))
  const server = createServer(app)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  const directives = headers.get('content-security-policy')?.split(';') ?? []
  return {
    policy: directives.filter((it) => it.startsWith('frame-ancestors')),
    older: headers.get('x-frame-options'),
    scripts: directives.find((it) => it.startsWith('script-src ')),
  }
}

describe('a page', () => {
  it.each([
    ["'self'", "frame-ancestors 'self'", 'SAMEORIGIN'],
    ['self', "frame-ancestors 'self'", 'SAMEORIGIN'],
    ['none', "frame-ancestors 'none'", 'DENY'],
    ['self, https://news.example', "frame-ancestors 'self' https://news.example", null],
    [
      'https://*.news.example https://blog.example:8443',
      'frame-ancestors https://*.news.example https://blog.example:8443',
      null,
    ],
    ['*', 'frame-ancestors *', null],
  ])('is framed as FRAME_ANCESTORS=%s says', async (setting, policy, older) => {
    for (const path of ['/', '/embed/board', '/ledger', '/codebook', '/api/v1/stats'])
      expect([path, await headersAt(path, setting)]).toEqual([
        path,
        { policy: [policy], older, scripts: "script-src 'self'" },
      ])
  })
})

describe('the coding bench', () => {
  it.each(['/code', '/code/', '/code/source-003/compare', '/%63ode/source-003', '/c%6Fde'])(
    'is never shown in a frame at %s',
    async (path) => {
      const never = { policy: ["frame-ancestors 'none'"], older: 'DENY', scripts: "script-src 'self'" }
      expect(await headersAt(path, '*')).toEqual(never)
      expect(await headersAt(`/demarche${path}`, 'https://news.example', '/demarche')).toEqual(never)
    },
  )
})
