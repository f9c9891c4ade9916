/** A feed as JSON Feed 1.1. Pure. */
import type { Feed } from './feed.js'
import { contentHtml, feedAddress } from './feed-html.js'

/** @param own the address that was asked for @param size the parameter `limit`, where it is not as usual */
export function jsonFeedOf(feed: Feed, site: string, own: string, size: Record<string, string>) {
  const { title, subtitle, chosen, entries, next } = feed
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${site}/`,
    feed_url: own,
    description: subtitle,
    ...(next && { next_url: feedAddress(site, 'feed.json', chosen, { ...size, cursor: next }) }),
    authors: [{ name: 'Demarche', url: `${site}/` }],
    language: 'en',
    items: entries.map((entry) => ({
      id: entry.id,
      url: `${site}${entry.path}`,
      title: entry.title,
      summary: entry.sentences.join(' '),
      content_html: contentHtml(entry, site),
      date_published: entry.published,
      date_modified: entry.updated,
      tags: entry.tags,
    })),
  }
}
