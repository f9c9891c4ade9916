/** The security headers of every answer, and who may show it in a frame. */
import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * @param frameAncestors who may show pages in a frame, as a content security policy says it; the coding bench, which
 * writes, is shown in none: what a click in it means must not be another page's to choose
 */
export function securityHeaders(basePath: string, frameAncestors: string): RequestHandler {
  const usual = headersFor(frameAncestors)
  const bench = headersFor("'none'")
  return (req, res, next) => {
    const headers = viewOf(req.path.slice(basePath.length)) === 'code' ? bench : usual
    headers(req, res, next)
  }
}

/** The first part of a path, read as the page reads it. */
function viewOf(path: string): string | undefined {
  const part = path.split('/')[1]
  // Most paths escape nothing.
  if (!part?.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const headersFor = (frameAncestors: string) =>
  helmet({
    contentSecurityPolicy: {
      directives: {
        'style-src': ["'self'"],
        'frame-ancestors': frameAncestors.split(' '),
        'upgrade-insecure-requests': null,
      },
    },
    xFrameOptions: olderWord[frameAncestors] ?? false,
    // The server speaks plain HTTP; a proxy that adds TLS decides on this.
    strictTransportSecurity: false,
  })

/** X-Frame-Options cannot name sites; browsers that know `frame-ancestors` ignore it. */
const olderWord: Readonly<Record<string, { action: 'sameorigin' | 'deny' }>> = {
  "'self'": { action: 'sameorigin' },
  "'none'": { action: 'deny' },
}
