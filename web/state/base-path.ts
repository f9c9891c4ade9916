/** Where the page stands on its host: the server says so in the document. */

/** An empty text or, for example, `/demarche`; tests of single modules have no document. */
export const basePath = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? ''

/** The address on this host of a path of the server, such as `/api/v1/export`. */
export const underBase = (path: string): string => `${basePath}${path}`

/** The path of the server that an address on this host leads to; null for one that is not the server's. */
export function belowBase(path: string): string | null {
  if (path === basePath) return '/'
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : null
}
