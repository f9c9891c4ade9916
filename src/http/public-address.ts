/** The address under which readers reach the server: what links and pictures for other sites begin with. */
import type { Request } from 'express'

/**
 * Such as `https://news.example/demarche`, without a slash at its end. Protocol and host are the proxy's where it is trusted
 * (TRUSTED_PROXIES), else those of the request; a host that is no name at all is never repeated.
 */
export function publicSite(req: Request): string {
  const { protocol, host, app } = req
  const { localAddress = 'localhost', localPort = 80 } = req.socket
  const name = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host ?? '') ? host : null
  const own = localAddress.includes(':') ? `[${localAddress}]` : localAddress
  return `${protocol === 'https' ? 'https' : 'http'}://${name?.toLowerCase() ?? `${own}:${localPort}`}${basePathOf(app)}`
}

/** Where the application stands on its host: an empty text or, for example, `/demarche`. */
export const basePathOf = ({ locals }: Pick<Request['app'], 'locals'>): string => locals.basePath ?? ''
