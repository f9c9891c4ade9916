/** What search engines are told: which pages there are, since when, and what to leave alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sitemapEndpoint } from '../../../src/http/cards/sitemap-endpoint.js'
import { cardServer, tagsIn } from './card-server.js'

let server: Awaited<ReturnType<typeof cardServer>>
beforeAll(async () => {
  server = await cardServer()
})
afterAll(() => server.close())

const listed = async () => {
  const answer = await server.get('/sitemap.xml')
  const text = await answer.text()
  const pages = [...text.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g)]
  return { answer, text, pages: pages.map(([, url = '', day]) => ({ url, day })) }
}

describe('the sitemap', () => {
  it('lists views, issues, demands, actors, sources, drafts, events and statements, with the day of the load', async () => {
    const { answer, text, pages } = await listed()
    expect(answer.headers.get('content-type')).toContain('application/xml')
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www.sitemaps.org\/schemas\/sitemap\/0.9">/,
    )
    const count = (of: string) => pages.filter(({ url }) => url.startsWith(`${server.site}/${of}/`)).length
    expect(['issue', 'demand', 'actor', 'source', 'draft', 'event', 'statement'].map(count)).toEqual([
      8, 39, 50, 5, 3, 33, 99,
    ])
    for (const view of ['', 'ledger', 'board', 'gap'])
      expect(pages.map(({ url }) => url)).toContain(`${server.site}/${view}`)
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length)
    expect(new Set(pages.map(({ day }) => day)).size).toBe(1)
    expect(pages[0]?.day).toMatch(/^20\d\d-\d\d-\d\d$/)
  })

  it('lists only pages that are there, each under its canonical address, and none that search engines leave out', async () => {
    const { pages } = await listed()
    const wrong: unknown[] = []
    for (const { url } of pages) {
      const answer = await fetch(url, { headers: { accept: 'text/html', 'user-agent': 'Googlebot/2.1' } })
      const { canonical, content } = tagsIn(await answer.text())
      if (answer.status !== 200 || canonical !== url || content('robots')) wrong.push([url, answer.status, canonical])
    }
    expect(pages.length).toBeGreaterThan(200)
    expect(wrong).toEqual([])
  })

  it('of a large record ends where the protocol ends, with statements last', async () => {
    const asked = { site: 'https://news.example', params: {} } as never
    const { body } = await sitemapEndpoint(server.graphs, 150).handle(asked)
    const text = [...(body as () => Iterable<string>)()].join('')
    expect(text.match(/<url>/g)).toHaveLength(150)
    expect(text.match(/\/statement\//g)).toHaveLength(150 - 148)
  })
})

describe('robots.txt', () => {
  it('leaves pages and what they ask for to search engines, and names the sitemap', async () => {
    const text = await (await server.get('/robots.txt')).text()
    const refused = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, path = '']) => path)
    const isRefused = (path: string) => refused.some((it) => `/demarche${path}`.startsWith(it))
    for (const path of ['/api/v1/export/csv', '/api/v1/query?q=x', '/code/source-003', '/console', '/api/v1/coding'])
      expect([path, isRefused(path)]).toEqual([path, true])
    for (const path of [
      '/',
      '/ledger',
      '/api/v1/ledger',
      '/card/board.png',
      '/assets/a.js',
      '/feed.atom',
      '/embed/board',
    ])
      expect([path, isRefused(path)]).toEqual([path, false])
    expect(text).toContain(`\nSitemap: ${server.site}/sitemap.xml\n`)
  })
})
