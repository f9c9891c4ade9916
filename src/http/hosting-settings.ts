/** The settings of a server that readers reach through a proxy, or from other sites: what each may be, and how it is read. */
import { isIP } from 'node:net'
import { z } from 'zod'

const listed = (text: string) => text.split(/[\s,]+/).filter((part) => part !== '')

/** Reads a text, or says in a sentence why it cannot. */
const read = <T>(meaning: (text: string) => T) =>
  z.transform<string, T>((text, context) => {
    try {
      return meaning(text)
    } catch (error) {
      context.issues.push({ code: 'custom', message: (error as Error).message, input: text })
      return z.NEVER
    }
  })

/** Without a slash at its end; the top of the host is an empty text. */
export const basePath = read((text) => {
  const parts = text.split('/').slice(1)
  if (!text.startsWith('/')) throw new Error('must begin with a slash, such as /demarche')
  if (text !== '/' && parts.at(-1) === '') parts.pop()
  if (text !== '/' && !parts.every((part) => /^(?!\.+$)[\w.~-]+$/.test(part)))
    throw new Error('must be a path such as /demarche, of letters, digits and . _ ~ - between the slashes')
  return text === '/' ? '' : `/${parts.join('/')}`
})

/** As browsers send them in the header Origin; `*` stays as it is. */
export const allowedOrigins = read((text) =>
  listed(text).map((origin) => {
    if (origin === '*') return origin
    const url = URL.canParse(origin) && !origin.includes('*') ? new URL(origin) : null
    if (
      !url ||
      !/^https?:$/.test(url.protocol) ||
      ![url.origin, `${url.origin}/`].includes(url.href.replace(/\/$/, ''))
    )
      throw new Error(
        `${origin} is not an origin. Write it as https://notebook.example, without a path, or * for every site`,
      )
    return url.origin
  }),
)

const ancestor = /^(\*|https?:\/\/(\*\.)?[\w-]+(\.[\w-]+)*(:(\d+|\*))?)$/i

/** As the directive `frame-ancestors` of a content security policy takes it. */
export const frameAncestors = read((text) => {
  // Shells and files of settings take the quotes away that the policy needs.
  const sources = listed(text).map((source) => (/^(self|none)$/.test(source) ? `'${source}'` : source))
  for (const source of sources)
    if (!["'self'", "'none'"].includes(source) && !ancestor.test(source))
      throw new Error(`${source} cannot frame. Write self, none, or sites such as https://news.example`)
  if (sources.length === 0) throw new Error('must be self, none, or sites')
  if (sources.includes("'none'") && sources.length > 1) throw new Error('none stands alone')
  return sources.join(' ')
})

const groups = ['loopback', 'linklocal', 'uniquelocal']

/** As Express's `trust proxy` takes it: how many proxies there are, or where. */
export const trustedProxies = read((text): number | string[] => {
  if (/^[1-9]$/.test(text)) return Number(text)
  return listed(text).map((proxy) => {
    const [address = '', bits, ...more] = proxy.split('/')
    const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1
    const isRange = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most)
    if (!groups.includes(proxy) && (most < 0 || !isRange || more.length > 0))
      throw new Error(
        `${proxy} is no proxy. Write addresses or ranges such as 10.0.0.7 or 10.0.0.0/8, ${groups.join(', ')}, or how many proxies there are, 1 to 9`,
      )
    return proxy
  })
})
