/** Requests that Node itself cannot read: each is refused with a problem, which the client gets. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerUnreadable } from '../../src/http/answer-unreadable.js'
import { problemShape } from '../../src/http/problems.js'

let server: Server
beforeAll(async () => {
  server = createServer((_req, res) => setTimeout(() => res.end('done'), 200))
  answerUnreadable(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

/** Everything that the server sends until it closes the connection. */
async function sent(...pieces: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  for (const piece of pieces) socket.write(piece)
  let text = ''
  for await (const part of socket) text += part
  return text
}

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`

it.each([
  ['a URL of 3 MB', [request(`/${'x'.repeat(3_000_000)}`)], 431, /more than 16384 bytes\. Ask for less at a time/],
  ['headers of 20 kB', [`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`], 431, /URL and the headers/],
  ['what is not HTTP', ['\u0016\u0003\u0001 hello\r\n\r\n'], 400, /not HTTP that can be read/],
])('%s is answered with a problem', async (_, pieces, status, detail) => {
  const [head = '', body = ''] = (await sent(...pieces)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [A-Z]`))
  expect(head).toContain('Content-Type: application/problem+json')
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`)
  const problem = problemShape.strict().parse(JSON.parse(body))
  expect([problem.status, problem.detail]).toEqual([status, expect.stringMatching(detail)])
})

it('never falls into an answer that is under way', async () => {
  const text = await sent(request('/'), 'nonsense\r\n\r\n')
  expect(text).not.toContain('problem+json')
})

it('goes on answering others', async () => {
  expect(await sent(`GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK/)
})
