/** The list of pages for search engines, as an endpoint. */
import { positionsIn } from '../../positions/read-positions.js'
import { allActors } from '../../questions/actors.js'
import { allDemands } from '../../questions/demands.js'
import { allDrafts } from '../../questions/drafts.js'
import { allEvents } from '../../questions/events.js'
import { allSources } from '../../questions/sources.js'
import type { Graph, Graphs } from '../../store/graph-store.js'
import { type Endpoint, endpoint } from '../endpoint.js'

/** The protocol allows no more in one file. */
const mostPages = 50_000

/** @param most of a test */
export function sitemapEndpoint(graphs: Graphs, most = mostPages): Endpoint {
  return endpoint({
    name: 'sitemap',
    method: 'get',
    path: '/sitemap.xml',
    summary: `The pages for search engines: views, then what they are of, up to ${mostPages.toLocaleString('en')}.`,
    answers: { 200: { description: 'By the protocol of sitemaps.org', content: { 'application/xml': 'text' } } },
    problems: [400, 503],
    tag: 'generation',
    handle: ({ site }) =>
      graphs.view(async (graph, data) => {
        const [paths, publication] = await Promise.all([pathsIn(graph, most), graphs.publication()])
        const day = publication?.generation === data.generation ? publication.published?.slice(0, 10) : undefined
        return { data, type: 'application/xml', body: () => sitemap(site, paths, day) }
      }),
  })
}

/** Statements last: of a large record, not all of them fit. */
async function pathsIn(graph: Graph, most: number): Promise<string[]> {
  const [demands, actors, sources, events, drafts, positions] = await Promise.all([
    allDemands(graph),
    allActors(graph),
    allSources(graph),
    allEvents(graph),
    allDrafts(graph),
    positionsIn(graph),
  ])
  const addressOf = (view: string, id: string) => `/${view}/${encodeURIComponent(id)}`
  const of = (view: string, items: readonly { id: string }[]) => items.map(({ id }) => addressOf(view, id))
  const paths = [
    ...['/', '/ledger', '/board', '/gap', '/trace', '/conflicts', '/network', '/graph', '/brief', '/method'],
    ...[...new Set(demands.map(({ issue }) => issue))].map((issue) => addressOf('issue', issue)),
    ...of('demand', demands),
    ...of('actor', actors),
    ...of('source', sources),
    ...of('draft', drafts),
    ...of('event', events),
  ].slice(0, most)
  for (let row = 0; row < positions.count && paths.length < most; row++)
    paths.push(addressOf('statement', positions.statementId(row)))
  return paths
}

function* sitemap(site: string, paths: readonly string[], day: string | undefined): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
  const changed = day ? `<lastmod>${day}</lastmod>` : ''
  for (const path of paths)
    yield `<url><loc>${`${site}${path}`.replace(/&/g, '&amp;').replace(/'/g, '&apos;')}</loc>${changed}</url>\n`
  yield '</urlset>\n'
}
