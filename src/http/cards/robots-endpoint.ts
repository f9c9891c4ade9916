/** What search engines should leave alone, as an endpoint. */
import { type Endpoint, endpoint } from '../endpoint.js'

/** What costs much and is not for searching. The rest of the API is left to them: they need it to see the page as it is. */
const refused = ['/api/v1/export/', '/api/v1/query', '/api/v1/library/', '/api/v1/coding', '/code', '/console', '/mcp']

export const robotsEndpoint: Endpoint = endpoint({
  name: 'robots',
  method: 'get',
  path: '/robots.txt',
  summary: 'What search engines should leave alone, and where they find the list of pages.',
  answers: { 200: { description: 'By the Robots Exclusion Protocol, RFC 9309', content: { 'text/plain': 'text' } } },
  problems: [400],
  async handle({ site }) {
    const base = new URL(site).pathname.replace(/\/$/, '')
    const rules = ['User-agent: *', ...refused.map((path) => `Disallow: ${base}${path}`)]
    return { type: 'text/plain', body: `${[...rules, '', `Sitemap: ${site}/sitemap.xml`].join('\n')}\n` }
  },
})
