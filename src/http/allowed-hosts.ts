/**
 * Refuses requests under a foreign name. A web page can point a name of its own at 127.0.0.1 (DNS rebinding); the browser
 * then takes this server for that page's own, and lets it read everything.
 */
import type { RequestHandler } from 'express'
import { Problem } from '../errors.js'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/**
 * The names under which a server that listens on `host` answers; undefined means any. Names in `given` are separated by
 * commas; with them, no other names are answered anywhere, except those of this machine.
 */
export function allowedHosts(host: string, given = ''): readonly string[] | undefined {
  const names = given.split(',').map((name) => name.trim().toLowerCase())
  const listed = names.filter((name) => name !== '')
  const local = host === 'localhost' || host === '::1' || /^127\./.test(host)
  if (!local && listed.length === 0) return undefined
  return [...loopback, ...(local && !host.includes(':') ? [host] : []), ...listed]
}

/** Only browsers have to be refused, and they always send a name. */
export function refuseOtherHosts(hosts: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    // A proxy that is trusted says which name it was asked by, beside the one it asks by itself.
    for (const host of [req.headers.host, req.host])
      if (host !== undefined && !hosts.includes(nameOf(host)))
        throw new Problem(
          403,
          'Foreign host name',
          `This server does not answer as "${host}". Use http://localhost, or add the name to the setting ALLOWED_HOSTS.`,
        )
    next()
  }
}

/** Without the port. */
const nameOf = (host: string) => host.toLowerCase().replace(/:\d*$/, '')
