/** The oEmbed endpoint: what it says of a page of the site, in both formats, and what it refuses. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedEmbeds, serveEmbeds } from './serve-embeds.js'

let served: ServedEmbeds
beforeAll(async () => {
  served = await serveEmbeds({ basePath: '/demarche' })
})
afterAll(() => served.close())

const asked = (url: string, more = '') =>
  served.ask(`/oembed?url=${encodeURIComponent(url)}${more}`, 'application/json')
const page = (path: string) => `${served.base}${path}`

describe('oEmbed', () => {
  it('gives the frame of a page, with its title and size', async () => {
    const answer = await asked(page('/demand/neutrality?asOf=2022-03-29'))
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const src = `${served.base}/embed/lane?demand=neutrality&amp;asOf=2022-03-29`
    expect(await answer.json()).toEqual({
      ...{ version: '1.0', type: 'rich', title: 'How each side moved on Neutrality' },
      ...{ provider_name: 'Demarche', provider_url: `${served.base}/`, cache_age: 86_400, width: 640, height: 560 },
      html: `<iframe src="${src}" title="How each side moved on Neutrality" width="640" height="560" loading="lazy" style="max-width:100%;border:0"></iframe>`,
    })
  })

  it.each(['/ledger', '/board?sides=all', '/gap', '/issue/territory', '/statement/s000-01', '/embed/board?theme=dark'])(
    'frames %s, and the frame is there',
    async (path) => {
      const { html } = (await (await asked(page(path))).json()) as { html: string }
      const [, src = ''] = /src="([^"]+)"/.exec(html) ?? []
      expect((await fetch(src.replaceAll('&amp;', '&'))).status).toBe(200)
    },
  )

  it('keeps within the room that there is', async () => {
    const sized = await asked(page('/board'), '&maxwidth=320&maxheight=300')
    expect(await sized.json()).toMatchObject({ width: 320, height: 300 })
    const wide = await asked(page('/board'), '&maxwidth=2000&maxheight=3000')
    expect(await wide.json()).toMatchObject({ width: 640, height: 720 })
  })

  it('is XML where that is asked for', async () => {
    const answer = await asked(page('/board?sides=russia,ukraine'), '&format=xml')
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const xml = await answer.text()
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<oembed>\n<version>1.0<\/version>\n<type>rich</)
    expect(xml).toContain('&lt;iframe src=&quot;')
    expect(xml).not.toContain('<iframe')
  })

  it.each([
    ['https://other.example/demand/crimea', 404, 'is not an address of'],
    ['javascript:alert(1)', 404, 'is not an address of'],
    ['//other.example/board', 404, 'is not an address of'],
    ['/trace', 404, 'No embed shows'],
    ['/demand/nothing', 404, 'There is no demand'],
    ['/board?state=foo', 400, 'state'],
  ])('refuses %s', async (url, status, said) => {
    const answer = await asked(url)
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      status,
      expect.stringContaining(said),
    ])
  })

  it('refuses a page of the same host outside of its path', async () => {
    expect((await asked(`${new URL(served.base).origin}/demand/crimea`)).status).toBe(404)
  })

  it('has no other format', async () => {
    expect((await asked(page('/board'), '&format=yaml')).status).toBe(501)
  })
})
