/** The page below a path of a host, behind the web servers of docs/hosting.md with HTTPS: every view, a journey, files, and the bench. */
import { request } from 'node:https'
import { expect, it } from 'vitest'
import type { viewNames } from '../../../web/state/view-names.js'
import { startProxy } from '../../provision/hosting/proxy.js'
import { describePage, phone, ready, type ServedPage } from '../browser.js'
import { codedBy, openBench, passOf, press, saved } from '../code/coding-page.js'
import { riverDataset } from '../code/river.js'
import { journey } from '../journey.js'

/** One address of each view, as a reader may have it from elsewhere. */
const addresses: Record<(typeof viewNames)[number], string> = {
  home: '/',
  board: '/board?asOf=2022-03-29&sides=russia,ukraine',
  gap: '/gap?between=russia,ukraine',
  ledger: '/ledger?asOf=2022-03-29',
  trace: '/trace?demand=ceasefire',
  issue: '/issue/territory',
  demand: '/demand/crimea?asOf=2022-03-29',
  actor: '/actor/russia',
  statement: '/statement/s003-02',
  event: '/event/round-russia-ukraine-2022-02-28',
  draft: '/draft/istanbul-communique',
  source: '/source/source-003',
  node: '/node/place-round-2022-03-03',
  graph: '/graph/neutrality?asOf=2022-03-29',
  conflicts: '/conflicts',
  network: '/network',
  brief: '/brief?asOf=2022-03-29',
  console: '/console?q=MATCH+(d:Demand)+RETURN+count(d.id)+AS+n',
  method: '/method',
  code: '/code',
}

/** A query sent by a program that takes any certificate and says where it comes from. */
function queryAs(address: string, headers: Record<string, string>): Promise<{ status: number; id: unknown }> {
  const { hostname, host, port, pathname } = new URL(address)
  return new Promise((resolve, reject) => {
    const client = request(
      {
        ...{ host: '127.0.0.1', port, path: pathname, method: 'POST', servername: hostname, rejectUnauthorized: false },
        headers: { host, 'content-type': 'application/json', ...headers },
      },
      (response) => {
        response
          .resume()
          .on('end', () => resolve({ status: response.statusCode ?? 0, id: response.headers['x-query-id'] }))
      },
    )
    client.on('error', reject)
    client.end('{"query":"RETURN 1 AS x"}')
  })
}

/** Links of the page, and the address that its search is sent to, that do not lead below the path. */
const strayLinks = (page: Awaited<ReturnType<ServedPage['open']>>) =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href], form[action]')]
    const inside = links.map((it) => it.getAttribute('href') ?? it.getAttribute('action') ?? '')
    const own = inside.filter((href) => href.startsWith('/'))
    return { own: own.length, stray: own.filter((href) => !href.startsWith('/demarche/')) }
  })

