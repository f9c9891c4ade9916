/** Embeds are whole without a script: what they say, where it is from, how large they are, and what they refuse. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateRecords } from '../bench/generate.js'
import { writeDataset } from '../bench/write-dataset.js'
import { testFolder } from '../provision/test-folder.js'
import { hostileDataset } from '../web/hostile-dataset.js'
import { type ServedEmbeds, serveEmbeds } from './serve-embeds.js'

const textOf = (html: string) =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

let shipped: ServedEmbeds
beforeAll(async () => {
  shipped = await serveEmbeds()
})
afterAll(() => shipped.close())

const views = {
  lane: '/embed/lane?demand=neutrality&asOf=2022-03-29',
  'a lane of one side': '/embed/lane?demand=neutrality&side=russia',
  ledger: '/embed/ledger?asOf=2022-03-29&sides=russia,ukraine',
  board: '/embed/board?asOf=2022-03-29',
  gap: '/embed/gap?between=russia,ukraine&from=2022-03-14&to=2022-03-29',
  statement: '/embed/statement?statement=s000-01',
}
const each = Object.entries(views)

describe('every embed', () => {
  it.each(each)(
    'has a title, its source, licence and version, and the way to the whole view: %s',
    async (name, path) => {
      const html = await shipped.html(path)
      expect(html).toMatch(/<html lang="en">.*<title>[^<]{10,}<\/title>.*<h1>[^<]{10,}<\/h1>/)
      const text = textOf(html)
      expect(text).toContain('Source: Demarche, Russia-Ukraine peace talks, from five news texts')
      expect(text).toMatch(/Data version [\da-f]{12}, CC BY 4\.0/)
      if (name !== 'statement') expect(text).toMatch(/as of \d+ March 20\d\d, by the day it was said/)
      expect(html).toContain('<base target="_blank">')
      const [, whole = ''] = /<a href="([^"]+)" rel="noopener">See all of it/.exec(html) ?? []
      expect(whole.startsWith(`${shipped.base}/`)).toBe(true)
    },
  )

  it.each(each)('needs no other file, and no script but the one that says its height: %s', async (_, path) => {
    const html = await shipped.html(path)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('demarche:height')
    expect(html).not.toMatch(/<(link|img|iframe|object)|\ssrc=|\sstyle=|\son\w+=|url\(|@import/)
  })

  it.each(each)('says in its security policy that it runs nothing else: %s', async (_, path) => {
    const policy = (await shipped.ask(path)).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(
      /^default-src 'none';style-src 'sha256-[\w+/]+=';script-src 'sha256-[\w+/]+=';base-uri 'none';form-action 'none';frame-ancestors 'self'$/,
    )
  })

  it.each(each)('leaves the policy alone where it is the same as before: %s', async (_, path) => {
    const { headers } = await shipped.ask(path)
    const unless = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' }
    const again = await fetch(shipped.base + path, { headers: unless })
    const policies = ['content-security-policy', 'cross-origin-resource-policy', 'x-frame-options']
    expect([again.status, ...policies.map((name) => again.headers.get(name))]).toEqual([304, null, null, null])
  })

  it.each(each.filter(([name]) => !/statement|ledger/.test(name)))(
    'is a drawing with a title and a description, and a table of the same: %s',
    async (_, path) => {
      const html = await shipped.html(path)
      const drawn = [
        ...html.matchAll(
          /<svg[^>]* role="img" aria-labelledby="(\S+) (\S+)"><title id="(\S+)">[^<]+<\/title><desc id="(\S+)">[^<]+/g,
        ),
      ]
      expect(drawn.length).toBeGreaterThan(0)
      for (const [, title, desc, ...ids] of drawn) expect(ids).toEqual([title, desc])
      expect(html).toMatch(/<details><summary>Show as a table<\/summary><table class="embed-table/)
    },
  )

  it.each(each)('has at most 30 kB: %s', async (_, path) => {
    expect(Buffer.byteLength(await shipped.html(path))).toBeLessThanOrEqual(30_000)
  })
})

describe('an embed', () => {
  it('of lanes says who sides with whom, and each stance with the reading after it', async () => {
    const text = textOf(await shipped.html(views.lane))
    expect(text).toContain('By 29 March 2022 Russia wants it, Ukraine partly accepts it.')
    expect(text).toContain(
      '29 Mar 2022 Ukraine Mykhailo Podoliak, according to Al Jazeera concedes, conditional leaning',
    )
  })

  it('of one side has no lane of another', async () => {
    const text = textOf(await shipped.html(views['a lane of one side']))
    expect(text).toContain('How Russia moved on Neutrality')
    expect(text).not.toContain('Zelenskyy')
  })

  it('of the ledger has the sides as columns, and where each stands', async () => {
    const text = textOf(await shipped.html(views.ledger))
    expect(text).toContain('Demand Russia Ukraine')
    expect(text).toMatch(/Denazification may give it up since 1–29 Mar 2022 , told by Financial Times, the press/)
  })

  it('of the board counts what is agreed, and names it', async () => {
    const text = textOf(await shipped.html(views.board))
    expect(text).toContain('Agreed: 4 demands')
    expect(text).toContain('34 demands by their state 4 agreed, 9 near, 2 refused, 4 answered indirectly')
    expect(text).toContain('NATO renunciation Russia → Ukraine, since 15 Mar 2022')
  })

  it('of the gap says whether they came closer, and how sure that is', async () => {
    const text = textOf(await shipped.html(views.gap))
    expect(text).toContain('Between 14 and 29 March 2022 Russia and Ukraine came closer')
    expect(text).toContain('Fairly sure')
  })

  it('of a statement has the phrase under the name of its source', async () => {
    const text = textOf(await shipped.html(views.statement))
    expect(text).toMatch(/“signed executive orders .*” David R\. Cameron, “As attacks on Kyiv/)
    expect(text).toContain('Vladimir Putin, 21 Feb 2022')
  })

  it('follows the reader’s system, or is light or dark for everybody', async () => {
    const of = (theme: string) => shipped.html(`${views.board}&theme=${theme}`)
    expect(await of('auto')).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(await of('auto')).toBe(await shipped.html(views.board))
    for (const theme of ['light', 'dark']) {
      expect(await of(theme)).not.toContain('prefers-color-scheme')
      expect(await of(theme)).toContain(`color-scheme:${theme}`)
    }
    expect(await of('dark')).toContain('@media screen{:root')
    expect(await of('light')).toContain('@media not all{:root')
  })

  it('may be framed by whom the setting names, and links below the path of the host', async () => {
    const served = await serveEmbeds({ basePath: '/demarche', frameAncestors: "'self' https://news.example" })
    const answer = await served.ask(views.board)
    expect(answer.headers.get('content-security-policy')).toContain(";frame-ancestors 'self' https://news.example")
    expect(answer.headers.get('x-frame-options')).toBeNull()
    expect(await answer.text()).toContain(`<a href="${served.base}/board?asOf=2022-03-29" rel="noopener">See all`)
    expect(served.base).toMatch(/\/demarche$/)
    served.close()
  })
})

describe('what an embed refuses', () => {
  it.each([
    ['/embed/lane?demand=nothing', 404, 'There is no demand "nothing"'],
    ['/embed/statement?statement=s999', 404, 'There is no statement "s999"'],
    ['/embed/gap?between=russia', 400, 'name two sides'],
  ])('%s is said in a page to a browser, and as a problem to a program', async (path, status, said) => {
    const page = await shipped.ask(path)
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
    const html = await page.text()
    expect(textOf(html).replaceAll('&quot;', '"')).toContain(said)
    expect(html).toContain(`<a href="${shipped.base}/" rel="noopener">Go to the site</a>`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const problem = await shipped.ask(path, 'application/json')
    expect(problem.status).toBe(status)
    expect(await problem.json()).toMatchObject({ status, detail: expect.stringContaining(said) })
  })

  it.each(['/embed/lane', '/embed/board?version=%3Cb%3E', '/embed/board?theme=blue', '/embed/board?color=red'])(
    '%s is a 400',
    async (path) => expect((await shipped.ask(path)).status).toBe(400),
  )
})

describe('texts of the record', () => {
  it.each(['lane?demand=bridge', 'ledger', 'board?sides=all', 'gap?between=red,blue', 'statement?statement=s1'])(
    'are text in an embed, whatever they contain, and leave it at 30 kB: %s',
    async (view) => {
      const served = await serveEmbeds({ dataset: hostileDataset() })
      const html = await served.html(`/embed/${view}`)
      served.close()
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html).not.toMatch(/<img|<b>/)
      expect(html).toMatch(/&lt;script/)
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_000)
    },
  )
})

describe('on 10,000 statements', () => {
  it('every embed has at most 30 kB, and says what it leaves out', { timeout: 240_000 }, async () => {
    const folder = testFolder('generated')
    const records = generateRecords(10_000)
    writeDataset(folder, records)
    const served = await serveEmbeds({ dataset: folder })
    const [demand, statement] = [records.demands[0]?.id, records.statements[0]?.id]
    const paths = [`lane?demand=${demand}`, 'ledger', 'board?sides=all', 'gap', `statement?statement=${statement}`]
    for (const path of paths) {
      const html = await served.html(`/embed/${path}`)
      expect([path, Buffer.byteLength(html) <= 30_000]).toEqual([path, true])
      expect([path, /Not shown here|drawn by the month/.test(html) || path.startsWith('statement')]).toEqual([
        path,
        true,
      ])
    }
    served.close()
  })
})
