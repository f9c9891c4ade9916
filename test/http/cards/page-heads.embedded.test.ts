/** What others see of a link: title, sentence, canonical address and picture of every view, written by the server. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../../src/cypher/package-root.js'
import { keptCards } from '../../../src/http/cards/kept-cards.js'
import { pageHeads } from '../../../src/http/cards/page-heads.js'
import { cardServer, cardWriter, tagsIn } from './card-server.js'

let server: Awaited<ReturnType<typeof cardServer>>
beforeAll(async () => {
  server = await cardServer()
})
afterAll(() => server.close())

const page = async (path: string) => {
  // It reads nothing else, and so it is not hurried.
  const answer = await server.get(path, { accept: 'text/html', 'user-agent': 'Slackbot-LinkExpanding 1.0' })
  return { status: answer.status, ...tagsIn(await answer.text()) }
}

/** By the path in docs/views.md: an address, and what its title and its description say. */
const views: Record<string, [address: string, title: string, said: string]> = {
  '/': ['/', 'Russia-Ukraine peace talks, from five news texts', '99 statements on 39 demands, from 5 sources'],
  '/board': [
    '/board?asOf=2022-03-29',
    'What Russia and Ukraine had agreed, and what not, by 29 March 2022',
    'Agreed: 4 demands, NATO renunciation (accepted by Volodymyr Zelenskyy for Ukraine)',
  ],
  '/gap': [
    '/gap?from=2022-03-14&to=2022-03-29',
    'How far apart Russia and Ukraine were',
    'the gap fell from 50% to 39%',
  ],
  '/ledger': [
    '/ledger?asOf=2022-03-29&reading=softened,dropped',
    'Where each side stood on 29 March 2022',
    'Russia had softened 1 demand and dropped 1. All rest on others’ word.',
  ],
  '/trace': [
    '/trace?speaker=sergey-lavrov&demand=ceasefire',
    'What Sergey Lavrov said about “Ceasefire”',
    'Each statement with its day',
  ],
  '/issue/{id}': [
    '/issue/territory',
    'Territory',
    'Of its 6 demands by 31 March 2025: 1 refused and 5 answered indirectly.',
  ],
  '/demand/{id}': ['/demand/neutrality?asOf=2022-03-29', 'Neutrality', 'Ukraine is told by Al Jazeera, the press'],
  '/actor/{id}': ['/actor/sergey-lavrov', 'Sergey Lavrov', 'Minister of Foreign Affairs, for Russia.'],
  '/statement/{id}': [
    '/statement/s003-03',
    'Russia, according to Financial Times, between 1 and 29 Mar 2022',
    'According to a newspaper',
  ],
  '/event/{id}': [
    '/event/round-russia-ukraine-2022-03-29',
    'Istanbul round, Dolmabahce Palace',
    'On 29 March 2022 in Istanbul.',
  ],
  '/draft/{id}': ['/draft/fifteen-point-draft', '15-point draft agreement', 'It covers 3 demands'],
  '/source/{id}': ['/source/source-004', 'No progress in Ukraine, Russia talks', 'It tells 9 statements'],
  '/graph': ['/graph?asOf=2022-03-29', 'Who stands where on what, by 29 March 2022', 'a line for each last stance'],
  '/graph/{id}': ['/graph/neutrality', 'Around Neutrality, as of 31 March 2025', 'What is joined to it'],
  '/network': ['/network?asOf=2022-03-29', 'Which sides want the same, by 29 March 2022', 'A tie for each two'],
  '/conflicts': ['/conflicts?part=returned', 'Which demands came back', 'Each with the statements'],
  '/brief': ['/brief?asOf=2022-03-29', 'Russia and Ukraine: a brief as of 29 March 2022', 'What moved'],
  '/console': ['/console', 'Query the graph in Cypher', 'A query of your own'],
  '/code': ['/code', 'Code', 'Who demanded what'],
  '/code/{source}': ['/code/source-003', 'Code', 'Who demanded what'],
  '/code/{source}/compare': ['/code/source-003/compare', 'Code', 'Who demanded what'],
  '/code/{source}/publish': ['/code/source-003/publish', 'Code', 'Who demanded what'],
  '/method': ['/method', 'Sources and method', 'Language models coded the five texts'],
}

