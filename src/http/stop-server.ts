/** Stops a server: what had reached it is answered, nothing new is accepted, and nothing outlasts the grace time. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

/** Quiet turns of the event loop after which nothing waits any more: one accepts a connection, the next reads it. */
const quietTurns = 3

/**
 * Watches `server` from now on. The returned function stops it and resolves when the last connection is closed, which is
 * after `graceMs` at the latest; `closed` is called when the port is free again.
 */
export function stopping(server: Server): (graceMs: number, closed: () => void) => Promise<void> {
  const sockets = new Set<Socket>()
  let arrived = 0
  let ending = false
  server.on('connection', (socket) => {
    arrived++
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.prependListener('request', (_req, res) => {
    arrived++
    // Else a client that keeps its connection would go on asking.
    if (ending) res.setHeader('Connection', 'close')
  })
  return async (graceMs, closed) => {
    // A flood of new connections must not keep us.
    const until = Date.now() + graceMs / 2
    // Node accepts one connection in a turn; closing the port now would drop those that the system has queued.
    for (let quiet = 0, before = arrived; quiet < quietTurns && Date.now() < until; before = arrived) {
      await turn()
      quiet = arrived === before ? quiet + 1 : 0
    }
    ending = true
    const done = once(server, 'close')
    server.close()
    closed()
    // Nothing was sent on these; after a flood, nothing may have been read yet.
    if (Date.now() < until) for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    // A connection that is kept alive turns idle when its answer is sent.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const late = setTimeout(() => server.closeAllConnections(), until + graceMs / 2 - Date.now())
    await done
    clearInterval(idle)
    clearTimeout(late)
  }
}
