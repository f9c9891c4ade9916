/** The address under which readers reach the server, with and without a proxy that is believed. */
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { trustedProxies } from '../../src/http/hosting-settings.js'
import { publicSite } from '../../src/http/public-address.js'

/** What a server below /demarche says to a request with these headers. */
async function siteFor(headers: Record<string, string>, trusted: string | null): Promise<string> {
  const app = express()
  app.locals.basePath = '/demarche'
  app.set('trust proxy', trusted === null ? [] : trustedProxies.parse(trusted))
  app.use('/demarche', (req, res) => res.send(publicSite(req)))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const text = await new Promise<string>((resolve, reject) => {
    request(`http://127.0.0.1:${port}/demarche/ledger`, { headers }, async (response) => {
      let read = ''
      for await (const piece of response) read += piece
      resolve(read)
    })
      .on('error', reject)
      .end()
  })
  server.close()
  return text.replace(`:${port}`, ':PORT')
}

const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'news.example' }
const own = 'http://127.0.0.1:PORT/demarche'

describe('the public address', () => {
  it.each<[string, Record<string, string>, string | null, string]>([
    ['the host that was asked for', { host: 'talks.example:8080' }, null, 'http://talks.example:8080/demarche'],
    ['that of IPv6', { host: '[::1]:3000' }, null, 'http://[::1]:3000/demarche'],
    ['the proxy’s, of a trusted address', forwarded, '127.0.0.1', 'https://news.example/demarche'],
    ['the proxy’s, of a trusted range', forwarded, '10.0.0.0/8, 127.0.0.0/8', 'https://news.example/demarche'],
    ['the proxy’s, of a trusted group', forwarded, 'loopback', 'https://news.example/demarche'],
    ['the proxy’s, where one proxy is expected', forwarded, '1', 'https://news.example/demarche'],
    [
      'the first of several',
      { ...forwarded, 'x-forwarded-host': 'a.example, b.example' },
      'loopback',
      'https://a.example/demarche',
    ],
    [
      'the host alone where the proxy says nothing',
      { host: 'news.example' },
      'loopback',
      'http://news.example/demarche',
    ],
    ['its own where nobody is trusted', forwarded, null, own],
    ['its own where others are trusted', forwarded, '10.0.0.0/8', own],
    ['its own where the host is no name', { host: '"><script>' }, null, own],
    [
      'its own where the proxy names none',
      { ...forwarded, 'x-forwarded-host': 'a.example/evil' },
      'loopback',
      'https://127.0.0.1:PORT/demarche',
    ],
    [
      'one protocol of two',
      { ...forwarded, 'x-forwarded-proto': 'javascript' },
      'loopback',
      'http://news.example/demarche',
    ],
  ])('is %s', async (_, headers, trusted, expected) => {
    expect(await siteFor(headers, trusted)).toBe(expected)
  })
})
