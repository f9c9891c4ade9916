/** The tags of a page's head from which others make the card of a link: title, description, picture. */
import { embedOfPage } from '../embed/embed-of-page.js'
import type { Card, ViewLink } from './card.js'

/** In letters; search engines and networks cut at about these. */
const longest = { title: 110, description: 300 }

interface Head {
  /** Null for an address that is no view's. */
  link: ViewLink | null
  /** Null where it was not written in time, or cannot be. */
  card: Card | null
  /** What does not exist, as a sentence. */
  missing?: string | undefined
  /** The address of the site, without a slash at its end. */
  site: string
  /** The data version, by which a changed picture has a new address. */
  version: string
  pictures: boolean
  /** Whether the site has embeds, and says by oEmbed which. */
  embeds: boolean
}

/** As HTML. Whatever comes from the dataset or from the address is escaped. */
export function headTags({ link, card, missing, site, version, pictures, embeds }: Head): string {
  if (!link || missing !== undefined) return notFoundTags(missing ?? 'There is no such page.')
  const title = clip(card?.title ?? '', longest.title) || 'Demarche'
  const description = clip(descriptionOf(card), longest.description)
  const url = `${site}${link.path}`
  const picture = `${site}${picturePath(link, version)}`
  return [
    `<title>${escaped(card ? `${title} · Demarche` : title)}</title>`,
    meta('name', 'description', description),
    ...(card?.listed === false ? [meta('name', 'robots', 'noindex')] : []),
    `<link rel="canonical" href="${escaped(url)}" />`,
    ...(embeds && embedOfPage(...partsOf(link.path)) ? oembedLinks(site, url) : []),
    meta('property', 'og:type', link.path === '/' ? 'website' : 'article'),
    meta('property', 'og:site_name', clip(card?.dataset ?? '', longest.title) || 'Demarche'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', url),
    ...(pictures
      ? [
          meta('property', 'og:image', picture),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', '1200'),
          meta('property', 'og:image:height', '630'),
          meta('property', 'og:image:alt', clip(`${title}. ${description}`, longest.description)),
        ]
      : []),
    meta('name', 'twitter:card', pictures ? 'summary_large_image' : 'summary'),
  ].join('\n    ')
}

/** From which others find out how to show the view in a frame; oembed.com, section 4. */
function oembedLinks(site: string, url: string): string[] {
  const address = (format: string) => `${site}/oembed?${new URLSearchParams({ url, format })}`
  return ['json', 'xml'].map((format) => {
    const type = format === 'json' ? 'application/json+oembed' : 'text/xml+oembed'
    return `<link rel="alternate" type="${type}" href="${escaped(address(format))}" />`
  })
}

function partsOf(address: string): [path: string, search: string] {
  const [path = '', search = ''] = address.split(/\?(.*)/s)
  return [path, search]
}

const notFoundTags = (missing: string) =>
  [
    '<title>Not found · Demarche</title>',
    meta('name', 'description', clip(missing, longest.description)),
    meta('name', 'robots', 'noindex'),
  ].join('\n    ')

/** Without a finding, what Demarche is. */
const plainDescription = 'Who demanded what, who dropped or kept it, who said so, and where it is written.'

function descriptionOf(card: Card | null): string {
  if (!card) return plainDescription
  const said = card.said || plainDescription
  return card.when && !said.includes(card.when.replace(/^as of ([^,]*).*$/, '$1')) ? `${said} (${card.when})` : said
}

/** Below the site: `/card/demand.png?id=crimea&v=0123456789ab`. */
function picturePath({ picture: { view, params } }: ViewLink, version: string): string {
  const query = new URLSearchParams({ ...params, ...(version && { v: version }) }).toString().replaceAll('%2C', ',')
  return `/card/${view}.png${query && `?${query}`}`
}

const meta = (key: 'name' | 'property', name: string, content: string) =>
  `<meta ${key}="${name}" content="${escaped(content)}" />`

/** On one line, without letters that steer a terminal or the direction of what follows; cut between words. */
export function clip(text: string, most: number): string {
  const line = text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = [...line]
  if (letters.length <= most) return line
  const cut = letters.slice(0, most - 1).join('')
  return `${cut.replace(/\s+\S{0,20}$/, '').replace(/[\s,;:.]+$/, '')}…`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (it) => entities[it] ?? it)
