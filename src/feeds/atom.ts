/** A feed as Atom (RFC 4287), paged as RFC 5005 has it. Pure. */
import { closing, element, escaped, opening, xmlHead } from '../export/write/xml.js'
import type { Feed, FeedEntry } from './feed.js'
import { contentHtml, feedAddress } from './feed-html.js'

/** @param own the address that was asked for @param size the parameter `limit`, where it is not as usual */
export function atomOf(feed: Feed, site: string, own: string, size: Record<string, string>): string {
  const link = (rel: string, href: string, type: string) => element('link', { rel, href, type })
  const { id, title, subtitle, updated, licence, chosen, entries, next } = feed
  const atom = 'application/atom+xml'
  return [
    xmlHead,
    opening('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }),
    element('id', {}, escaped(id)),
    element('title', {}, escaped(title)),
    element('subtitle', {}, escaped(subtitle)),
    element('updated', {}, updated),
    element('author', {}, element('name', {}, 'Demarche').trimEnd()),
    element('generator', { uri: `${site}/` }, 'Demarche'),
    ...(licence ? [element('rights', {}, escaped(licence))] : []),
    link('self', own, atom),
    link('alternate', `${site}/`, 'text/html'),
    link('alternate', feedAddress(site, 'feed.json', chosen), 'application/feed+json'),
    link('first', feedAddress(site, 'feed.atom', chosen, size), atom),
    ...(next ? [link('next', feedAddress(site, 'feed.atom', chosen, { ...size, cursor: next }), atom)] : []),
    ...entries.map((entry) => entryXml(entry, site)),
    closing('feed'),
  ].join('')
}

function entryXml(entry: FeedEntry, site: string): string {
  const { id, title, path, published, updated, sentences, tags } = entry
  return [
    opening('entry'),
    element('id', {}, escaped(id)),
    element('title', {}, escaped(title)),
    element('link', { rel: 'alternate', href: `${site}${path}`, type: 'text/html' }),
    element('published', {}, published),
    element('updated', {}, updated),
    ...tags.map((term) => element('category', { term })),
    element('summary', {}, escaped(sentences.join(' '))),
    element('content', { type: 'html' }, escaped(contentHtml(entry, site))),
    closing('entry'),
  ].join('')
}