describePage(
  'the page below a path behind nginx',
  (served) => {
    it('opens every view by its address, from which no link leads astray', { timeout: 180_000 }, async () => {
      for (const [view, address] of Object.entries(addresses)) {
        const page = await served.open(address)
        const content = page.locator('#content')
        expect([view, await content.getAttribute('data-view')]).toEqual([view, view])
        expect([view, await content.getByRole('alert').count()]).toEqual([view, 0])
        const { own, stray } = await strayLinks(page)
        expect([view, own > 10, stray]).toEqual([view, true, []])
        await page.context().close()
      }
    })

    it('leads from a cell to the statements it rests on, to the graph, and back', () => journey(served))

    it('names its public address to those who see no more than a link', async () => {
      const page = await served.open(addresses.demand)
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toContain(`${served.base}/demand/crimea`)
      const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
      expect(picture).toContain(`${served.base}/card/demand.png?`)
      expect((await fetch((picture ?? '').replace(served.base, served.own))).status).toBe(200)
    })

    it('follows its own links without loading anew, also to home', async () => {
      const page = await served.open('/demand/crimea')
      await page.evaluate(() => Object.assign(window, { stayed: true }))
      await page.locator('header a.brand').click()
      await page.waitForURL(`${served.base}/`)
      await page.goBack()
      await page.locator('#content[data-view="demand"]').waitFor()
      expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
    })

    it('finds what is searched for, on a phone too', async () => {
      const page = await served.open('/ledger', phone)
      await page.getByRole('searchbox').fill('crimea')
      await page.getByRole('searchbox').press('Enter')
      await page.locator('.search-results li a').first().click()
      await ready(page)
      expect(page.url()).toMatch(new RegExp(`^${served.base}/\\w+/`))
    })

    it('shares links, citations and files that others can open', async () => {
      const page = await served.open(addresses.ledger)
      await page.locator('summary', { hasText: 'Share' }).click()
      const share = page.locator('.share')
      await share.getByText('For programs').click()
      await share.getByRole('link', { name: 'gexf' }).waitFor()
      const files = await share
        .locator('a[download], a[target]')
        .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href))
      expect(files.length).toBeGreaterThan(8)
      const embed = `${served.base}/embed/ledger?asOf=2022-03-29`
      expect(files.filter((file) => !file.startsWith(`${served.base}/api/v1/`))).toEqual([embed])
      const isExport = (file: string) => file.includes('/export/')
      // Each export is made in a process of its own: the last one stands for all.
      for (const file of [...files.filter((it) => !isExport(it)), files.findLast(isExport) ?? '']) {
        const { status } = await page.evaluate(async (address) => {
          const answer = await fetch(address)
          await answer.body?.cancel()
          return { status: answer.status }
        }, file)
        expect([file, status]).toEqual([file, 200])
      }
      const citation = await share.getByRole('textbox', { name: 'Citation' }).inputValue()
      expect(citation).toContain(`${served.base}/ledger?asOf=2022-03-29`)
    })

    it('runs queries of its own page', async () => {
      const page = await served.open(addresses.console)
      await page.getByRole('button', { name: /^Run/ }).first().click()
      await page.locator('.query-results td').first().waitFor()
      expect(await page.locator('.query-results td').first().textContent()).toMatch(/^\d+$/)
    })

    it('leads from the path without a slash to the page', async () => {
      const page = await served.blank()
      await page.goto(served.base)
      await ready(page)
      expect(page.url()).toBe(`${served.base}/`)
    })

    it('believes nginx, and not what a reader says that nginx should say', async () => {
      const forged = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' }
      const ask = (origin: string) => queryAs(`${served.base}/api/v1/query`, { origin, ...forged })
      expect((await ask('https://evil.example')).status).toBe(403)
      expect((await ask(new URL(served.base).origin)).status).toBe(200)
    })

    it('gets the id of a running query through nginx', async () => {
      const { status, id } = await queryAs(`${served.base}/api/v1/query`, { prefer: 'query-id' })
      expect([status, id]).toEqual([200, expect.stringMatching(/^[\da-f-]{36}$/)])
    })

    it('leads from http to https', async () => {
      const proxy = await startProxy('nginx', Number(new URL(served.own).port))
      const { status, headers } = await fetch(`${proxy.plain}/demarche/ledger?q=a%2Fb`, { redirect: 'manual' })
      await proxy.stop()
      expect([status, headers.get('location')]).toEqual([301, 'https://127.0.0.1/demarche/ledger?q=a%2Fb'])
    })
  },
  { behind: 'nginx' },
)

describePage(
  'the bench below a path behind nginx',
  (served) => {
    it('lists texts, codes one, and keeps what was coded', async () => {
      const page = await openBench(served, 'ada')
      await press(page, 'u')
      await page.getByRole('toolbar', { name: 'Why nothing is coded in paragraph 1' }).waitFor()
      await press(page, '6')
      await saved(page)
      expect((await passOf(served.own, 'ada')).n).toBeGreaterThan(0)
      const list = await served.open('/code', codedBy(served.base, 'ada'))
      await list.getByRole('link', { name: 'river', exact: false }).first().waitFor()
      expect((await strayLinks(list)).stray).toEqual([])
    })
  },
  { behind: 'nginx', dataset: riverDataset(), coding: true },
)

describePage(
  'the page below a path behind Caddy',
  (served) => {
    it('opens, follows links, and runs a query', async () => {
      const page = await served.open('/demand/crimea')
      await page.goto(served.base)
      await ready(page)
      expect(page.url()).toBe(`${served.base}/`)
      const runs = await page.evaluate(async () => {
        const body = JSON.stringify({ query: 'RETURN 1 AS x' })
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch('/demarche/api/v1/query', { method: 'POST', headers, body })
        return answer.status
      })
      expect(runs).toBe(200)
    })
  },
  { behind: 'caddy' },
)
