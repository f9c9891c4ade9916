/** Which embed shows what a page of the site shows. Nothing is imported, so that the page may use it too. */

export interface EmbedOfPage {
  view: 'lane' | 'ledger' | 'board' | 'gap' | 'statement'
  /** Its path on the site, with its query. */
  path: string
  /** In pixels: most frames of this height show the view without scrolling. */
  height: number
}

const lens = ['asOf', 'clock', 'source', 'withoutRelays', 'hedged']

interface Page {
  view: EmbedOfPage['view']
  /** The embed's parameter for what the page is of. */
  id?: string
  /** Parameters of the page that the embed has too. */
  params: readonly string[]
}

const pages: Readonly<Record<string, Page>> = {
  demand: { view: 'lane', id: 'demand', params: lens },
  ledger: { view: 'ledger', params: [...lens, 'sides', 'issue', 'reading'] },
  issue: { view: 'ledger', id: 'issue', params: lens },
  board: { view: 'board', params: [...lens, 'sides', 'issue', 'state'] },
  gap: { view: 'gap', params: ['clock', 'between', 'issue', 'from', 'to'] },
  statement: { view: 'statement', id: 'statement', params: [] },
}

const heights: Readonly<Record<EmbedOfPage['view'], number>> = {
  ...{ lane: 560, ledger: 720, board: 720, gap: 560, statement: 420 },
}

/**
 * The embed of a page, or of an embed's own address; null where none shows it.
 * @param path below the address of the site: `/demand/crimea`
 */
export function embedOfPage(path: string, search: string): EmbedOfPage | null {
  const [, first = '', second = '', ...rest] = path.split('/').map(decoded)
  const given = new URLSearchParams(search)
  if (rest.length > 0) return null
  if (first === 'embed') return Object.hasOwn(heights, second) ? embed(second as EmbedOfPage['view'], [...given]) : null
  const page = Object.hasOwn(pages, first) ? pages[first] : undefined
  if (!page || (page.id === undefined) !== (second === '')) return null
  const named = page.id === undefined ? [] : [[page.id, second] as const]
  return embed(page.view, [
    ...named,
    ...[...given].filter(([name, value]) => page.params.includes(name) && value !== ''),
  ])
}

function embed(view: EmbedOfPage['view'], params: readonly (readonly [string, string])[]): EmbedOfPage {
  const query = new URLSearchParams(params.map(([name, value]) => [name, value])).toString().replaceAll('%2C', ',')
  return { view, path: `/embed/${view}${query && `?${query}`}`, height: heights[view] }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
