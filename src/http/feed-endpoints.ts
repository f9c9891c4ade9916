/** The feeds: what moved, as Atom and as JSON Feed. */
import { z } from 'zod'
import { atomOf } from '../feeds/atom.js'
import { type Feed, feedOf } from '../feeds/feed.js'
import { feedAddress } from '../feeds/feed-html.js'
import { type FeedParams, feedParams } from '../feeds/feed-params.js'
import { jsonFeedOf } from '../feeds/json-feed.js'
import type { Graphs } from '../store/graph-store.js'
import type { Versions } from '../versions/versions.js'
import { type Endpoint, endpoint } from './endpoint.js'
import { keptAnswers } from './kept-answers.js'

const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  next_url: z.url().optional(),
  authors: z.array(z.object({ name: z.string(), url: z.url() })),
  language: z.string(),
  items: z.array(
    z.object({
      id: z.string().describe('a tag URI of side, demand, day and reading'),
      url: z.url(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime().describe('when the version was published in which it came'),
      date_modified: z.iso.datetime().describe('when the last version was published that changed it'),
      tags: z.array(z.string()),
    }),
  ),
})

/** Feeds that are kept of a generation, in characters: readers ask for few, and each again and again. */
const mostKept = 4_000_000

export function feedEndpoints(graphs: Graphs, versions: Versions): Endpoint[] {
  // The addresses in an answer are those under which it was asked for: what is kept is the feed without them.
  const kept = keptAnswers<Feed>(mostKept, (feed) => 2 * JSON.stringify(feed).length)
  const common = {
    method: 'get',
    description: 'The newest first; an entry keeps its id as long as side, demand, day and reading stay the same.',
    params: feedParams,
    problems: [400, 404, 503],
    tag: 'generation',
  } as const
  const feed = (params: FeedParams, signal: AbortSignal) =>
    graphs.view(async (graph, data) => ({
      data,
      feed: await kept.answer(JSON.stringify([data.generation, params]), signal, () =>
        feedOf(graph, data, versions, params),
      ),
    }))
  const sizeOf = ({ limit }: FeedParams): Record<string, string> => (limit === 50 ? {} : { limit: String(limit) })
  const ownOf = (site: string, file: string, { chosen }: Feed, params: FeedParams) =>
    feedAddress(site, file, chosen, { ...sizeOf(params), ...(params.cursor && { cursor: params.cursor }) })
  return [
    endpoint({
      ...{ ...common, name: 'feedAtom', path: '/feed.atom', summary: 'What moved, as an Atom feed.' },
      answers: { 200: { description: 'The feed', content: { 'application/atom+xml': 'text' } } },
      async handle({ params, site, signal }) {
        const { data, feed: it } = await feed(params, signal)
        const body = atomOf(it, site, ownOf(site, 'feed.atom', it, params), sizeOf(params))
        return { data, type: 'application/atom+xml', body }
      },
    }),
    endpoint({
      ...{ ...common, name: 'feedJson', path: '/feed.json', summary: 'What moved, as a JSON Feed.' },
      answers: { 200: { description: 'JSON Feed 1.1', content: { 'application/feed+json': jsonFeed } } },
      async handle({ params, site, signal }) {
        const { data, feed: it } = await feed(params, signal)
        const body = JSON.stringify(jsonFeedOf(it, site, ownOf(site, 'feed.json', it, params), sizeOf(params)))
        return { data, type: 'application/feed+json', body }
      },
    }),
  ]
}
