/** The content of an entry as HTML, and the addresses in it. Pure. */
import { escaped } from '../export/write/xml.js'
import type { FeedEntry } from './feed.js'

/** @param site the address of the server, without a slash at its end */
export function contentHtml({ sentences, statements, more, sources }: FeedEntry, site: string): string {
  const items = (list: readonly { id: string; text: string }[], view: string) =>
    list.map(
      ({ id, text }) =>
        `<li><a href="${escaped(`${site}/${view}/${encodeURIComponent(id)}`)}">${escaped(text)}</a></li>`,
    )
  const left = more > 0 ? [`<li>and ${more} more ${more === 1 ? 'statement' : 'statements'}</li>`] : []
  return [
    ...sentences.map((text) => `<p>${escaped(text)}</p>`),
    ...(statements.length > 0 ? [`<ul>${[...items(statements, 'statement'), ...left].join('')}</ul>`] : []),
    ...(sources.length > 0 ? [`<p>Told in:</p><ul>${items(sources, 'source').join('')}</ul>`] : []),
  ].join('')
}

/** The address of a feed with the filters of this one. */
export function feedAddress(
  site: string,
  file: string,
  chosen: readonly [string, string][],
  more: Record<string, string> = {},
) {
  const query = new URLSearchParams([...chosen, ...Object.entries(more)]).toString().replaceAll('%2C', ',')
  return `${site}/${file}${query === '' ? '' : `?${query}`}`
}
