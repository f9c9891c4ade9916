/** Answers what Node cannot read as a request, such as a URL that is too long, with a problem and not with an empty status. */
import { maxHeaderSize, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds in which a client may read the answer. */
const lingerMs = 2_000

interface ParserError extends Error {
  code?: string
}

export function answerUnreadable(server: Server): void {
  /** Answers under way on a connection: a refusal must not fall into one. */
  const answering = new WeakMap<Socket, number>()
  const refused = new WeakSet<Socket>()
  const count = (socket: Socket, by: number) => answering.set(socket, (answering.get(socket) ?? 0) + by)
  server.on('request', ({ socket }, res) => {
    count(socket, 1)
    res.once('finish', () => count(socket, -1))
  })
  server.on('clientError', (error: ParserError, socket: Socket) => {
    // What still arrives of a request that has been refused; left unread, it would reset the connection before the client has the answer.
    if (refused.has(socket)) return
    if (!socket.writable || error.code === 'ECONNRESET' || (answering.get(socket) ?? 0) > 0)
      return void socket.destroy()
    refused.add(socket)
    socket.end(refusal(error.code))
    const late = setTimeout(() => socket.destroy(), lingerMs)
    socket.once('close', () => clearTimeout(late))
    socket.once('end', () => socket.destroy())
  })
}

/** A whole answer: there is no request, so there is none to answer it with. */
function refusal(code: string | undefined): string {
  const [status, detail] = judge(code)
  const title = STATUS_CODES[status]
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: '/' })
  return [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}

function judge(code: string | undefined): [status: number, detail: string] {
  if (code === 'HPE_HEADER_OVERFLOW')
    return [431, `The URL and the headers have more than ${maxHeaderSize} bytes. Ask for less at a time.`]
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'The request did not arrive in time. Send it again.']
  return [400, 'This is not HTTP that can be read. Check the URL and the headers.']
}