describe('the head of a page', () => {
  it('is known for every view', () => {
    const table = readFileSync(join(packageRoot, 'docs/views.md'), 'utf8').split('\n## ')[0] ?? ''
    const paths = [...table.matchAll(/^\|[^|]*\| `(\/[^`]*)` \|/gm)].map(([, path]) => path)
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => path && !(path in views))).toEqual([])
  })

  it.each(Object.entries(views))('of %s has what the page says', async (_, [address, title, said]) => {
    const { status, titles, canonical, content } = await page(address)
    expect(status).toBe(200)
    expect(titles).toEqual([`${title.length > 110 ? title.slice(0, 110) : title} · Demarche`])
    expect(content('description')).toContain(said)
    expect(content('og:title')).toBe(title)
    expect(content('og:description')).toBe(content('description'))
    expect(canonical).toBe(server.site + (address === '/' ? '/' : address))
    expect(content('og:url')).toBe(canonical)
    const picture = new URL(content('og:image') ?? '')
    expect(picture.pathname).toMatch(/^\/demarche\/card\/[a-z]+\.png$/)
    const drawn = await fetch(picture)
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('of one cell of the ledger says the reading, and on whose word', async () => {
    const { content } = await page('/ledger?side=ukraine&demand=neutrality&asOf=2022-03-29')
    expect(content('og:title')).toBe('Ukraine on Neutrality: partly accepts it, told by Al Jazeera, the press')
    expect(content('description')).toContain('Al Jazeera (the press) says so, not Ukraine itself.')
  })

  it('of one demand on the board says its state, and on whose word', async () => {
    const { content } = await page('/board?asOf=2022-03-29&demand=neutrality')
    expect(content('og:title')).toBe('Neutrality: near')
    expect(content('description')).toContain('Ukraine: told by Al Jazeera (press).')
  })

  it('says that a view is as a reader could know it then', async () => {
    const { content } = await page('/ledger?asOf=2022-03-15&clock=published')
    expect(content('og:title')).toBe('Where each side stood on 15 March 2022, as a reader could know')
  })

  it.each([
    ['/ledger?utm_source=x&fbclid=y&asOf=2022-03-29', '/ledger?asOf=2022-03-29'],
    ['/ledger?clock=said&hedged=include', '/ledger'],
    ['/home', '/'],
    ['/index.html', '/'],
  ])('of %s leads to %s', async (address, canonical) => {
    expect((await page(address)).canonical).toBe(server.site + canonical)
  })

  it.each([
    ['/demand/nowhere', 'There is no demand “nowhere”.'],
    ['/actor/nobody', 'There is no actor “nobody”.'],
    ['/issue/none', 'There is no issue “none”.'],
    ['/source/none', 'There is no source “none”.'],
    ['/draft/none', 'There is no draft “none”.'],
    ['/event/none', 'There is no event “none”.'],
    ['/statement/s999-99', 'There is no statement "s999-99".'],
    ['/node/none', 'none'],
    ['/board?sides=nowhere', 'There is no side "nowhere".'],
    ['/nowhere', 'There is no such page.'],
    ['/demand', 'There is no such page.'],
  ])('of %s is that of a page that is not found', async (address, said) => {
    const { status, titles, canonical, content } = await page(address)
    expect([status, titles, canonical]).toEqual([404, ['Not found · Demarche'], undefined])
    expect(content('description')).toContain(said)
    expect(content('robots')).toBe('noindex')
  })

  it.each(['/ledger?asOf=nope', '/gap?between=russia', '/board?state=nope'])(
    'of %s, which the page explains, is a plain one',
    async (address) => expect((await page(address)).status).toBe(200),
  )

  it.each(['/console', '/code', '/code/source-003', '/?q=crimea', '/graph/neutrality', '/node/neutrality'])(
    'of %s keeps search engines away',
    async (address) => expect((await page(address)).content('robots')).toBe('noindex'),
  )

  it('leads to the frame that shows the view', async () => {
    const { oembed = '' } = await page('/demand/neutrality?asOf=2022-03-29')
    const { html } = (await (await fetch(oembed)).json()) as { html: string }
    expect(html).toContain(`${server.site}/embed/lane?demand=neutrality&amp;asOf=2022-03-29`)
    expect((await page('/trace?side=russia')).oembed).toBeUndefined()
  })

  it('shows what an address says as text', async () => {
    const { titles, content } = await page(`/?q=${encodeURIComponent('</title><script>alert(1)</script>"')}`)
    expect(titles).toEqual(['“</title><script>alert(1)</script>"” · Demarche'])
    expect(content('og:title')).toBe('“</title><script>alert(1)</script>"”')
  })

  it.each(['//', '//[', '//evil.example/', '/%', '/%E0%A4%A'])(
    'has one for an address that is none, such as %s',
    async (path) => {
      const { status, canonical } = await page(path)
      expect([path, status, canonical?.startsWith(server.site) ?? true]).toEqual([path, 404, true])
    },
  )

  it('is not waited for by people, and is by those who read nothing else', async () => {
    const writer = await cardWriter()
    let finish = () => {}
    const slow = new Promise<void>((resolve) => {
      finish = resolve
    })
    const cards = keptCards(server.graphs, {
      ...writer,
      writeCard: async (...asked) => {
        await slow
        return writer.writeCard(...asked)
      },
    })
    const heads = pageHeads(cards, false, 20)
    const asked = (agent: string) =>
      ({
        ...{
          url: '/demand/crimea',
          path: '/demand/crimea',
          protocol: 'http',
          host: 'localhost',
          app: { locals: {} },
          socket: {},
        },
        get: () => agent,
      }) as unknown as Request
    const begun = performance.now()
    expect((await heads(asked('Firefox'))).head).toContain('<title>Demarche</title>')
    expect(performance.now() - begun).toBeLessThan(2_000)
    const bot = heads(asked('Slackbot-LinkExpanding 1.0'))
    finish()
    expect((await bot).head).toContain('<title>Crimea · Demarche</title>')
    expect((await heads(asked('Firefox'))).head).toContain('<title>Crimea · Demarche</title>')
  })

  it('keeps search engines from listing answers of the API, which they may read', async () => {
    expect((await server.get('/api/v1/dataset')).headers.get('x-robots-tag')).toBe('noindex')
    expect((await server.get('/embed/board')).headers.get('x-robots-tag')).toBe('noindex')
    for (const open of ['/ledger', '/card/board.png'])
      expect([open, (await server.get(open)).headers.get('x-robots-tag')]).toEqual([open, null])
  })
})
